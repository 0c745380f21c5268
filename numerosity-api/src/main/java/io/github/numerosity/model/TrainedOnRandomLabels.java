package io.github.numerosity.model;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Weights learnt from the same images and by the same recipe as {@link Trained}, but with labels in
 * random order: a control for the contribution of object categories to training on images. Each
 * seed has its own order. Test images keep their labels, so accuracy is near chance.
 *
 * <p>Training on random labels follows Zhang, Bengio, Hardt, Recht and Vinyals (ICLR 2017, arXiv
 * 1611.03530).
 */
public final class TrainedOnRandomLabels extends TrainedOnRandomLabelsSettings
    implements WeightSource {
  /** The type name in JSON. */
  public static final String TYPE = "trained-on-random-labels";

  @Settings
  record Values(@Unwrapped Learning learning) {}

  TrainedOnRandomLabels(Values values) {
    super(values);
  }

  /**
   * Returns weights learnt from images with labels in random order.
   *
   * @param data labelled training images
   * @param training training procedure
   * @return the weights
   */
  public static TrainedOnRandomLabels on(ImageDataset data, Training training) {
    return new TrainedOnRandomLabels(new Values(new Learning(data, training)));
  }

  @Override
  public boolean dependsOnSeed() {
    return true;
  }

  @Override
  public TrainedWeights obtain(NetworkSource source, Opening opening) throws InterruptedException {
    Weights initial = new Initial().obtain(source, opening).weights();
    ImageData images = opening.data(data());
    ImageData relabelled =
        ImageData.of(
            images.classes(),
            images.train().withShuffledLabels(opening.random("random-labels")),
            images.test());
    return source.train(initial, training(), relabelled, opening);
  }

  @Override
  public List<Problem> problems(Network network) {
    return learning().problems(network);
  }

  @Override
  public List<String> method() {
    return Stream.concat(
            learning().method(),
            Stream.of(
                "The labels of the training images had been put in random order first, in another"
                    + " one for each seed (after Zhang et al. 2017); test images kept theirs."))
        .toList();
  }

  /** Component type of such weights. */
  public static final class Type extends RecordType<TrainedOnRandomLabels> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(WeightSource.class, TYPE, TrainedOnRandomLabels.class);
    }
  }
}
