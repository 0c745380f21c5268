package io.github.numerosity.tf;

import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Initializer;
import io.github.numerosity.model.Network;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;

/**
 * Networks that TensorFlow trains and runs.
 *
 * <p>TensorFlow's native library is not a dependency of this module: the program that uses it adds
 * the one for its platform, {@code org.tensorflow:tensorflow-core-native} with a classifier such as
 * {@code linux-x86_64}. Without it, opening a network fails with a message that gives the line to
 * add. The first use on a machine unpacks about 650 MB into JavaCPP's cache in the home folder; the
 * system property {@code org.bytedeco.javacpp.cachedir} moves it.
 *
 * <p>Every computation runs in the thread that asks for it, so that results repeat bit for bit on
 * one machine, whatever runs beside it; several seeds or batches run in parallel when several
 * threads ask. TensorFlow takes the sizes of its thread pools from the first session of a process:
 * an embedding program that opened a session of its own before, with other sizes, may get other
 * bits. TensorFlow's own messages are turned off by the environment variable {@code
 * TF_CPP_MIN_LOG_LEVEL=2}, which must be set before the Java process starts.
 */
public final class TensorFlow {
  private TensorFlow() {}

  /**
   * Returns a recipe for a network with random weights: initialised as PyTorch does, untrained, on
   * whatever device there is.
   *
   * @param network the layers
   * @return the recipe; nothing native is loaded until it is opened
   */
  public static TensorFlowNetwork network(Network network) {
    return new TensorFlowNetwork(network, Initializer.pytorch(), new Initial(), Device.AUTO);
  }

  /**
   * Finds out whether TensorFlow works here, by loading it and running one operation.
   *
   * <p>What is missing is told, not thrown. A native library that does not suit the machine can end
   * the process while it is loaded: who must go on in any case asks in a process of its own.
   *
   * @return what was found
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
