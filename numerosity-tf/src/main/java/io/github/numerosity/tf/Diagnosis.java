package io.github.numerosity.tf;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Result of a check of TensorFlow on this machine.
 *
 * @param platform classifier of the native library for this platform, such as {@code linux-x86_64}
 * @param version version of TensorFlow; empty if it is not loaded
 * @param problem reason why it does not work, with a remedy; empty if it works
 * @param gpuProblem reason why {@link Device#AUTO} uses the CPU; empty if it uses a GPU, or if
 *     {@code problem} is present
 */
public record Diagnosis(
    String platform,
    Optional<String> version,
    Optional<String> problem,
    Optional<String> gpuProblem) {
  /** Rejects null. */
  public Diagnosis {
    requireNonNull(platform, "platform");
    requireNonNull(version, "version");
    requireNonNull(problem, "problem");
    requireNonNull(gpuProblem, "gpuProblem");
  }
}
