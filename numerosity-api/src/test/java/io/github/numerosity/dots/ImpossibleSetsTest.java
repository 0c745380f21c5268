package io.github.numerosity.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.image.Color;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems of impossible sets, reported before drawing, with set, numerosity and numbers. */
class ImpossibleSetsTest {
  private static final ImageSize SIZE = new ImageSize(32, 32, 1);

  private static String problems(StimulusGenerator generator, int... numerosities) {
    return Problem.joined(
        Stimuli.of(new StimulusSet("mine", generator))
            .withNumerosities(numerosities)
            .withImagesPerNumerosity(2)
            .withSeed(1)
            .problems(SIZE));
  }

  @Test
  void tellDotsThatCannotFit() {
    assertThat(problems(StandardDots.withDefaults(), 10, 90))
        .contains("stimulus set mine: numerosity 90: 90 items of mean radius 2.00 px")
        .contains("%", "use smaller items")
        .doesNotContain("numerosity 10");
    assertThat(problems(StandardDots.withDefaults().withRadius(Length.pixels(17)), 1, 2))
        .contains("numerosity 1: an item of mean radius 17.00 px does not fit", "32x32x1");
    assertThat(problems(ConstantPerimeter.withDefaults().withPerimeter(Length.side(4)), 1, 10))
        .contains("set mine: numerosity 1", "20.37 px does not fit");
    assertThat(
            problems(
                SizeSpacingGrid.withDefaults().withSpacings(List.of(Area.pixels(2000))), 2, 30))
        .contains("set mine: numerosity 2", "a field of radius", "does not fit into images");
    assertThat(
            problems(
                BoundedHull.withDefaults()
                    .withRadius(Length.pixels(3))
                    .withCircumradius(Length.pixels(10)),
                2,
                30))
        .contains(
            "set mine: numerosity 30",
            "30 items of mean radius 4.24 px") // 3 px, kept apart by the factor of the set
        .doesNotContain("numerosity 2:");
  }

  @Test
  void tellAHullLargerThanTheImage() {
    assertThat(
            problems(
                OccupiedHull.withDefaults().withDistance(Length.side(0.6)).withDistanceSd(0.05),
                2,
                6))
        .contains(
            "set mine: numerosity 2: a hull whose corners are 19.20 px from the middle",
            "(and 1 more: 6)")
        .contains("mean radius 2.00 px", "larger than images of 32x32x1", "smaller distance");
    assertThat(problems(BoundedHull.withDefaults().withCircumradius(Length.pixels(20)), 2, 6))
        .contains("set mine: numerosity 2: a hull of circumradius 20.00 px is larger than images")
        .contains("32x32x1");
  }

  @Test
  void tellItemsOfLessThanAPixel() {
    assertThat(problems(ControlledArea.withDefaults().withAreas(List.of(Area.pixels(20))), 4, 25))
        .contains("set mine: numerosity 25: an item of mean radius 0.50 px")
        .contains("less than a pixel", "0.57 px")
        .doesNotContain("numerosity 4: an item");
    assertThat(problems(StandardDots.withDefaults().withRadius(Length.side(0.01)), 1, 2))
        .contains("set mine: numerosity 1: an item of mean radius 0.32 px");
    assertThat(problems(ConstantPerimeter.withDefaults().withPerimeter(Length.pixels(30)), 1, 20))
        .contains("set mine: numerosity 20: an item of mean radius 0.24 px");
    assertThat(problems(SizeSpacingGrid.withDefaults().withSizes(List.of(Area.pixels(5))), 2, 30))
        .contains("set mine: numerosity 30: an item of mean radius", "less than a pixel");
    assertThat(problems(OccupiedHull.withDefaults().withRadius(Length.pixels(0.5)), 1, 2))
        .contains("set mine: numerosity 1: shapes of mean radius 0.50 px", "less than a pixel");
    assertThat(problems(BoundedHull.withDefaults().withRadius(Length.pixels(0.5)), 1, 2))
        .contains("set mine: numerosity 1: shapes of mean radius 0.50 px", "less than a pixel");
  }

  @Test
  void tellAMeanDistanceThatCannotBe() {
    ControlledArea far =
        ControlledArea.withDefaults()
            .withMeanDistance(new DistanceBand(Length.pixels(60), Length.pixels(70)));
    assertThat(problems(far, 1, 5))
        .contains("set mine: numerosity 5: the mean distance of 5 dots")
        .contains("cannot be in 60.00 to 70.00 px", "px apart")
        .doesNotContain("numerosity 1:");
    ControlledArea empty =
        ControlledArea.withDefaults()
            .withMeanDistance(new DistanceBand(Length.pixels(14), Length.pixels(12)));
    assertThat(problems(empty, 1, 5)).contains("more than 14.00 and less than 12.00 px");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void haveNoLengthsAndAreasThatAreNone(double value) {
    for (DoubleFunction<Object> size :
        List.<DoubleFunction<Object>>of(
            Length::side, Length::pixels, Area::side, Area::pixels, ImpossibleSetsTest::disc)) {
      assertThatThrownBy(() -> size.apply(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("got " + value);
    }
  }

  private static Object disc(double radius) {
    return new Disc(new Point(0, 0), radius);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0.6, Double.NaN, Double.POSITIVE_INFINITY})
  void haveNoSpreadOfSizesOutOfRange(double sd) {
    for (DoubleFunction<Object> set :
        List.<DoubleFunction<Object>>of(
            StandardDots.withDefaults()::withRadiusSd,
            ControlledArea.withDefaults()::withRadiusSd,
            ConstantPerimeter.withDefaults()::withRadiusSd,
            BoundedHull.withDefaults()::withRadiusSd,
            OccupiedHull.withDefaults()::withRadiusSd)) {
      assertThatThrownBy(() -> set.apply(sd))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("radiusSd must be in [0, 0.5]", "got " + sd);
    }
  }

  @Test
  void haveNoSettingsThatContradictThemselves() {
    assertThatThrownBy(() -> Area.pixels(0)).hasMessageContaining("value must be > 0, got 0.0");
    assertThatThrownBy(() -> ControlledArea.withDefaults().withAreas(List.of()))
        .hasMessageContaining("at least one total area");
    assertThatThrownBy(() -> ConstantPerimeter.withDefaults().withPerimeter(Length.pixels(0)))
        .hasMessageContaining("perimeter must be positive");
    assertThatThrownBy(() -> SizeSpacingGrid.withDefaults().withSizes(List.of()))
        .hasMessageContaining("at least one size");
    assertThatThrownBy(() -> OccupiedHull.withDefaults().withCorners(4).withFewCorners(5))
        .hasMessageContaining("got 4 and 5");
    assertThatThrownBy(() -> OccupiedHull.withDefaults().withDistanceSd(Double.NaN))
        .hasMessageContaining("distanceSd must be in [0, 0.2], got NaN");
    assertThatThrownBy(() -> OccupiedHull.withDefaults().withShapes())
        .hasMessageContaining("at least one shape");
    assertThatThrownBy(() -> BoundedHull.withDefaults().withCorners(2))
        .hasMessageContaining("corners must be >= 3, got 2");
    assertThatThrownBy(() -> BoundedHull.withDefaults().withSeparation(Double.NaN))
        .hasMessageContainingAll("separation must be", "got NaN");
    assertThatThrownBy(() -> Appearance.whiteOnBlack().withItems(Color.BLACK))
        .hasMessageContaining("must differ in colour");
    assertThatThrownBy(() -> Color.grey(256))
        .hasMessageContaining("red must be in [0, 255], got 256");
  }
}
