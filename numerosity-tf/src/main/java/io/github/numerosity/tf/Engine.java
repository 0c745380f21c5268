package io.github.numerosity.tf;

import java.util.Map;
import java.util.Optional;
import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * Opens sessions on one device.
 *
 * @param device CPU or GPU, found to be there
 */
record Engine(Device device) {
  /** No pool: operations run in the thread that calls the session. */
  private static final int CALLING_THREAD = -1;

  private static final String NO_GPU =
      "a GPU was asked for, but TensorFlow finds none; use the device cpu or auto, or put tensorflow-core-native with the classifier linux-x86_64-gpu on the class path in place of the CPU's, with CUDA 12 and cuDNN 9 on the machine";

  /**
   * Settles what computes.
   *
   * @throws IllegalStateException if the native library or the GPU that was asked for is missing
   */
  static Engine on(Device wanted) {
    NativeLibrary.require();
    return switch (wanted) {
      case CPU -> new Engine(Device.CPU);
      case AUTO -> new Engine(hasGpu() ? Device.GPU : Device.CPU);
      case GPU -> {
        gpuProblem()
            .ifPresent(
                problem -> {
                  throw new IllegalStateException(problem);
                });
        yield new Engine(Device.GPU);
      }
    };
  }

  /** What is wrong with asking for a GPU; empty if there is one. */
  static Optional<String> gpuProblem() {
    NativeLibrary.require();
    return hasGpu() ? Optional.empty() : Optional.of(NO_GPU);
  }

  /** Opens a session for responding; the caller closes it before the graph. */
  Session session(Graph graph) {
    return new Session(graph, config(device).build());
  }

  /**
   * Opens a session for learning; the caller closes it before the graph.
   *
   * <p>Operations stay apart: the fused product with a bias takes four times as long at batch 4 as
   * product and sum.
   */
  Session learningSession(Graph graph) {
    RewriterConfig apart =
        RewriterConfig.newBuilder().setRemapping(RewriterConfig.Toggle.OFF).build();
    return new Session(
        graph,
        config(device).setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(apart)).build());
  }

  /** What computes, for the record of a run. */
  Map<String, String> environment() {
    return Map.of(
        "engine", "TensorFlow", "tensorflowVersion", TensorFlow.version(), "device", device.name());
  }

  /**
   * One thread for the inside of an operation, and operations run one after the other in the
   * calling thread: with a pool of threads between them the poster's network at batch 4 takes twice
   * the processor time, and the bits would depend on the number of threads.
   */
  private static ConfigProto.Builder config(Device device) {
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(1)
            .setInterOpParallelismThreads(CALLING_THREAD)
            .setAllowSoftPlacement(true);
    if (device == Device.GPU) {
      config.setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true));
    } else {
      config.putDeviceCount("GPU", 0);
    }
    return config;
  }

  /** Asks for the placement of one operation: TensorFlow's public interface lists no devices. */
  private static boolean hasGpu() {
    ConfigProto strict = config(Device.GPU).setAllowSoftPlacement(false).build();
    try (Graph graph = new Graph()) {
      DeviceSpec gpu =
          DeviceSpec.newBuilder().deviceType(DeviceSpec.DeviceType.GPU).deviceIndex(0).build();
      Ops ops = Ops.create(graph).withDevice(gpu);
      String probe = ops.math.neg(ops.constant(1f)).op().name();
      try (Session session = new Session(graph, strict)) {
        session.runner().addTarget(probe).run().close();
        return true;
      } catch (TFInvalidArgumentException e) {
        return false;
      }
    }
  }
}
