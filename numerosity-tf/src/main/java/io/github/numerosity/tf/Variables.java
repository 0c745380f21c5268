package io.github.numerosity.tf;

import io.github.numerosity.model.Parameter;
import io.github.numerosity.model.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.AssignVariableOp;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.ReadVariableOp;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * Parameters of a network as resource variables of a graph. Some gradients of ref variables crash
 * the process.
 */
final class Variables {
  /** Array in TensorFlow's layout, with its operations for reading and writing. */
  static final class Variable {
    private final Shape shape;
    private final VarHandleOp handle;
    private final ReadVariableOp<TFloat32> value;
    private final Placeholder<TFloat32> fed;
    private final AssignVariableOp assignment;

    /**
     * Adds a variable.
     *
     * @param number of the variable in its graph: variables of one name are one variable, and a
     *     layer's name need not be a name that TensorFlow allows
     */
    Variable(Ops ops, int number, Shape shape) {
      this.shape = shape;
      handle = ops.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName("variable" + number));
      value = ops.readVariableOp(handle, TFloat32.class);
      fed = ops.placeholder(TFloat32.class, Placeholder.shape(shape));
      assignment = ops.assignVariableOp(handle, fed);
    }

    Shape shape() {
      return shape;
    }

    VarHandleOp handle() {
      return handle;
    }

    Operand<TFloat32> value() {
      return value;
    }

    /**
     * Sets the values.
     *
     * @throws IllegalArgumentException if their number does not match the shape
     */
    void set(Session session, float[] values) {
      if (values.length != shape.size()) {
        throw new IllegalArgumentException(
            "a variable of shape %s needs %d values, got %d"
                .formatted(shape, shape.size(), values.length));
      }
      try (TFloat32 tensor = TFloat32.tensorOf(shape, DataBuffers.of(values, true, false));
          Result done = session.runner().feed(fed, tensor).addTarget(assignment).run()) {
        if (done.size() != 0) {
          throw new IllegalStateException("an assignment returned " + done.size() + " tensors");
        }
      }
    }

    float[] get(Session session) {
      float[] values = new float[Math.toIntExact(shape.size())];
      try (Result read = session.runner().fetch(value).run()) {
        read.get(0).asRawTensor().data().asFloats().read(values);
      }
      return values;
    }
  }

  private final Ops ops;
  private final Map<String, Variable> byName = new LinkedHashMap<>();
  private final List<Parameter> parameters;
  private int count;

  Variables(Ops ops, List<Parameter> parameters) {
    this.ops = ops;
    this.parameters = parameters;
    for (Parameter parameter : parameters) {
      Shape shape = ParameterLayout.shape(parameter);
      byName.put(parameter.name(), add(shape));
    }
  }

  Variable variable(String name) {
    Variable variable = byName.get(name);
    if (variable == null) {
      throw new IllegalArgumentException("no parameter " + name + "; there are " + byName.keySet());
    }
    return variable;
  }

  /** Returns the trainable variables, in the network's order. */
  List<Variable> learnt() {
    List<Variable> learnt = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.kind() != Parameter.Kind.RUNNING_MEAN
          && parameter.kind() != Parameter.Kind.RUNNING_VARIANCE) {
        learnt.add(variable(parameter.name()));
      }
    }
    return learnt;
  }

  /** Adds a variable that is not a parameter, such as optimiser state. */
  Variable add(Shape shape) {
    return new Variable(ops, count++, shape);
  }

  /** Returns an operation that replaces a variable's values during a step. */
  Op update(String name, Operand<TFloat32> values) {
    return ops.assignVariableOp(variable(name).handle(), values);
  }

  /**
   * Sets all parameters.
   *
   * @throws IllegalArgumentException if an array is missing or has another shape
   */
  void load(Session session, Weights weights) {
    for (Parameter parameter : parameters) {
      int[] expected = parameter.shape().stream().mapToInt(Integer::intValue).toArray();
      int[] found = weights.shape(parameter.name());
      if (!Arrays.equals(found, expected)) {
        throw new IllegalArgumentException(
            "the network needs \"%s\" of shape %s, but the weights have %s"
                .formatted(parameter.name(), Arrays.toString(expected), Arrays.toString(found)));
      }
      float[] values = ParameterLayout.toTensorFlow(parameter, weights.values(parameter.name()));
      variable(parameter.name()).set(session, values);
    }
  }

  /** Returns a copy of all parameters. */
  Weights read(Session session) {
    Weights.Builder weights = Weights.builder();
    for (Parameter parameter : parameters) {
      float[] values = variable(parameter.name()).get(session);
      int[] shape = parameter.shape().stream().mapToInt(Integer::intValue).toArray();
      weights.add(parameter.name(), shape, ParameterLayout.toPyTorch(parameter, values));
    }
    return weights.build();
  }
}
