package io.github.numerosity.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.dots.Appearance;
import io.github.numerosity.dots.StandardDots;
import io.github.numerosity.geometry.Ellipse;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.geometry.Polygon;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Tests that every planted fault is found. */
class GeneratorCheckTest {
  private static final StimulusGenerator GOOD = StandardDots.withDefaults();

  @Test
  void findsNothingInAGoodGenerator() {
    assertThat(GeneratorCheck.of(GOOD).findings()).isEmpty();
  }

  @Test
  void findsPicturesThatDependOnWhatWasDrawnBefore() {
    AtomicInteger calls = new AtomicInteger();
    assertThat(
            findings(
                (request, random) ->
                    dots(request, Item.disc(10 + calls.incrementAndGet() % 7, 20, 3)),
                1))
        .anySatisfy(finding -> assertThat(finding).contains("numerosity 1", "differs"));
  }

  @Test
  void findsAWrongCount() {
    assertThat(findings((request, random) -> dots(request, Item.disc(9, 9, 3)), 2))
        .anySatisfy(finding -> assertThat(finding).contains("1 items, requested 2"));
  }

  @Test
  void findsAWrongSize() {
    assertThat(
            findings(
                (request, random) ->
                    Appearance.whiteOnBlack()
                        .draw(new ImageSize(64, 32, 1), List.of(Item.disc(9, 9, 3))),
                1))
        .anySatisfy(finding -> assertThat(finding).contains("64x32x1", "requested 64x64x1"));
  }

  @Test
  void findsItemsOutside() {
    assertThat(findings((request, random) -> dots(request, Item.disc(9, 62, 3)), 1))
        .anySatisfy(finding -> assertThat(finding).contains("item 0", "not inside"));
  }

  @Test
  void findsOverlaps() {
    Item square = Polygon.rectangle(new Point(20, 20), 4, 4);
    for (Item other :
        List.of(
            Item.disc(25.5, 20, 1.6),
            new Ellipse(new Point(20, 27), 2, 3.1, 0),
            Item.disc(20, 20, 1),
            Polygon.regular(new Point(24.5, 24.5), 4, 1, 0.1))) {
      assertThat(findings((request, random) -> dots(request, square, other), 2))
          .as("%s", other)
          .anySatisfy(finding -> assertThat(finding).contains("items 0 and 1 overlap"));
    }
    assertThat(findings((request, random) -> dots(request, square, Item.disc(25.5, 20, 1.4)), 2))
        .isEmpty();
    assertThat(
            findings(
                (request, random) -> dots(request, Item.disc(9, 9, 3), Item.disc(14.9, 9, 3)), 2))
        .anySatisfy(finding -> assertThat(finding).contains("overlap"));
  }

  @Test
  void findsABrokenPromise() {
    StimulusGenerator growing =
        new StimulusGenerator() {
          @Override
          public Stimulus generate(StimulusRequest request, RandomGenerator random) {
            return GOOD.generate(request, random);
          }

          @Override
          public List<Constraint> constraints(StimulusRequest request) {
            return List.of(
                Constraint.around(Property.TOTAL_AREA, 100, 0.01),
                new Constraint(Property.MEAN_DISTANCE, 0, 100));
          }
        };
    assertThat(findings(growing, 1))
        .anySatisfy(
            finding -> assertThat(finding).contains("total_area is", "declared 99.0000 to 101.000"))
        .anySatisfy(finding -> assertThat(finding).contains("mean_distance", "not defined"));
  }

  @Test
  void findsAnEmptyPictureThatIsNotPlainOrDrawsNumbers() {
    StimulusGenerator noisy =
        (request, random) -> {
          random.nextLong();
          byte[] samples = new byte[request.size().samples()];
          samples[3] = 9;
          return Stimulus.drawn(Image.of(request.size(), samples), new ArrayList<>());
        };
    assertThat(findings(noisy, 0))
        .anySatisfy(finding -> assertThat(finding).contains("not uniform at row 0, column 3"))
        .anySatisfy(finding -> assertThat(finding).contains("random numbers were used"));
  }

  @Test
  void reportsWhatCannotBePlaced() {
    assertThat(findings(GOOD, 99))
        .singleElement()
        .asString()
        .contains("numerosity 99", "99 items", "%");
    StimulusGenerator full =
        (request, random) -> {
          throw new PlacementException("no room");
        };
    assertThat(findings(full, 1))
        .anySatisfy(finding -> assertThat(finding).contains("image 0", "no room"));
  }

  private static List<String> findings(StimulusGenerator generator, int numerosity) {
    return GeneratorCheck.of(generator).withNumerosities(numerosity).withImages(5).findings();
  }

  private static Stimulus dots(StimulusRequest request, Item... items) {
    return Appearance.whiteOnBlack().draw(request.size(), List.of(items));
  }
}
