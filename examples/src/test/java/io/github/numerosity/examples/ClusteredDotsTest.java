package io.github.numerosity.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.component.Components;
import io.github.numerosity.config.ExperimentReader;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.dots.Length;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stimulus.GeneratorCheck;
import io.github.numerosity.stimulus.PlacementException;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import io.github.numerosity.testkit.StimulusGeneratorContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contract at 64 x 64 pixels, and properties particular to this generator. */
class ClusteredDotsTest extends StimulusGeneratorContract {
  @Override
  protected StimulusGenerator generator() {
    ClusteredDotsType type = new ClusteredDotsType();
    return type.create(type.defaults().orElseThrow());
  }

  @Test
  void fitIntoImagesOfThePostersNetwork() {
    assertThat(
            GeneratorCheck.of(generator())
                .withNumerosities(IntStream.rangeClosed(0, 16).toArray())
                .withSize(new ImageSize(32, 32, 3))
                .withImages(200)
                .findings())
        .isEmpty();
  }

  @Test
  void lieWithinReachOfTheFirstOfTheirCluster() {
    for (int index = 0; index < 100; index++) {
      Stimulus stimulus = draw(new ClusteredDots(3, Length.pixels(2), Length.pixels(12)), index);
      List<Item> dots = stimulus.items().orElseThrow();
      for (int dot = 3; dot < dots.size(); dot++) {
        assertThat(dots.get(dot).center().distanceTo(dots.get(dot % 3).center()))
            .as("image %d, dot %d", index, dot)
            .isLessThanOrEqualTo(12);
      }
    }
  }

  @Test
  void areNamedInAnExperimentFileByTheirType() {
    Components components = Components.discover(getClass().getClassLoader());

    StimulusPlan plan =
        ExperimentReader.of(components)
            .read(
                "study.json",
                """
                {
                  "formatVersion": 1,
                  "seeds": [1],
                  "data": { "type": "shapes", "seed": 1 },
                  "stimuli": {
                    "seed": 7,
                    "sets": [
                      { "name": "clusters", "type": "clustered-dots", "clusters": 2 }
                    ]
                  }
                }
                """,
                Path.of(""))
            .experiment()
            .stimuli();

    assertThat(plan.sets())
        .containsExactly(
            new StimulusSet("clusters", new ClusteredDots(2, Length.side(0.03), Length.side(0.2))));
  }

  @Test
  void needACluster() {
    assertThatThrownBy(() -> new ClusteredDots(0, Length.side(0.03), Length.side(0.2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clusters must be >= 1, got 0");
  }

  @Test
  void sayWhenThereIsNoRoom() {
    ClusteredDots tight = new ClusteredDots(1, Length.side(0.03), Length.side(0.04));
    assertThatThrownBy(() -> draw(tight, 0))
        .isInstanceOf(PlacementException.class)
        .hasMessageContainingAll("9 dots", "0.04 of the side");
  }

  private static Stimulus draw(StimulusGenerator generator, int index) {
    return generator.generate(
        new StimulusRequest(9, index, new ImageSize(64, 64, 1)),
        RandomStreams.of(1).stream("clusters", index));
  }
}
