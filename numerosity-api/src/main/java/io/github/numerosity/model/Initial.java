package io.github.numerosity.model;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import java.util.List;
import java.util.Optional;

/**
 * Weights before the first training step: the untrained control. With the same seed, {@link
 * Trained} starts from these weights.
 */
public record Initial() implements WeightSource {
  /** The type name in JSON. */
  public static final String TYPE = "initial";

  /** Name of the random stream of initial weights. */
  static final String STREAM = "weights";

  @Override
  public boolean dependsOnSeed() {
    return true;
  }

  @Override
  public TrainedWeights obtain(NetworkSource source, Opening opening) {
    Weights weights = source.initializer().draw(source.network(), opening.random(STREAM));
    return new TrainedWeights(weights, Optional.empty());
  }

  @Override
  public List<String> method() {
    return List.of(
        "The weights stayed as they were drawn, without any training; those of a seed are the"
            + " weights that training with that seed started from.");
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** Component type of such weights. */
  public static final class Type extends RecordType<Initial> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(WeightSource.class, TYPE, Initial.class, new Initial());
    }
  }
}
