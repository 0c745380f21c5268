package io.github.numerosity.model;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import java.util.List;
import java.util.Optional;

/** How gradients move weights. */
public sealed interface Optimizer extends Component {
  /**
   * Stochastic gradient descent as PyTorch does it: v = momentum v + g; w = w - learningRate v.
   *
   * @param learningRate positive
   * @param momentum in [0, 1)
   */
  record Sgd(@Range(above = 0) double learningRate, @Range(least = 0, below = 1) double momentum)
      implements Optimizer {
    /** The type name in JSON. */
    public static final String TYPE = "sgd";

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Sgd {
      positive("learningRate", learningRate);
      fraction("momentum", momentum);
    }

    @Override
    public List<String> method() {
      return List.of(
          "The optimiser was stochastic gradient descent with a learning rate of %s and a momentum of %s, without weight decay."
              .formatted(Prose.number(learningRate), Prose.number(momentum)));
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe(TYPE, this));
    }

    /** How JSON makes such optimisers. */
    public static final class Type extends RecordType<Sgd> {
      /** For {@link java.util.ServiceLoader}. */
      public Type() {
        super(Optimizer.class, TYPE, Sgd.class, new Sgd(0.001, 0.9));
      }
    }
  }

  /**
   * Adam (Kingma and Ba 2015).
   *
   * @param learningRate positive
   * @param beta1 decay of the first moment, in [0, 1)
   * @param beta2 decay of the second moment, in [0, 1)
   * @param epsilon positive
   */
  record Adam(
      @Range(above = 0) double learningRate,
      @Range(least = 0, below = 1) double beta1,
      @Range(least = 0, below = 1) double beta2,
      @Range(above = 0) double epsilon)
      implements Optimizer {
    /** The type name in JSON. */
    public static final String TYPE = "adam";

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Adam {
      positive("learningRate", learningRate);
      fraction("beta1", beta1);
      fraction("beta2", beta2);
      positive("epsilon", epsilon);
    }

    @Override
    public List<String> method() {
      return List.of(
          "The optimiser was Adam (Kingma and Ba 2015) with a learning rate of %s, β1 = %s, β2 = %s and ε = %s."
              .formatted(
                  Prose.number(learningRate),
                  Prose.number(beta1),
                  Prose.number(beta2),
                  Prose.number(epsilon)));
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe(TYPE, this));
    }

    /** How JSON makes such optimisers. */
    public static final class Type extends RecordType<Adam> {
      /** For {@link java.util.ServiceLoader}. */
      public Type() {
        super(Optimizer.class, TYPE, Adam.class, new Adam(0.001, 0.9, 0.999, 1e-8));
      }
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive and finite, got " + value);
    }
  }

  private static void fraction(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1), got " + value);
    }
  }
}
