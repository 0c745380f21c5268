package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Part;
import io.github.numerosity.run.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Failure of one part of a run while the others continue. Immutable.
 *
 * <p>Two failures are equal if they describe the same: what was thrown is no part of the
 * comparison, since a failure that was read from a file has only its description.
 */
public final class Failure {
  /**
   * Description of one exception.
   *
   * @param exception name of its class
   * @param message its message; empty if it has none
   */
  public record Cause(String exception, Optional<String> message) {
    /** Rejects null. */
    public Cause {
      requireNonNull(exception, "exception");
      requireNonNull(message, "message");
    }

    /**
     * Returns the cause in words.
     *
     * @return the message, or the name of the class if there is none
     */
    @Override
    public String toString() {
      return message.orElse(exception);
    }
  }

  private final Phase phase;
  private final Part part;
  private final List<Cause> chain;
  private final Optional<Throwable> thrown;

  private Failure(Phase phase, Part part, List<Cause> chain, Optional<Throwable> thrown) {
    this.phase = requireNonNull(phase, "phase");
    this.part = requireNonNull(part, "part");
    this.chain = List.copyOf(chain);
    this.thrown = thrown;
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a failure has an exception");
    }
  }

  /**
   * Describes a failure.
   *
   * @param phase of the run in which it occurred
   * @param part that failed
   * @param thrown exception or error, with its causes
   * @return the failure
   */
  public static Failure of(Phase phase, Part part, Throwable thrown) {
    List<Cause> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
      chain.add(new Cause(each.getClass().getName(), Optional.ofNullable(each.getMessage())));
    }
    return new Failure(phase, part, chain, Optional.of(thrown));
  }

  /**
   * Describes a failure by what is known of it.
   *
   * @param phase of the run in which it occurred
   * @param part that failed
   * @param exception that was thrown
   * @param causes of the exception, the nearest first; copied
   * @return the failure, without what was thrown
   */
  public static Failure described(Phase phase, Part part, Cause exception, List<Cause> causes) {
    List<Cause> chain = new ArrayList<>();
    chain.add(exception);
    chain.addAll(causes);
    return new Failure(phase, part, chain, Optional.empty());
  }

  /**
   * Returns the phase of the run in which the part failed.
   *
   * @return the phase
   */
  public Phase phase() {
    return phase;
  }

  /**
   * Returns the part of the experiment that failed.
   *
   * @return the network, analysis or synthesis
   */
  public Part part() {
    return part;
  }

  /**
   * Returns the description of the exception.
   *
   * @return name of its class, and message
   */
  public Cause exception() {
    return chain.get(0);
  }

  /**
   * Returns the descriptions of the causes of the exception.
   *
   * @return the nearest first; unmodifiable, empty if it has none
   */
  public List<Cause> causes() {
    return chain.subList(1, chain.size());
  }

  /**
   * Returns the exception itself, with its stack trace.
   *
   * @return empty if the failure was read from a file
   */
  public Optional<Throwable> thrown() {
    return thrown;
  }

  /**
   * Returns the reason in words.
   *
   * @return the message of the exception, or the name of its class if there is none
   */
  public String reason() {
    return exception().toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Failure failure
        && phase == failure.phase
        && part.equals(failure.part)
        && chain.equals(failure.chain);
  }

  @Override
  public int hashCode() {
    return Objects.hash(phase, part, chain);
  }

  /**
   * Returns the failure in one line.
   *
   * @return such as {@code analysis rsa failed in phase analyze: }, then the reason
   */
  @Override
  public String toString() {
    return "%s failed in phase %s: %s"
        .formatted(part, phase.name().toLowerCase(Locale.ROOT), reason());
  }
}
