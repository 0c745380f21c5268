package io.github.numerosity.stats.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.selectivity.Selectivity;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of every criterion that a file can name. */
class EveryCriterionTest {
  private static final int IMAGES = 24;

  /** Two sets; units that prefer 2 or 7, that grow with number, and noise. */
  private static Responses responses() {
    List<Design.Row> rows = new ArrayList<>();
    for (String set : List.of("standard", "area")) {
      List<Design.Row> block = new ArrayList<>();
      Population.block(block, Block.SELECTION, 1, 8, 0, IMAGES);
      Population.block(block, Block.PREFERENCE, 1, 8, IMAGES, IMAGES);
      Population.block(block, Block.RANGE, 9, 14, 0, IMAGES);
      for (Design.Row row : block) {
        rows.add(new Design.Row(row.block(), set, row.numerosity(), row.index()));
      }
    }
    return new Population()
        .unit(n -> n == 2 ? 3 : 0, 5)
        .unit(n -> n == 7 ? 3 : 0, 5)
        .unit(n -> n / 3.0, 5)
        .unit(n -> 0, 15)
        .responses(Design.of(rows).withProperties(features(rows)), 3);
  }

  /** Area, contour and hull that have little to do with number. */
  private static List<Properties> features(List<Design.Row> rows) {
    RandomGenerator random = RandomStreams.of(4).stream("features");
    return rows.stream()
        .map(
            row -> {
              double area = 100 * Math.exp(random.nextGaussian());
              double hull = 900 * Math.exp(random.nextGaussian());
              return Properties.of(
                  Map.of(
                      Property.TOTAL_AREA,
                      area,
                      Property.ITEM_AREA,
                      area / row.numerosity(),
                      Property.PERIMETER,
                      60 * Math.exp(random.nextGaussian()),
                      Property.HULL_AREA,
                      hull,
                      Property.DENSITY,
                      row.numerosity() / hull));
            })
        .toList();
  }

  /** The criteria as the service loader finds them; what draws at random gets the seed 1. */
  private static Stream<SelectivityCriterion<?>> criteria() {
    return Components.discover(EveryCriterionTest.class.getClassLoader())
        .types(SelectivityAnalysis.class)
        .stream()
        .flatMap(type -> criterion(type).stream());
  }

  private static <S extends Record> Optional<SelectivityCriterion<?>> criterion(
      ComponentType<?, S> type) {
    return type.defaults()
        .map(type::create)
        .filter(SelectivityCriterion.class::isInstance)
        .map(component -> (SelectivityCriterion<?>) component);
  }

  /** Ten units have one numerosity that stands out, five more grow with it. */
  @Test
  void thoseOfTheFieldAreThereAndFindThePlantedUnits() throws InterruptedException {
    List<String> field =
        List.of("one-way-anova", "two-way-strict", "effect-size", "tukey-supported");
    List<SelectivityCriterion<?>> found =
        criteria().filter(each -> field.contains(each.name())).toList();
    assertThat(found).hasSameSizeAs(field);
    for (SelectivityCriterion<?> each : found) {
      assertThat(each.analyze(responses()).selectiveCount()).as(each.name()).isBetween(9, 16);
    }
  }

  @TestFactory
  Stream<DynamicTest> writeTheTableOfUnits() {
    return criteria().map(each -> dynamicTest(each.name(), () -> assertUnitsTable(each)));
  }

  private static void assertUnitsTable(SelectivityCriterion<?> criterion)
      throws InterruptedException {
    SelectivityResult result = criterion.analyze(responses());
    Table table =
        result.tables().stream()
            .filter(each -> each.name().equals("units"))
            .findFirst()
            .orElseThrow();
    assertThat(table.columns())
        .startsWith(
            "layer",
            "unit",
            "channel",
            "row",
            "column",
            "status",
            "f",
            "p",
            "log_p",
            "eta_squared",
            "omega_squared",
            "selective",
            "preferred_numerosity")
        .doesNotHaveDuplicates();
    List<List<Object>> rows = table.rows().get().toList();
    assertThat(rows).hasSize(30).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    for (int unit = 0; unit < rows.size(); unit++) {
      Units.Unit name = result.units().unit(unit);
      assertThat(rows.get(unit).subList(0, 2)).containsExactly(name.layer(), name.number());
      boolean selective = result.isSelective(unit);
      assertThat(rows.get(unit).get(11)).isEqualTo(selective);
      assertThat(rows.get(unit).get(12))
          .isEqualTo(selective ? result.preferences().numerosity(unit) : Optional.empty());
      assertThat(result.selectivity(unit) instanceof Selectivity.Selective).isEqualTo(selective);
    }
  }

  @TestFactory
  Stream<DynamicTest> serveWhereverACriterionIsAccepted() {
    return criteria().map(each -> dynamicTest(each.name(), () -> assertServes(each)));
  }

  private static void assertServes(SelectivityCriterion<?> criterion) throws InterruptedException {
    Responses responses = responses();
    int selective = criterion.analyze(responses).selectiveCount();

    assertThat(
            Tuning.withDefaults()
                .withCriterion(criterion)
                .analyze(responses)
                .layer("pool")
                .selective())
        .isEqualTo(selective);
    assertThat(
            RangeTest.withDefaults()
                .withCriterion(criterion)
                .analyze(responses)
                .layer("pool")
                .largestBase())
        .isEqualTo(8);
    LabelShuffle.Result shuffled = LabelShuffle.of(criterion, 1).withShuffles(5).analyze(responses);
    assertThat(shuffled.observedShare("pool")).isEqualTo(selective / 30.0);
    assertThat(shuffled.meanNullShare("pool")).isLessThan(0.1);
  }
}
