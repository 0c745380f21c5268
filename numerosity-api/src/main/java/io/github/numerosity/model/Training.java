package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** Training procedure: minimisation of the mean softmax cross-entropy over shuffled batches. */
public final class Training extends TrainingSettings {
  /**
   * Settings.
   *
   * @param epochs passes over the training images
   * @param batchSize images in a step; a last smaller batch is used too
   * @param optimizer optimisation algorithm
   * @param reportEvery steps between two points of the loss curve
   */
  @Settings
  record Values(
      @Range(least = 1) int epochs,
      @Range(least = 1) int batchSize,
      Optimizer optimizer,
      @Range(least = 1) int reportEvery) {}

  Training(Values values) {
    super(values);
  }

  /**
   * Returns the poster's recipe, that of the PyTorch CIFAR-10 tutorial.
   *
   * @return 2 epochs, batches of 4, SGD with learning rate 0.001 and momentum 0.9, loss every 2,000
   *     steps
   */
  public static Training poster() {
    return new Training(new Values(2, 4, Optimizer.Sgd.withDefaults(), 2000));
  }

  /**
   * Describes the procedure for the methods section of a paper. The interval between points of the
   * loss curve is omitted, because it does not affect results.
   *
   * @return complete sentences in the past tense
   */
  public List<String> method() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Weights were learnt by minimising the mean softmax cross-entropy of batches of %s, shuffled anew in each of %s."
            .formatted(Prose.count(batchSize(), "image"), Prose.count(epochs(), "epoch")));
    sentences.addAll(optimizer().method());
    return List.copyOf(sentences);
  }
}
