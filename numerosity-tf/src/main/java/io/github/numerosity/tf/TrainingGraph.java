package io.github.numerosity.tf;

import io.github.numerosity.model.Network;
import io.github.numerosity.model.Optimizer;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.nn.SoftmaxCrossEntropyWithLogits;
import org.tensorflow.types.TFloat32;

/** Graph of a network in training: loss, gradients and optimiser step. */
final class TrainingGraph {
  private final NetworkGraph network;
  private final Placeholder<TFloat32> targets;
  private final Operand<TFloat32> loss;
  private final OptimizerGraph optimizer;
  private final List<Op> step = new ArrayList<>();

  TrainingGraph(Graph graph, Network description, Optimizer optimizer, int classes) {
    this.network = new NetworkGraph(graph, description, true);
    Ops ops = network.ops();
    this.targets = ops.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, classes)));
    SoftmaxCrossEntropyWithLogits<TFloat32> entropy =
        SoftmaxCrossEntropyWithLogits.create(ops.scope(), network.scores(), targets);
    this.loss = ops.math.mean(entropy.loss(), ops.constant(0));
    this.optimizer = OptimizerGraph.of(optimizer, ops);
    List<Variables.Variable> learnt = network.variables().learnt();
    Output<?>[] values =
        learnt.stream().map(variable -> variable.value().asOutput()).toArray(Output<?>[]::new);
    // The operation returns its own gradient; the gradient registered for the mean adds ten
    // operations.
    Operand<TFloat32> count = ops.dtypes.cast(ops.size(entropy.loss()), TFloat32.class);
    Output<?>[] scores = {network.scores().asOutput()};
    Output<?>[] ofScores = {ops.math.div(entropy.backprop(), count).asOutput()};
    Output<?>[] gradients = graph.addGradients("gradients", scores, values, ofScores);
    for (int i = 0; i < values.length; i++) {
      step.add(this.optimizer.move(network.variables(), learnt.get(i), gradients[i]));
    }
    step.addAll(network.scope().updates());
  }

  NetworkGraph network() {
    return network;
  }

  /** Returns the input for the classes, [image][class], one-hot. */
  Placeholder<TFloat32> targets() {
    return targets;
  }

  /** Returns the mean loss over the batch, before the step. */
  Operand<TFloat32> loss() {
    return loss;
  }

  /** Returns the updates of the variables; the values behind the loss are read before. */
  List<Op> step() {
    return step;
  }

  OptimizerGraph optimizer() {
    return optimizer;
  }

  /** Sets the optimiser's memory to zero. */
  void start(Session session) {
    for (Variables.Variable memory : optimizer.memory()) {
      memory.set(session, new float[Math.toIntExact(memory.shape().size())]);
    }
  }
}
