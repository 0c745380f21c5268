package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Course and outcome of the training of a network.
 *
 * @param losses running loss, in order of steps
 * @param test evaluation on the test images; empty if there are none
 */
public record TrainingHistory(List<LossPoint> losses, Optional<Evaluation> test) {
  /** Copies the list. */
  public TrainingHistory {
    losses = List.copyOf(losses);
    requireNonNull(test, "test");
  }

  /**
   * Mean loss over the steps since the previous point.
   *
   * @param epoch from 1
   * @param step steps done since the start of training
   * @param meanLoss mean softmax cross-entropy, in nats
   */
  public record LossPoint(int epoch, long step, double meanLoss) {}

  /**
   * Evaluation of a network on labelled images.
   *
   * @param classes class names
   * @param confusion number of images, [true class][predicted class]
   */
  public record Evaluation(List<String> classes, List<List<Integer>> confusion) {
    /**
     * Copies and checks the matrix.
     *
     * @throws IllegalArgumentException if the matrix is not classes x classes
     */
    public Evaluation {
      classes = List.copyOf(classes);
      confusion = confusion.stream().map(List::copyOf).toList();
      int side = classes.size();
      if (confusion.size() != side || confusion.stream().anyMatch(row -> row.size() != side)) {
        throw new IllegalArgumentException("the confusion matrix must be " + side + " x " + side);
      }
    }

    /**
     * Returns the share of correctly classified images.
     *
     * @return 0..1
     */
    public double accuracy() {
      long right = 0;
      long all = 0;
      for (int truth = 0; truth < confusion.size(); truth++) {
        right += confusion.get(truth).get(truth);
        for (int count : confusion.get(truth)) {
          all += count;
        }
      }
      return (double) right / all;
    }

    /**
     * Returns the share of correctly classified images of a class.
     *
     * @param number of the class
     * @return 0..1; NaN for a class without images
     */
    public double accuracy(int number) {
      long all = confusion.get(number).stream().mapToLong(Integer::longValue).sum();
      return (double) confusion.get(number).get(number) / all;
    }
  }
}
