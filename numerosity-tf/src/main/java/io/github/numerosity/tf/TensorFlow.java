package io.github.numerosity.tf;

import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Initializer;
import io.github.numerosity.model.Network;

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
}
