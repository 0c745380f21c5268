package io.github.numerosity.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.component.Components;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.image.Color;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stimulus.GeneratorCheck;
import io.github.numerosity.stimulus.PlacementException;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StandardDotsTest {
  private static final ImageSize SIZE = new ImageSize(32, 32, 1);
  private static final StandardDots DOTS = StandardDots.withDefaults();

  @Test
  void drawsRadiiOfTwoPixelsWithTenPercentSd() {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int seed = 0; seed < 2000; seed++) {
      for (Item item : items(DOTS, 5, SIZE, seed)) {
        double radius = ((Disc) item).radius();
        sum += radius;
        squares += radius * radius;
        count++;
      }
    }
    double mean = sum / count;
    // Standard errors with 10,000 radii: 0.002 of the mean, 0.0014 of the sd; 4 of each.
    assertThat(mean).isCloseTo(2, within(0.008));
    assertThat(Math.sqrt(squares / count - mean * mean)).isCloseTo(0.2, within(0.006));
  }

  @Test
  void spreadsDotsOverTheFieldOnly() {
    StandardDots narrow = DOTS.withSpread(0.5).withMargin(Length.pixels(1));
    for (int seed = 0; seed < 500; seed++) {
      for (Item item : items(narrow, 4, new ImageSize(64, 48, 1), seed)) {
        Bounds bounds = item.bounds();
        assertThat(bounds.left()).isGreaterThanOrEqualTo(17);
        assertThat(bounds.right()).isLessThanOrEqualTo(47);
        assertThat(bounds.top()).isGreaterThanOrEqualTo(13);
        assertThat(bounds.bottom()).isLessThanOrEqualTo(35);
      }
    }
  }

  @Test
  void inscribesOtherShapesInTheCirclesOfTheDots() {
    for (Shape shape : Shape.values()) {
      StandardDots shaped = DOTS.withShapes(shape);
      for (int seed = 0; seed < 50; seed++) {
        List<Item> discs = items(DOTS, 6, SIZE, seed);
        List<Item> items = items(shaped, 6, SIZE, seed);
        for (int i = 0; i < items.size(); i++) {
          Disc disc = (Disc) discs.get(i);
          Bounds bounds = items.get(i).bounds();
          double inside = 1e-9;
          assertThat(bounds.left()).isGreaterThan(disc.bounds().left() - inside);
          assertThat(bounds.right()).isLessThan(disc.bounds().right() + inside);
          assertThat(bounds.top()).isGreaterThan(disc.bounds().top() - inside);
          assertThat(bounds.bottom()).isLessThan(disc.bounds().bottom() + inside);
          double ofCircle = items.get(i).area() / disc.area();
          assertThat(ofCircle).isCloseTo(shape.area(1 / shape.reach(1)) / Math.PI, within(1e-9));
        }
      }
    }
    assertThatThrownBy(() -> DOTS.withShapes())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shapes must name at least one");
  }

  @Test
  void mixesShapes() {
    StandardDots mixed = DOTS.withShapes(Shape.DISC, Shape.SQUARE, Shape.ELLIPSE, Shape.TRIANGLE);
    int discs = 0;
    for (int seed = 0; seed < 400; seed++) {
      for (Item item : items(mixed, 5, SIZE, seed)) {
        discs += item instanceof Disc ? 1 : 0;
      }
    }
    // A quarter of 2,000 with a standard deviation of 19.
    assertThat(discs).isBetween(423, 577);
    assertThat(GeneratorCheck.of(mixed).findings()).isEmpty();
  }

  @Test
  void keepsTheGap() {
    for (int seed = 0; seed < 1000; seed++) {
      List<Item> items = items(DOTS, 16, SIZE, seed);
      for (int a = 0; a < items.size(); a++) {
        assertThat(items.get(a).bounds().isInside(SIZE)).isTrue();
        for (int b = 0; b < a; b++) {
          Disc one = (Disc) items.get(a);
          Disc other = (Disc) items.get(b);
          double distance =
              Math.hypot(
                  one.center().x() - other.center().x(), one.center().y() - other.center().y());
          assertThat(distance - one.radius() - other.radius()).isGreaterThan(1);
        }
      }
    }
  }

  @Test
  void placesWhateverItHasNothingAgainst() {
    for (ImageSize size : List.of(SIZE, new ImageSize(227, 227, 1), new ImageSize(64, 40, 1))) {
      int densest = 1;
      while (DOTS.problems(new StimulusRequest(densest + 1, 0, size)).isEmpty()) {
        densest++;
      }
      for (int seed = 0; seed < 200; seed++) {
        assertThat(items(DOTS, densest, size, seed)).hasSize(densest);
      }
    }
  }

  @Test
  void drawsNothingForNumerosityZero() {
    RandomGenerator random = RandomStreams.of(1).stream("zero");
    Stimulus empty =
        DOTS.withAppearance(Appearance.whiteOnBlack().withBackground(Color.grey(50)))
            .generate(new StimulusRequest(0, 3, SIZE), random);
    assertThat(random.nextLong()).isEqualTo(RandomStreams.of(1).stream("zero").nextLong());
    assertThat(empty.numerosity()).isZero();
    for (int pixel = 0; pixel < 32 * 32; pixel++) {
      assertThat(empty.image().sample(pixel / 32, pixel % 32, 0)).isEqualTo(50);
    }
  }

  @Test
  void showsColours() {
    Appearance look =
        Appearance.whiteOnBlack()
            .withBackground(new Color(10, 20, 30))
            .withItems(new Color(200, 0, 90));
    Image image = look.draw(new ImageSize(8, 8, 3), List.of(Item.disc(4, 4, 2.5))).image();
    assertThat(List.of(image.sample(0, 0, 0), image.sample(0, 0, 1), image.sample(0, 0, 2)))
        .containsExactly(10, 20, 30);
    assertThat(List.of(image.sample(4, 4, 0), image.sample(4, 4, 1), image.sample(4, 4, 2)))
        .containsExactly(200, 0, 90);
  }

  @Test
  void tellsWhatCannotFit() {
    assertThat(DOTS.problems(new StimulusRequest(60, 0, SIZE)))
        .singleElement()
        .asString()
        .contains("60 items", "2.00 px", "% of a field of 32.0 x 32.0");
    assertThat(DOTS.withRadius(Length.side(0.6)).problems(new StimulusRequest(1, 0, SIZE)))
        .singleElement()
        .asString()
        .contains("19.20 px", "does not fit");
    assertThat(DOTS.withRadius(Length.pixels(0.4)).problems(new StimulusRequest(1, 0, SIZE)))
        .singleElement()
        .asString()
        .contains("0.40 px", "less than a pixel");
    Appearance red = Appearance.whiteOnBlack().withItems(new Color(255, 0, 0));
    assertThat(DOTS.withAppearance(red).problems(new StimulusRequest(0, 0, SIZE)))
        .singleElement()
        .asString()
        .contains("one channel", "rgb 255 0 0");
    assertThatThrownBy(() -> red.draw(SIZE, List.of())).hasMessageContaining("one channel");
  }

  @Test
  void endsWithAMessageWhenDotsFindNoPlace() {
    assertThatThrownBy(() -> items(DOTS, 60, SIZE, 1))
        .isInstanceOf(PlacementException.class)
        .hasMessageContainingAll("60 items", "mean radius", "px", "% of an image of 32x32x1");
  }

  @Test
  void rejectsSettingsOutOfRange() {
    assertThatThrownBy(() -> DOTS.withRadius(Length.pixels(0))).hasMessageContaining("radius");
    assertThatThrownBy(() -> Length.pixels(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Length.side(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> DOTS.withRadiusSd(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> DOTS.withRadiusSd(0.6)).hasMessageContaining("[0, 0.5], got 0.6");
    assertThatThrownBy(() -> DOTS.withSpread(0)).hasMessageContaining("(0, 1], got 0");
    assertThatThrownBy(() -> Color.grey(256))
        .hasMessageContaining("red must be in [0, 255], got 256");
    assertThatThrownBy(() -> Appearance.whiteOnBlack().withItems(Color.BLACK))
        .hasMessageContaining("differ");
  }

  @Test
  void isFoundByItsTypeName() {
    Components components = Components.discover(getClass().getClassLoader());
    Recipe recipe = DOTS.recipe().orElseThrow();
    assertThat(recipe.type()).isEqualTo("standard");
    assertThat(components.find(StimulusGenerator.class, "standard"))
        .hasValueSatisfying(
            type ->
                assertThat(type.defaults()).isEqualTo(java.util.Optional.of(recipe.settings())));
    assertThat(new StandardDots.Type().create(recipe.settings())).isEqualTo(DOTS);
  }

  private static List<Item> items(StandardDots dots, int numerosity, ImageSize size, int seed) {
    return dots.generate(
            new StimulusRequest(numerosity, 0, size), RandomStreams.of(seed).stream("test"))
        .items()
        .orElseThrow();
  }
}
