package io.github.numerosity.stats.covariates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.result.Csv;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.OracleCsv;
import io.github.numerosity.stimulus.Property;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfoundsTest {
  private static Confounds.Confound find(Confounds.Result result, String set, Property property) {
    return result.confounds().stream()
        .filter(each -> each.set().equals(set) && each.property() == property)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void matchesCorrelationsInFiftyDigits() {
    Confounds.Result result = Confounds.withDefaults().of(ShownFeatures.oracle().design());
    for (OracleCsv line : OracleCsv.resource("confounds-truth.csv")) {
      Confounds.Confound found =
          find(
              result,
              line.text("set"),
              Property.valueOf(line.text("property").toUpperCase(java.util.Locale.ROOT)));
      double r = line.number("correlation");
      assertThat(found.correlation().orElseThrow()).isCloseTo(r, within(1e-13));
      assertThat(found.tolerance().orElseThrow()).isCloseTo(1 - r * r, within(1e-13));
      assertThat(found.verdict()).isEqualTo(Confounds.Verdict.SEPARABLE);
    }
  }

  @Test
  void tellsWhatTheBuiltInSetsLeaveConfounded() {
    Stimuli stimuli =
        Stimuli.of(DotArrays.standard(), DotArrays.constantArea(), DotArrays.sizeSpacingGrid())
            .withImagesPerNumerosity(30)
            .withPreferenceImages(0)
            .withSeed(5)
            .at(new ImageSize(64, 64, 1), 1);
    Design design =
        stimuli
            .design()
            .withProperties(
                IntStream.range(0, stimuli.design().stimuli())
                    .mapToObj(row -> stimuli.stimulus(row).properties())
                    .toList());
    Confounds.Result result = Confounds.withDefaults().of(design);
    assertThat(result.confounded("standard"))
        .contains(Property.TOTAL_AREA, Property.PERIMETER, Property.LUMINANCE)
        .doesNotContain(Property.ITEM_AREA);
    assertThat(find(result, "constant-area", Property.TOTAL_AREA).verdict())
        .isEqualTo(Confounds.Verdict.CONSTANT);
    assertThat(result.confounded("constant-area"))
        .as("the same area in more items")
        .contains(Property.ITEM_AREA, Property.PERIMETER);
    assertThat(result.confounded("size-spacing-grid"))
        .doesNotContain(Property.TOTAL_AREA, Property.ITEM_AREA, Property.HULL_AREA);
    assertThat(find(result, "standard", Property.MEAN_DISTANCE).images())
        .as("undefined for one dot")
        .isEqualTo(270);
    assertThat(find(result, "all sets", Property.TOTAL_AREA).images()).isEqualTo(900);
  }

  @Test
  void knowsNothingOfPropertiesThatWereNotMeasured() throws IOException {
    ShownFeatures shown = new ShownFeatures();
    for (int image = 0; image < 12; image++) {
      shown.add("photos", 1 + image % 3, Map.of(Property.LUMINANCE, 9.0), image);
    }
    Confounds.Result result = Confounds.withDefaults().analyze(shown.wide());
    assertThat(find(result, "photos", Property.HULL_AREA).verdict())
        .isEqualTo(Confounds.Verdict.UNKNOWN);
    assertThat(find(result, "photos", Property.LUMINANCE).verdict())
        .isEqualTo(Confounds.Verdict.CONSTANT);
    assertThat(result.confounds()).as("one set has no row for all").hasSize(8);
    StringBuilder csv = new StringBuilder();
    Csv.write(result.tables().get(0), csv);
    assertThat(csv.toString())
        .startsWith("set,property,images,correlation,tolerance,verdict\n")
        .contains("photos,hull_area,0,,,UNKNOWN");
  }

  @Test
  void showsAMatrixOfCorrelations() {
    Confounds analysis = Confounds.withDefaults();
    Confounds.Result result = analysis.of(ShownFeatures.oracle().design());
    Figure figure =
        (Figure)
            analysis
                .exhibits(new PerNetwork<>(Map.of(NetworkId.model("trained", 1), result)))
                .get(0);
    assertThat(figure.plot())
        .isInstanceOfSatisfying(
            Plot.Heat.class,
            heat -> {
              assertThat(heat.rows()).containsExactly("scattered", "controlled", "all sets");
              assertThat(heat.columns()).hasSize(8).startsWith("total area", "item area");
              assertThat(heat.columnTitle()).isEqualTo("property of the images");
              assertThat(heat.values().get(0)).isPresent();
            });
    assertThat(figure.finding())
        .isEqualTo("Over all 2 sets together every feature that varies can be told from number.");
    assertThat(figure.caption()).contains("scattered: none", "controlled: none");
    assertThat(figure.tables()).containsExactly("confounds");
    assertThat(analysis.exhibits(new PerNetwork<>(Map.of()))).isEqualTo(List.of());
  }

  @Test
  void needsTwoNumerositiesAboveZero() {
    ShownFeatures one = new ShownFeatures();
    one.add("a", 0, Map.of(), 1).add("a", 4, Map.of(), 2);
    assertThat(Confounds.withDefaults().problems(one.design()))
        .singleElement()
        .asString()
        .contains("confounds needs at least 2 numerosities above 0", "[4]");
    assertThatThrownBy(() -> Confounds.withDefaults().withLeastTolerance(1))
        .hasMessageContaining("leastTolerance");
  }
}
