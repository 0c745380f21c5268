package io.github.numerosity.tf;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Whether TensorFlow works on this machine, and what it computes on.
 *
 * @param platform the classifier of the native library that belongs here, such as {@code
 *     linux-x86_64}
 * @param version of TensorFlow; empty if it is not loaded
 * @param problem why it does not work, with the way out; empty if it does
 * @param gpuProblem why {@link Device#AUTO} computes on the CPU; empty if it computes on a GPU, or
 *     if there is a problem anyway
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
