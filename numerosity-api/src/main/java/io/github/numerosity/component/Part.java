package io.github.numerosity.component;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Part of an experiment that a {@link Problem} is about.
 *
 * @param kind of the part
 * @param name of a network, analysis or stimulus set; empty for a kind with one part, or for all
 *     parts of the kind
 */
public record Part(Kind kind, Optional<String> name) {
  /** Kind of a part. */
  public enum Kind {
    /** The experiment as a whole. */
    EXPERIMENT("experiment", "experiment"),
    /** A model or a control. */
    NETWORK("network", "networks"),
    /** The seeds of the networks. */
    SEEDS("seeds", "seeds"),
    /** The plan of the stimuli. */
    STIMULI("stimuli", "stimuli"),
    /** A stimulus set. */
    STIMULUS_SET("stimulus set", "stimulus sets"),
    /** The selection of recorded units. */
    PROBE("probe", "probe"),
    /** An analysis. */
    ANALYSIS("analysis", "analyses"),
    /** A synthesis. */
    SYNTHESIS("synthesis", "syntheses");

    private final String one;
    private final String all;

    Kind(String one, String all) {
      this.one = one;
      this.all = all;
    }
  }

  /** Rejects null. */
  public Part {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
  }

  /**
   * Returns the only part of a kind, or all parts of the kind.
   *
   * @param kind of the part
   * @return the part
   */
  public static Part of(Kind kind) {
    return new Part(kind, Optional.empty());
  }

  /**
   * Returns one of several parts of a kind.
   *
   * @param kind of the part
   * @param name unique within the kind
   * @return the part
   */
  public static Part of(Kind kind, String name) {
    return new Part(kind, Optional.of(name));
  }

  /**
   * Returns the part in words.
   *
   * @return such as {@code network trained} or {@code seeds}
   */
  @Override
  public String toString() {
    return name.map(one -> kind.one + " " + one).orElse(kind.all);
  }
}
