package io.github.numerosity.tf;

import io.github.numerosity.model.Network;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;

/**
 * Networks trained and run by TensorFlow.
 *
 * <p>TensorFlow's native library is not a dependency of this module. The application adds the one
 * for its platform, {@code org.tensorflow:tensorflow-core-native} with a classifier such as {@code
 * linux-x86_64}; without it, opening a network fails with a message that gives the line to add. The
 * first use on a machine unpacks about 650 MB into JavaCPP's cache in the home folder; the system
 * property {@code org.bytedeco.javacpp.cachedir} moves it.
 *
 * <p>Every computation runs in the calling thread, so that results are identical bit for bit on one
 * machine, whatever runs at the same time. Seeds or batches run in parallel if several threads
 * call. TensorFlow fixes the sizes of its thread pools with the first session of a process: an
 * application that opened its own session before, with other sizes, may get different bits.
 *
 * <p>TensorFlow's own messages on standard error are limited to errors; the environment variable
 * {@code TF_CPP_MIN_LOG_LEVEL}, if set, decides instead (0 shows everything). A notice on the MLIR
 * V1 pass is written once at every level. An application that loaded TensorFlow before sees the
 * messages at its own level.
 */
public final class TensorFlow {
  private TensorFlow() {}

  /**
   * Returns a recipe for an untrained network: random weights by PyTorch's initialisation, on the
   * device {@link Device#AUTO}.
   *
   * @param network the layers
   * @return the recipe; nothing native is loaded until it is opened
   */
  public static TensorFlowNetwork network(Network network) {
    return TensorFlowNetwork.of(network);
  }

  /**
   * Checks whether TensorFlow works on this machine by loading it and running one operation.
   *
   * <p>Problems are returned, not thrown. A native library that does not suit the machine can end
   * the process while it is loaded; to survive that, run the check in a separate process.
   *
   * @return the result of the check
   */
  public static Diagnosis diagnosis() {
    String platform = Loader.getPlatform();
    Optional<String> missing = NativeLibrary.problem();
    if (missing.isPresent()) {
      return new Diagnosis(platform, Optional.empty(), missing, Optional.empty());
    }
    try {
      Optional<String> gpu = Engine.gpuProblem();
      return new Diagnosis(
          platform, Optional.of(org.tensorflow.TensorFlow.version()), Optional.empty(), gpu);
    } catch (LinkageError | RuntimeException e) {
      return new Diagnosis(
          platform,
          Optional.empty(),
          Optional.of("TensorFlow's native library does not load: " + e),
          Optional.empty());
    }
  }
}
