package io.github.numerosity.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.dots.Appearance;
import io.github.numerosity.geometry.Ellipse;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.image.Color;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PropertyMeasurementTest {
  private static final ImageSize SIZE = new ImageSize(40, 30, 1);

  @Test
  void measuresThreeDiscs() {
    // Centres form a right triangle with sides 12, 9 and 15.
    List<Item> items = List.of(Item.disc(10, 10, 2), Item.disc(22, 10, 2), Item.disc(10, 19, 2));
    Properties properties = Appearance.whiteOnBlack().draw(SIZE, items).properties();
    check(
        properties,
        Map.of(
            Property.COUNT,
            3.0,
            Property.TOTAL_AREA,
            12 * Math.PI,
            Property.ITEM_AREA,
            4 * Math.PI,
            Property.PERIMETER,
            12 * Math.PI,
            Property.HULL_AREA,
            54 + 36 * 2 + 4 * Math.PI,
            Property.DENSITY,
            3 / (54 + 36 * 2 + 4 * Math.PI),
            Property.MEAN_DISTANCE,
            12.0));
    // 8-bit rounding of three discs of radius 2: within half a percent.
    assertThat(properties.value(Property.LUMINANCE).orElseThrow())
        .isCloseTo(255 * 12 * Math.PI / 1200, within(0.05));
  }

  @Test
  void leavesOutWhatOneItemDoesNotHave() {
    Properties properties =
        Appearance.whiteOnBlack().draw(SIZE, List.of(Item.disc(10, 10, 3))).properties();
    check(properties, Map.of(Property.HULL_AREA, 9 * Math.PI, Property.DENSITY, 1 / (9 * Math.PI)));
    assertThat(properties.value(Property.MEAN_DISTANCE)).isEmpty();
  }

  @Test
  void leavesOutWhatNoItemHas() {
    Properties properties =
        Appearance.whiteOnBlack().withBackground(Color.grey(50)).draw(SIZE, List.of()).properties();
    check(
        properties,
        Map.of(
            Property.COUNT, 0.0,
            Property.TOTAL_AREA, 0.0,
            Property.PERIMETER, 0.0,
            Property.LUMINANCE, 50.0,
            Property.CONTRAST_ENERGY, 0.0));
    for (Property absent :
        List.of(Property.ITEM_AREA, Property.HULL_AREA, Property.DENSITY, Property.MEAN_DISTANCE)) {
      assertThat(properties.value(absent)).as("%s", absent).isEmpty();
    }
  }

  @Test
  void knowsOnlyThePixelsOfAPictureFromAFile() {
    byte[] samples = new byte[40 * 30];
    samples[5 * 40 + 7] = (byte) 200;
    Properties properties = Stimulus.labelled(Image.of(SIZE, samples), 4).properties();
    // Gradients: left neighbour (200, 0), upper neighbour (0, 200), the pixel (-200, -200).
    check(
        properties,
        Map.of(
            Property.LUMINANCE, 200.0 / 1200, Property.CONTRAST_ENERGY, 400 + 200 * Math.sqrt(2)));
    for (Property property : Property.values()) {
      if (property != Property.LUMINANCE && property != Property.CONTRAST_ENERGY) {
        assertThat(properties.value(property)).as("%s", property).isEmpty();
      }
    }
  }

  @Test
  void takesTheMeanOfTheChannels() {
    byte[] samples = new byte[4 * 3];
    samples[0] = 30;
    samples[1] = 60;
    samples[2] = 90;
    Image image = Image.of(new ImageSize(2, 2, 3), samples);
    // Grey level 60 in the corner: gradient (-60, -60).
    check(
        PropertyMeasurement.measure(image, Optional.empty()),
        Map.of(Property.LUMINANCE, 15.0, Property.CONTRAST_ENERGY, 60 * Math.sqrt(2)));
  }

  /**
   * Perimeter of the ellipse with semi-axes 3 and 1 by the complete elliptic integral: 12 E(8/9).
   */
  @Test
  void knowsThePerimeterOfAnEllipse() {
    double sum = 0;
    int steps = 10_000;
    for (int step = 0; step < steps; step++) {
      double angle = 2 * Math.PI * (step + 0.5) / steps;
      sum += Math.hypot(3 * Math.sin(angle), Math.cos(angle)) * 2 * Math.PI / steps;
    }
    assertThat(new Ellipse(new Point(0, 0), 3, 1, 0.4).perimeter()).isCloseTo(sum, within(1e-12));
    assertThat(new Ellipse(new Point(0, 0), 1, 3, 0.4).perimeter()).isCloseTo(sum, within(1e-12));
    assertThat(new Ellipse(new Point(0, 0), 2, 2, 0).perimeter())
        .isCloseTo(4 * Math.PI, within(1e-14));
  }

  private static void check(Properties properties, Map<Property, Double> expected) {
    expected.forEach(
        (property, value) ->
            assertThat(properties.value(property).orElseThrow())
                .as("%s", property)
                .isCloseTo(value, within(1e-9 * Math.max(1, value))));
  }
}
