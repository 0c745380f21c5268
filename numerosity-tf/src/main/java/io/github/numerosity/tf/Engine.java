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
 * Factory of sessions on one device.
 *
 * @param device CPU or GPU, known to be available
 */
record Engine(Device device) {
  /** No pool: operations run in the thread that calls the session. */
  private static final int CALLING_THREAD = -1;

  private static final String NO_GPU =
      "device gpu needs a GPU, but TensorFlow finds none; use the device cpu or auto, or install CUDA 12 and cuDNN 9 and replace the CPU's tensorflow-core-native on the class path by the one with the classifier linux-x86_64-gpu";

  /**
   * Resolves the device.
   *
   * @throws IllegalStateException if the native library or a required GPU is missing
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

  /** Returns the reason why no GPU can be used; empty if there is one. */
  static Optional<String> gpuProblem() {
    NativeLibrary.require();
    return hasGpu() ? Optional.empty() : Optional.of(NO_GPU);
  }

  /** Opens a session for inference; the caller closes it before the graph. */
  Session session(Graph graph) {
    return new Session(graph, config(device).build());
  }

  /**
   * Opens a session for training; the caller closes it before the graph.
   *
   * <p>Operations are not fused: the fused product with a bias takes four times as long at batch 4
   * as product and sum.
   */
  Session learningSession(Graph graph) {
    RewriterConfig apart =
        RewriterConfig.newBuilder().setRemapping(RewriterConfig.Toggle.OFF).build();
    return new Session(
        graph,
        config(device).setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(apart)).build());
  }

  /** Returns the device and versions for the record of a run. */
  Map<String, String> environment() {
    return Map.of(
        "engine", "TensorFlow", "tensorflowVersion", TensorFlow.version(), "device", device.name());
  }

  /**
   * One thread within an operation, and operations in sequence in the calling thread. A pool of
   * threads doubles the processor time of the poster's network at batch 4 and makes the bits depend
   * on the number of threads.
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

  /** Probes the placement of one operation: TensorFlow's public interface does not list devices. */
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
