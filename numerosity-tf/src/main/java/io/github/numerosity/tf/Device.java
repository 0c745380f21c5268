package io.github.numerosity.tf;

/**
 * Computing device.
 *
 * <p>A GPU needs the native jar {@code tensorflow-core-native} with the classifier {@code
 * linux-x86_64-gpu} instead of the CPU's, and CUDA 12 and cuDNN 9 on the machine. Training and
 * inference on a GPU have not been measured: expect responses to differ from the CPU's by rounding,
 * and training not to be reproducible bit for bit.
 */
public enum Device {
  /** A GPU if TensorFlow finds one, otherwise the CPU. */
  AUTO,
  /** The CPU, even if there is a GPU. */
  CPU,
  /** A GPU; opening fails without one. */
  GPU
}
