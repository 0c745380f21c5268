package com.example.extension;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.Opening;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Engine in plain Java: each unit is the sum of the pixels under random weights of its own.
 *
 * @param units of the layer "sums"
 */
public record PixelSums(@Range(least = 1) int units) implements ModelSource {
  static final String NAME = "pixel-sums";
  private static final ImageSize SIZE = new ImageSize(64, 64, 1);

  /** Rejects a layer without units. */
  public PixelSums {
    RangeCheck.check(PixelSums.class, units);
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(NAME, this));
  }

  @Override
  public NetworkShape shape() {
    return new NetworkShape(
        SIZE, List.of(new LayerShape("half", units, 1, 1), new LayerShape("sums", units, 1, 1)));
  }

  @Override
  public boolean dependsOnSeed() {
    return true;
  }

  @Override
  public Model open(Opening opening) {
    RandomGenerator random = opening.random("weights");
    float[] weights = new float[units * SIZE.samples()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextFloat();
    }
    return Model.of(shape(), (layers, images) -> respond(weights, layers, images));
  }

  private float[] respond(float[] weights, List<String> layers, List<Image> images) {
    float[] responses = new float[images.size() * layers.size() * units];
    byte[] pixels = new byte[SIZE.samples()];
    int at = 0;
    for (Image image : images) {
      image.copyTo(pixels, 0);
      for (String layer : layers) {
        float factor = layer.equals("half") ? 0.5f : 1;
        for (int unit = 0; unit < units; unit++) {
          double sum = 0;
          for (int i = 0; i < pixels.length; i++) {
            sum += weights[unit * pixels.length + i] * (pixels[i] & 0xff);
          }
          responses[at++] = (float) (factor * sum);
        }
      }
    }
    return responses;
  }

  /** JSON type of {@link PixelSums}. */
  public static final class Type extends RecordType<PixelSums> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(ModelSource.class, NAME, PixelSums.class, new PixelSums(6));
    }
  }
}
