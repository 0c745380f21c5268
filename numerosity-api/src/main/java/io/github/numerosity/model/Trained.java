package io.github.numerosity.model;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import java.util.List;

/**
 * Weights learnt from labelled images, starting from the {@link Initial} weights of the same seed.
 */
public final class Trained extends TrainedSettings implements WeightSource {
  /** The type name in JSON. */
  public static final String TYPE = "trained";

  @Settings
  record Values(@Unwrapped Learning learning) {}

  Trained(Values values) {
    super(values);
  }

  /**
   * Returns weights learnt from images.
   *
   * @param data labelled training images
   * @param training training procedure
   * @return the weights
   */
  public static Trained on(ImageDataset data, Training training) {
    return new Trained(new Values(new Learning(data, training)));
  }

  @Override
  public boolean dependsOnSeed() {
    return true;
  }

  @Override
  public TrainedWeights obtain(NetworkSource source, Opening opening) throws InterruptedException {
    Weights initial = new Initial().obtain(source, opening).weights();
    ImageData images = opening.data(data());
    return source.train(initial, training(), images, opening);
  }

  @Override
  public List<Problem> problems(Network network) {
    return learning().problems(network);
  }

  @Override
  public List<String> method() {
    return learning().method().toList();
  }

  /** Component type of such weights. */
  public static final class Type extends RecordType<Trained> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(WeightSource.class, TYPE, Trained.class);
    }
  }
}
