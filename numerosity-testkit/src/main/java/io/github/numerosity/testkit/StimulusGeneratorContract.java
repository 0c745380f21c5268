package io.github.numerosity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.GeneratorCheck;
import io.github.numerosity.stimulus.StimulusGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Contract test of stimulus generators: determinism, numbers of items, bounds, overlap, declared
 * constraints, grey and colour. Subclasses provide the generator and may restrict the numerosities
 * and the size.
 */
public abstract class StimulusGeneratorContract {
  /** For subclasses. */
  protected StimulusGeneratorContract() {}

  /**
   * Returns the generator under test.
   *
   * @return the generator
   */
  protected abstract StimulusGenerator generator();

  /**
   * Returns the supported numerosities.
   *
   * @return by default 0 to 30
   */
  protected IntStream numerosities() {
    return IntStream.of(0, 1, 2, 3, 5, 8, 10, 16, 30);
  }

  /**
   * Returns a supported size.
   *
   * @return by default 64 × 64 pixels, grey
   */
  protected ImageSize size() {
    return new ImageSize(64, 64, 1);
  }

  @Test
  void passesTheCheckOfGenerators() {
    assertThat(
            GeneratorCheck.of(generator())
                .withNumerosities(numerosities().toArray())
                .withSize(size())
                .withImages(30)
                .findings())
        .isEmpty();
  }

  @Test
  void drawsInColourAsInGrey() {
    assertThat(
            GeneratorCheck.of(generator())
                .withNumerosities(numerosities().toArray())
                .withSize(new ImageSize(size().width(), size().height(), 3))
                .withImages(3)
                .findings())
        .isEmpty();
  }
}
