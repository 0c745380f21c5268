package io.github.numerosity.dots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stimulus.Constraint;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The published sets at their published sizes. Over {@code -Dnumerosity.seeds} seeds per set
 * (default 200) every image has its items inside, apart and right in number, and keeps its declared
 * constraints.
 */
class PublishedSetsTest {
  private static final int SEEDS = Integer.getInteger("numerosity.seeds", 200);
  private static final ImageSize KIM = new ImageSize(227, 227, 1);
  private static final ImageSize NASR = new ImageSize(224, 224, 1);
  private static final int[] KIM_NUMEROSITIES = {
    1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30
  };

  @Test
  void ofKimHaveTheRequestedItems() {
    for (StimulusSet set : DotArrays.kim2021()) {
      run(set, KIM, KIM_NUMEROSITIES, false);
    }
    run(DotArrays.areaVaryingKim2021(), KIM, KIM_NUMEROSITIES, false);
  }

  @Test
  void ofNasrAndNiederHaveTheRequestedItems() {
    for (StimulusSet set : DotArrays.nasrNieder2021()) {
      run(set, NASR, new int[] {0, 1, 2, 3, 4}, true);
    }
  }

  @Test
  void scaledDownFitSmallImages() {
    ImageSize small = new ImageSize(32, 32, 3);
    StimulusPlan kim =
        Stimuli.of(DotArrays.kim2021Scaled().toArray(StimulusSet[]::new)).withSeed(1);
    assertThat(kim.problems(small)).isEmpty();
    StimulusPlan nasr =
        Stimuli.of(DotArrays.nasrNieder2021Scaled().toArray(StimulusSet[]::new))
            .withNumerosities(IntStream.rangeClosed(0, 4).toArray())
            .withSeed(1);
    assertThat(nasr.problems(small)).isEmpty();
    for (StimulusSet set : DotArrays.kim2021Scaled()) {
      run(set, small, new int[] {1, 2, 5, 10}, false);
    }
    for (StimulusSet set : DotArrays.nasrNieder2021Scaled()) {
      run(set, small, new int[] {0, 1, 2, 3, 4}, false);
    }
  }

  @Test
  void tellThatOneDotPerPixelIsTooSmall() {
    assertThat(
            DotArrays.kim2021Scaled()
                .get(1)
                .generator()
                .problems(new StimulusRequest(30, 0, new ImageSize(32, 32, 1))))
        .singleElement()
        .asString()
        .contains("0.50 px", "less than a pixel");
  }

  /** The hull of the occupied set does not grow with number; that of the standard set does. */
  @Test
  void ofNasrAndNiederHoldTheHull() {
    StimulusGenerator occupied = OccupiedHull.withDefaults();
    StimulusGenerator standard = StandardDots.withDefaults();
    assertThat(meanHull(occupied, 12) / meanHull(occupied, 5)).isBetween(0.95, 1.05);
    assertThat(meanHull(standard, 12) / meanHull(standard, 5)).isGreaterThan(1.5);
  }

  private static double meanHull(StimulusGenerator generator, int numerosity) {
    return IntStream.range(0, 200)
        .mapToObj(
            seed ->
                generator.generate(
                    new StimulusRequest(numerosity, 0, new ImageSize(64, 64, 1)),
                    RandomStreams.of(seed).stream("hull")))
        .mapToDouble(stimulus -> stimulus.properties().value(Property.HULL_AREA).orElseThrow())
        .average()
        .orElseThrow();
  }

  /** Centres of dots of radius 6.01 to 7 px are pixels 8 to 220 of 1 to 227, all of them. */
  @Test
  void ofKimHaveCentresOnPixels() {
    GridField field = new GridField(new Bounds(0, 0, 227, 227));
    var random = RandomStreams.of(1).stream("grid");
    boolean[] seen = new boolean[228];
    for (int draw = 0; draw < 20_000; draw++) {
      double x = field.candidate(6.5, random).orElseThrow().x();
      assertThat(x - 0.5).isEqualTo(Math.rint(x - 0.5));
      seen[(int) (x + 0.5)] = true;
    }
    assertThat(IntStream.rangeClosed(1, 227).filter(pixel -> seen[pixel]))
        .containsExactlyElementsOf(IntStream.rangeClosed(8, 220).boxed().toList());
  }

  private static void run(
      StimulusSet set, ImageSize size, int[] numerosities, boolean gapOfTwoPixels) {
    IntStream.range(0, SEEDS)
        .parallel()
        .forEach(
            seed -> {
              int numerosity = numerosities[seed % numerosities.length];
              StimulusRequest request =
                  new StimulusRequest(numerosity, seed / numerosities.length, size);
              assertThat(set.generator().problems(request)).isEmpty();
              Stimulus stimulus =
                  set.generator().generate(request, RandomStreams.of(seed).stream("published"));
              String where = set.name() + ", seed " + seed + ", numerosity " + numerosity;
              check(stimulus, size, where);
              assertThat(stimulus.items().orElseThrow()).as(where).hasSize(numerosity);
              if (gapOfTwoPixels) {
                assertThat(components(stimulus.image())).as(where).isEqualTo(numerosity);
              }
              for (Constraint constraint : set.generator().constraints(request)) {
                assertThat(constraint.violation(stimulus.properties())).as(where).isEmpty();
              }
            });
  }

  /** Each item lies inside, covers its area when drawn alone, and overlaps no other. */
  private static void check(Stimulus stimulus, ImageSize size, String where) {
    List<Item> items = stimulus.items().orElseThrow();
    for (int one = 0; one < items.size(); one++) {
      assertThat(items.get(one).bounds().isInside(size)).as(where).isTrue();
      Coverage alone = new Coverage(size);
      alone.add(items.get(one), Edges.SMOOTH);
      double covered = 0;
      for (int pixel = 0; pixel < size.width() * size.height(); pixel++) {
        covered += alone.of(pixel);
      }
      assertThat(Math.abs(covered / items.get(one).area() - 1)).as(where).isLessThan(1e-4);
      for (int other = 0; other < one; other++) {
        assertThat(items.get(one).overlaps(items.get(other))).as(where).isFalse();
      }
    }
  }

  private static int components(Image image) {
    ImageSize size = image.size();
    int background = image.sample(0, 0, 0);
    boolean[] seen = new boolean[size.width() * size.height()];
    int components = 0;
    for (int start = 0; start < seen.length; start++) {
      if (seen[start]
          || image.sample(start / size.width(), start % size.width(), 0) == background) {
        continue;
      }
      components++;
      Deque<Integer> open = new ArrayDeque<>();
      open.push(start);
      seen[start] = true;
      while (!open.isEmpty()) {
        int pixel = open.pop();
        for (int neighbour = 0; neighbour < 9; neighbour++) {
          int row = pixel / size.width() + neighbour / 3 - 1;
          int column = pixel % size.width() + neighbour % 3 - 1;
          if (row < 0 || column < 0 || row >= size.height() || column >= size.width()) {
            continue;
          }
          int next = row * size.width() + column;
          if (!seen[next] && image.sample(row, column, 0) != background) {
            seen[next] = true;
            open.push(next);
          }
        }
      }
    }
    return components;
  }
}
