package io.github.numerosity.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.component.Problem;
import io.github.numerosity.dots.Appearance;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.dots.Length;
import io.github.numerosity.dots.StandardDots;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Constraint;
import io.github.numerosity.stimulus.PlacementException;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusException;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StimulusPlanTest {
  private static final ImageSize SIZE = new ImageSize(32, 32, 3);

  private static StimulusPlan plan() {
    return Stimuli.of(DotArrays.standard())
        .withNumerosities(0, 1, 4)
        .withImagesPerNumerosity(3)
        .withPreferenceImages(2)
        .withRangeNumerosities(6, 7)
        .withSeed(11);
  }

  @Test
  void aNameAndAGeneratorAreASet() {
    assertThat(Stimuli.of("own", StandardDots.withDefaults()))
        .isEqualTo(Stimuli.of(new StimulusSet("own", StandardDots.withDefaults())));
  }

  @Test
  void ordersRowsByBlockSetNumerosityAndIndex() {
    StimulusSet other = new StimulusSet("other", StandardDots.withDefaults());
    Stimuli stimuli =
        Stimuli.of(DotArrays.standard(), other)
            .withNumerosities(4, 1)
            .withImagesPerNumerosity(2)
            .withPreferenceImages(1)
            .withRangeNumerosities(6)
            .withSeed(1)
            .at(SIZE, 5);
    Design design = stimuli.design();
    assertThat(IntStream.range(0, design.stimuli()).mapToObj(row -> row(design.row(row))))
        .containsExactly(
            "SELECTION standard 1 0",
            "SELECTION standard 1 1",
            "SELECTION standard 4 0",
            "SELECTION standard 4 1",
            "SELECTION other 1 0",
            "SELECTION other 1 1",
            "SELECTION other 4 0",
            "SELECTION other 4 1",
            "PREFERENCE standard 1 2",
            "PREFERENCE standard 4 2",
            "PREFERENCE other 1 2",
            "PREFERENCE other 4 2",
            "RANGE standard 6 0",
            "RANGE other 6 0");
  }

  private static String row(Design.Row row) {
    return row.block() + " " + row.set() + " " + row.numerosity() + " " + row.index();
  }

  @Test
  void showsAsManyFreshImagesAsSelectionImagesUnlessTold() {
    StimulusPlan silent = Stimuli.of(DotArrays.standard()).withRangeNumerosities(11).withSeed(1);
    Design design = silent.at(SIZE, 1).design();
    assertThat(design.rows(Block.SELECTION)).hasSize(800);
    assertThat(design.rows(Block.PREFERENCE)).hasSize(800);
    assertThat(design.rows(Block.RANGE)).hasSize(80);
    assertThat(silent.withPreferenceImages(0).at(SIZE, 1).design().rows(Block.RANGE)).hasSize(80);
  }

  @Test
  void givesEveryNetworkTheSameImages() {
    Stimuli first = plan().at(SIZE, 1);
    Stimuli second = plan().at(SIZE, 2);
    for (int row = 0; row < first.design().stimuli(); row++) {
      assertThat(first.stimulus(row).image()).isEqualTo(second.stimulus(row).image());
    }
  }

  @Test
  void givesEachSeedItsOwnImagesWhenAsked() {
    Stimuli first = plan().withPerSeed(true).at(SIZE, 1);
    Stimuli second = plan().withPerSeed(true).at(SIZE, 2);
    Stimuli again = plan().withPerSeed(true).at(SIZE, 1);
    int row = 4;
    assertThat(first.design().row(row).numerosity()).isEqualTo(1);
    assertThat(first.stimulus(row).image()).isNotEqualTo(second.stimulus(row).image());
    assertThat(first.stimulus(row).image()).isEqualTo(again.stimulus(row).image());
  }

  @Test
  void drawsAnImageIndependentlyOfTheRestOfThePlan() {
    Stimuli small = plan().at(SIZE, 1);
    Stimuli large =
        plan()
            .withNumerosities(IntStream.rangeClosed(0, 5).toArray())
            .withImagesPerNumerosity(5)
            .at(SIZE, 1);
    int four = find(small.design(), 4, 2);
    assertThat(small.stimulus(four).image())
        .isEqualTo(large.stimulus(find(large.design(), 4, 2)).image());
    assertThat(small.stimulus(four).image())
        .isNotEqualTo(large.stimulus(find(large.design(), 4, 1)).image());
  }

  private static int find(Design design, int numerosity, int index) {
    return IntStream.range(0, design.stimuli())
        .filter(row -> design.row(row).numerosity() == numerosity)
        .filter(row -> design.row(row).index() == index)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void givesTheSameBytesInParallelAndSerially() {
    Stimuli stimuli = plan().withImagesPerNumerosity(40).at(SIZE, 1);
    int rows = stimuli.design().stimuli();
    List<Image> serial =
        IntStream.range(0, rows).mapToObj(row -> stimuli.stimulus(row).image()).toList();
    List<Image> parallel =
        IntStream.range(0, rows).parallel().mapToObj(row -> stimuli.stimulus(row).image()).toList();
    assertThat(parallel).isEqualTo(serial);
  }

  @Test
  void namesEveryProblemAtOnce() {
    StimulusPlan bad =
        Stimuli.of(
                new StimulusSet("huge", StandardDots.withDefaults().withRadius(Length.pixels(9))))
            .withNumerosities(9)
            .withImagesPerNumerosity(1);
    assertThat(bad.problems(SIZE))
        .hasSize(4)
        .extracting(Problem::toString)
        .anySatisfy(problem -> assertThat(problem).contains("stimuli, seed: ", "no seed"))
        .anySatisfy(
            problem ->
                assertThat(problem).contains("stimuli, numerosities: ", "two numerosities", "[9]"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("stimuli, imagesPerNumerosity: ", "two images", "got 1"))
        .anySatisfy(
            problem ->
                assertThat(problem).contains("stimulus set huge: numerosity 9: ", "9.00 px", "%"));
    assertThatThrownBy(() -> bad.at(SIZE, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("no seed", "two images", "huge");
  }

  @Test
  void manyImpossibleNumerositiesAreOneProblemWithACount() {
    StimulusPlan bad =
        plan().withRangeNumerosities().withNumerosities(IntStream.rangeClosed(1, 500).toArray());

    List<Problem> problems = bad.problems(SIZE);

    assertThat(problems).extracting(Problem::part).doesNotHaveDuplicates();
    Problem dots = problems.get(0);
    int possible = 500 - dots.count();
    assertThat(possible).isBetween(10, 100);
    assertThat(dots.message())
        .startsWith("numerosity %d: %d items".formatted(possible + 1, possible + 1))
        .endsWith(
            "(and %d more: %d, %d, %d, …)"
                .formatted(dots.count() - 1, possible + 2, possible + 3, possible + 4));
  }

  @Test
  void tellsWhichDeclaredControlsAreBroken() {
    StimulusSet honest = DotArrays.constantArea();
    StimulusSet lying =
        new StimulusSet(
            "lying",
            new StimulusGenerator() {
              @Override
              public Stimulus generate(StimulusRequest request, RandomGenerator random) {
                return DotArrays.standard().generator().generate(request, random);
              }

              @Override
              public List<Constraint> constraints(StimulusRequest request) {
                return honest.generator().constraints(request);
              }
            });
    StimulusPlan plan =
        Stimuli.of(honest, lying).withNumerosities(1, 6).withImagesPerNumerosity(4).withSeed(2);
    Stimuli stimuli = plan.at(SIZE, 1);
    Design shown =
        stimuli
            .design()
            .withProperties(
                IntStream.range(0, stimuli.design().stimuli())
                    .mapToObj(row -> stimuli.stimulus(row).properties())
                    .toList());
    List<ConstraintCheck> checks = plan.checkConstraints(List.of(shown), SIZE);
    assertThat(checks)
        .extracting(check -> check.set() + " " + check.property() + " " + check.holds())
        .containsExactly(
            "constant-area TOTAL_AREA true",
            "constant-area MEAN_DISTANCE true",
            "constant-area LUMINANCE true",
            "lying TOTAL_AREA false",
            "lying MEAN_DISTANCE false",
            "lying LUMINANCE false");
    ConstraintCheck area = checks.get(3);
    double[] seen =
        IntStream.range(0, shown.stimuli())
            .filter(row -> shown.row(row).set().equals("lying"))
            .mapToDouble(
                row -> shown.properties(row).orElseThrow().value(Property.TOTAL_AREA).orElseThrow())
            .toArray();
    assertThat(area.images()).isEqualTo(16);
    assertThat(area.broken()).isEqualTo(16);
    assertThat(area.declaredLow()).isEqualTo(checks.get(0).declaredLow());
    assertThat(area.observedLow()).hasValue(Arrays.stream(seen).min().orElseThrow());
    assertThat(area.observedHigh()).hasValue(Arrays.stream(seen).max().orElseThrow());
    assertThat(area.lowestMean().orElseThrow())
        .isCloseTo(
            Arrays.stream(new double[] {0, 1, 2, 3, 8, 9, 10, 11})
                .map(row -> seen[(int) row])
                .average()
                .orElseThrow(),
            within(1e-9));
    assertThat(area.problem().orElseThrow())
        .startsWith("stimulus set lying, numerosity 1, image 0: total_area is")
        .endsWith("and 15 more of 16");
    assertThat(checks.get(4).images()).as("defined from two dots on").isEqualTo(8);
    assertThat(checks.get(0).problem()).isEmpty();
  }

  @Test
  void refusesToCheckASetOfAnotherPlan() {
    Design other = Design.of(List.of(new Design.Row(Block.SELECTION, "other", 1, 0)));
    assertThatThrownBy(() -> plan().checkConstraints(List.of(other), SIZE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("set other", "[standard]");
  }

  @Test
  void findsNothingAgainstAPlanThatCanBeShown() {
    assertThat(plan().problems(SIZE)).isEmpty();
  }

  @Test
  void namesAGeneratorThatDrawsAnotherNumberOrSize() {
    StimulusGenerator wrongCount =
        (request, random) ->
            Appearance.whiteOnBlack().draw(request.size(), List.of(Item.disc(5, 5, 2)));
    assertThatThrownBy(() -> draw(wrongCount))
        .isInstanceOf(StimulusException.class)
        .hasMessageContainingAll("own", "numerosity 2", "drew 1 items", "expected 2");
    StimulusGenerator wrongSize =
        (request, random) ->
            Appearance.whiteOnBlack()
                .draw(new ImageSize(16, 8, 1), List.of(Item.disc(5, 4, 2), Item.disc(10, 4, 2)));
    assertThatThrownBy(() -> draw(wrongSize))
        .isInstanceOf(StimulusException.class)
        .hasMessageContainingAll("own", "numerosity 2", "16x8x1", "expected 32x32x3");
  }

  @Test
  @SuppressWarnings("NullAway") // a generator outside of null checks
  void namesSetNumerosityAndIndexOfAnImageWhoseGeneratorFails() {
    RuntimeException noRoom = new PlacementException("2 items of mean radius 3.00 px");
    assertThatThrownBy(() -> draw(throwing(noRoom)))
        .isInstanceOf(StimulusException.class)
        .hasMessage("stimulus set own, numerosity 2, image 0: 2 items of mean radius 3.00 px")
        .hasCause(noRoom);
    RuntimeException bug = new IndexOutOfBoundsException();
    assertThatThrownBy(() -> draw(throwing(bug)))
        .isInstanceOf(StimulusException.class)
        .hasMessage("stimulus set own, numerosity 2, image 0: java.lang.IndexOutOfBoundsException")
        .hasCause(bug);
    assertThatThrownBy(() -> draw((request, random) -> null))
        .isInstanceOf(StimulusException.class)
        .hasMessage("stimulus set own, numerosity 2, image 0: the generator returned no stimulus");
  }

  @Test
  void namesTheImageWhoseConstraintsCannotBeDeclared() {
    StimulusGenerator generator =
        new StimulusGenerator() {
          @Override
          public Stimulus generate(StimulusRequest request, RandomGenerator random) {
            return DotArrays.standard().generator().generate(request, random);
          }

          @Override
          public List<Constraint> constraints(StimulusRequest request) {
            if (request.numerosity() == 3) {
              throw new IllegalStateException("no such area");
            }
            return List.of();
          }
        };
    StimulusPlan plan =
        Stimuli.of(new StimulusSet("own", generator)).withNumerosities(2, 3).withSeed(1);
    Stimuli stimuli = plan.at(SIZE, 1);
    Design shown =
        stimuli
            .design()
            .withProperties(
                IntStream.range(0, stimuli.design().stimuli())
                    .mapToObj(row -> stimuli.stimulus(row).properties())
                    .toList());
    assertThatThrownBy(() -> plan.checkConstraints(List.of(shown), SIZE))
        .isInstanceOf(StimulusException.class)
        .hasMessage("stimulus set own, numerosity 3, image 0: no such area");
  }

  private static StimulusGenerator throwing(RuntimeException failure) {
    return (request, random) -> {
      throw failure;
    };
  }

  private static void draw(StimulusGenerator generator) {
    Stimuli.of(new StimulusSet("own", generator))
        .withNumerosities(2, 3)
        .withSeed(1)
        .at(SIZE, 1)
        .stimulus(0);
  }
}
