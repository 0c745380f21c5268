package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weights learnt from the same images and by the same recipe as {@link Trained}, but from labels in
 * random order: a control for what object categories add to mere training on pictures. Each seed
 * has an order of its own; test images keep their labels, so that accuracy is near chance.
 *
 * <p>Training on random labels is after Zhang, Bengio, Hardt, Recht and Vinyals (ICLR 2017, arXiv
 * 1611.03530).
 *
 * @param data what is learnt from
 * @param training how
 */
public record TrainedOnRandomLabels(ImageDataset data, Training training) implements WeightSource {
  /** The type name in JSON. */
  public static final String TYPE = "trained-on-random-labels";

  /** Rejects null. */
  public TrainedOnRandomLabels {
    requireNonNull(data, "data");
    requireNonNull(training, "training");
  }

  @Override
  public boolean dependsOnSeed() {
    return true;
  }

  @Override
  public TrainedWeights obtain(NetworkSource source, Opening opening) throws InterruptedException {
    Weights initial = new Initial().obtain(source, opening).weights();
    ImageData images = opening.data(data);
    ImageData relabelled =
        ImageData.of(
            images.classes(),
            images.train().withShuffledLabels(opening.random("random-labels")),
            images.test());
    return source.train(initial, training, relabelled, opening);
  }

  @Override
  public List<Problem> problems(Network network) {
    return new Trained(data, training).problems(network);
  }

  @Override
  public List<String> method() {
    List<String> sentences = new ArrayList<>(new Trained(data, training).method());
    sentences.add(
        "The labels of the training images had been put in random order first, in another one for"
            + " each seed (after Zhang et al. 2017); test images kept theirs.");
    return List.copyOf(sentences);
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such weights. */
  public static final class Type extends RecordType<TrainedOnRandomLabels> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(WeightSource.class, TYPE, TrainedOnRandomLabels.class);
    }
  }
}
