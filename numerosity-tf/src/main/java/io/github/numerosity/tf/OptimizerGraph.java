package io.github.numerosity.tf;

import io.github.numerosity.model.Optimizer;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.train.ResourceApplyAdam;
import org.tensorflow.op.train.ResourceApplyMomentum;
import org.tensorflow.types.TFloat32;

/** Update of a graph's variables by PyTorch's formulas. */
abstract class OptimizerGraph {
  private final Ops ops;
  private final List<Variables.Variable> memory = new ArrayList<>();

  private OptimizerGraph(Ops ops) {
    this.ops = ops;
  }

  static OptimizerGraph of(Optimizer optimizer, Ops ops) {
    if (optimizer instanceof Optimizer.Sgd sgd) {
      return new Sgd(sgd, ops);
    } else if (optimizer instanceof Optimizer.Adam adam) {
      return new Adam(adam, ops);
    }
    throw new IllegalArgumentException("unsupported optimizer " + optimizer);
  }

  /**
   * Adds the step of one variable.
   *
   * @param variables graph's variables, to which state is added
   * @param variable variable to update
   * @param gradient of the loss
   */
  abstract Op move(Variables variables, Variables.Variable variable, Output<?> gradient);

  /** Returns the inputs for values that change from step to step. */
  List<Placeholder<TFloat32>> schedule() {
    return List.of();
  }

  /**
   * Returns the values to feed, in the order of {@link #schedule}.
   *
   * @param step from 1
   */
  float[] schedule(long step) {
    return new float[0];
  }

  /** Returns the state variables, which start at zero. */
  List<Variables.Variable> memory() {
    return memory;
  }

  Ops ops() {
    return ops;
  }

  Operand<TFloat32> number(double value) {
    return ops.constant((float) value);
  }

  VarHandleOp remembered(Variables variables, Variables.Variable variable) {
    Variables.Variable added = variables.add(variable.shape());
    memory.add(added);
    return added.handle();
  }

  @SuppressWarnings("unchecked")
  static Operand<TFloat32> floats(Output<?> gradient) {
    return (Operand<TFloat32>) (Operand<?>) gradient;
  }

  /** v = momentum v + g; w = w - learningRate v: TensorFlow's operation uses PyTorch's formula. */
  private static final class Sgd extends OptimizerGraph {
    private final Operand<TFloat32> learningRate;
    private final Operand<TFloat32> momentum;

    Sgd(Optimizer.Sgd settings, Ops ops) {
      super(ops);
      this.learningRate = number(settings.learningRate());
      this.momentum = number(settings.momentum());
    }

    @Override
    Op move(Variables variables, Variables.Variable variable, Output<?> gradient) {
      return ResourceApplyMomentum.create(
          ops().scope(),
          variable.handle(),
          remembered(variables, variable),
          learningRate,
          floats(gradient),
          momentum);
    }
  }

  /**
   * w = w - learningRate m' / (sqrt(v') + epsilon) with the moments m' = m / (1 - beta1^t) and v' =
   * v / (1 - beta2^t).
   *
   * <p>TensorFlow's operation divides by sqrt(v) + epsilon and computes beta^t in float32, where 1
   * - 0.999 has lost four digits. It is therefore fed beta^t = 0, and rate and epsilon are
   * corrected here in double: learningRate sqrt(1 - beta2^t) / (1 - beta1^t) and epsilon sqrt(1 -
   * beta2^t) give the same quotient.
   */
  private static final class Adam extends OptimizerGraph {
    private final Optimizer.Adam settings;
    private final Placeholder<TFloat32> learningRate;
    private final Placeholder<TFloat32> epsilon;

    Adam(Optimizer.Adam settings, Ops ops) {
      super(ops);
      this.settings = settings;
      this.learningRate = ops.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
      this.epsilon = ops.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    }

    @Override
    Op move(Variables variables, Variables.Variable variable, Output<?> gradient) {
      return ResourceApplyAdam.create(
          ops().scope(),
          variable.handle(),
          remembered(variables, variable),
          remembered(variables, variable),
          number(0),
          number(0),
          learningRate,
          number(settings.beta1()),
          number(settings.beta2()),
          epsilon,
          floats(gradient));
    }

    @Override
    List<Placeholder<TFloat32>> schedule() {
      return List.of(learningRate, epsilon);
    }

    @Override
    float[] schedule(long step) {
      double first = 1 - StrictMath.pow(settings.beta1(), (double) step);
      double second = Math.sqrt(1 - StrictMath.pow(settings.beta2(), (double) step));
      return new float[] {
        (float) (settings.learningRate() * second / first), (float) (settings.epsilon() * second)
      };
    }
  }
}
