package io.github.numerosity.model;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import java.util.List;

/** Rule by which gradients change weights. */
public sealed interface Optimizer extends Component {
  /** Stochastic gradient descent as in PyTorch: v = momentum v + g; w = w - learningRate v. */
  final class Sgd extends SgdSettings implements Optimizer {
    /** The type name in JSON. */
    public static final String TYPE = "sgd";

    /**
     * Settings.
     *
     * @param learningRate learning rate
     * @param momentum momentum
     */
    @Settings
    record Values(
        @Range(above = 0) double learningRate, @Range(least = 0, below = 1) double momentum) {}

    Sgd(Sgd.Values values) {
      super(values);
    }

    /**
     * Returns the defaults: a learning rate of 0.001 and a momentum of 0.9.
     *
     * @return the optimiser
     */
    public static Sgd withDefaults() {
      return new Sgd(new Sgd.Values(0.001, 0.9));
    }

    @Override
    public List<String> method() {
      return List.of(
          "The optimiser was stochastic gradient descent with a learning rate of %s and a momentum of %s, without weight decay."
              .formatted(Prose.number(learningRate()), Prose.number(momentum())));
    }

    /** Component type of such optimisers. */
    public static final class Type extends RecordType<Sgd> {
      /** For {@link java.util.ServiceLoader}. */
      public Type() {
        super(Optimizer.class, TYPE, Sgd.class, withDefaults());
      }
    }
  }

  /** Adam (Kingma and Ba 2015). */
  final class Adam extends AdamSettings implements Optimizer {
    /** The type name in JSON. */
    public static final String TYPE = "adam";

    /**
     * Settings.
     *
     * @param learningRate learning rate
     * @param beta1 decay of the first moment
     * @param beta2 decay of the second moment
     * @param epsilon epsilon
     */
    @Settings
    record Values(
        @Range(above = 0) double learningRate,
        @Range(least = 0, below = 1) double beta1,
        @Range(least = 0, below = 1) double beta2,
        @Range(above = 0) double epsilon) {}

    Adam(Adam.Values values) {
      super(values);
    }

    /**
     * Returns the defaults: a learning rate of 0.001, beta1 0.9, beta2 0.999 and epsilon 1e-8.
     *
     * @return the optimiser
     */
    public static Adam withDefaults() {
      return new Adam(new Adam.Values(0.001, 0.9, 0.999, 1e-8));
    }

    @Override
    public List<String> method() {
      return List.of(
          "The optimiser was Adam (Kingma and Ba 2015) with a learning rate of %s, β1 = %s, β2 = %s and ε = %s."
              .formatted(
                  Prose.number(learningRate()),
                  Prose.number(beta1()),
                  Prose.number(beta2()),
                  Prose.number(epsilon())));
    }

    /** Component type of such optimisers. */
    public static final class Type extends RecordType<Adam> {
      /** For {@link java.util.ServiceLoader}. */
      public Type() {
        super(Optimizer.class, TYPE, Adam.class, withDefaults());
      }
    }
  }
}
