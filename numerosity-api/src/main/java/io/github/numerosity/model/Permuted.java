package io.github.numerosity.model;

import io.github.numerosity.component.RecordType;
import io.github.numerosity.random.Permutation;
import io.github.numerosity.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Weights of another source, shuffled within each array including biases: a control that keeps the
 * distribution of every layer's weights and destroys the learnt structure (Kim et al. 2021).
 */
public final class Permuted extends PermutedSettings implements WeightSource {
  /** The type name in JSON. */
  public static final String TYPE = "permuted";

  /**
   * Settings.
   *
   * @param of network with the original weights; it is not trained again
   */
  @Settings
  record Values(NetworkSource of) {}

  Permuted(Values values) {
    super(values);
  }

  /**
   * Returns permuted weights.
   *
   * @param source network with the original weights
   * @return the weights
   */
  public static Permuted weightsOf(NetworkSource source) {
    return new Permuted(new Values(source));
  }

  /**
   * Returns the same network with permuted weights.
   *
   * @param source network with the original weights
   * @return a new source
   */
  public static NetworkSource of(NetworkSource source) {
    return source.withWeights(weightsOf(source));
  }

  @Override
  public boolean dependsOnSeed() {
    return true;
  }

  @Override
  public TrainedWeights obtain(NetworkSource source, Opening opening) throws InterruptedException {
    Weights original = opening.weights(of()).weights();
    RandomGenerator random = opening.random("permutation");
    Weights.Builder permuted = Weights.builder();
    for (String name : original.names()) {
      float[] values = original.values(name);
      Permutation.shuffle(values, random);
      permuted.add(name, original.shape(name), values);
    }
    return new TrainedWeights(permuted.build(), Optional.empty());
  }

  @Override
  public List<String> method() {
    List<String> sentences = new ArrayList<>(of().weights().method());
    sentences.add(
        "Afterwards the weights were put in random order within each array of each layer, biases"
            + " too, which keeps their distribution and destroys what was learnt (after Kim et al."
            + " 2021).");
    return List.copyOf(sentences);
  }

  /** Component type of such weights. */
  public static final class Type extends RecordType<Permuted> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(WeightSource.class, TYPE, Permuted.class);
    }
  }
}
