package io.github.numerosity.tf;

/**
 * What computes.
 *
 * <p>A GPU needs the native jar {@code tensorflow-core-native} with the classifier {@code
 * linux-x86_64-gpu} in place of the CPU's, and CUDA 12 and cuDNN 9 on the machine. Training and
 * inference on a GPU have not been measured: expect responses to differ from the CPU's by rounding,
 * and a training run not to repeat bit for bit.
 */
public enum Device {
  /** A GPU if TensorFlow finds one, else the CPU. */
  AUTO,
  /** The CPU, even where there is a GPU. */
  CPU,
  /** A GPU; without one, opening fails. */
  GPU
}
