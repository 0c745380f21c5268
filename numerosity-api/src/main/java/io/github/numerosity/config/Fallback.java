package io.github.numerosity.config;

import io.github.numerosity.analysis.SharedAnalysis;
import io.github.numerosity.json.JsonLocation;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;

/** Value of a setting that a file leaves out, for the reader and for the schema. */
sealed interface Fallback {
  /** There is nothing: the file must give the setting. */
  Fallback NONE = new None();

  /**
   * There is something, but its value is unknown: for the reader, a part of the file with a problem
   * that has been reported; for the schema, another part of the file or a file that is extended.
   */
  Fallback UNKNOWN = new Unknown();

  /** See {@link #NONE}. */
  record None() implements Fallback {}

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Fallback {}

  /**
   * The first analysis of the file that can stand there, as a whole. Only the schema has it.
   *
   * @param otherwise what applies if there is none
   */
  record Shared(Fallback otherwise) implements Fallback {}

  /**
   * A value.
   *
   * @param value complete
   * @param strength whether the file's sections go before it
   * @param path where it stands in the configuration; empty for a built-in default
   */
  record Value(Object value, Strength strength, Optional<String> path) implements Fallback {
    /** The fallback of what the value holds, which stands in the same place. */
    Value holding(Object content) {
      return new Value(content, strength, path);
    }

    /** The fallback of a part: as strong, and beside the other parts. */
    Value part(RecordComponent part) {
      return new Value(
          Binder.part(value, part),
          strength,
          path.map(whole -> JsonLocation.member(whole, part.getName())));
    }
  }

  /** What goes before what. */
  enum Strength {
    /** From a place of the file: goes before the sections data, training and engine. */
    GIVEN,
    /** From a component type: the sections go before any part of it. */
    BUILT_IN,
    /** From a place of the file, for a setting of which nothing is given. */
    WHOLE
  }

  /**
   * Returns what applies to a part of a record before there is a file.
   *
   * @param owner what applies to the record
   * @param required parts that a file must give although the record has a value
   */
  static Fallback part(RecordComponent part, Fallback owner, Set<String> required) {
    if (owner instanceof Unknown || ExperimentBinder.isSection(part.getName(), part.getType())) {
      return UNKNOWN;
    }
    Fallback own =
        owner instanceof Value value && !required.contains(part.getName())
            ? value.part(part)
            : NONE;
    return SharedAnalysis.class.isAssignableFrom(part.getType()) ? new Shared(own) : own;
  }

  static Fallback given(Object value, String path) {
    return new Value(value, Strength.GIVEN, Optional.of(path));
  }

  static Fallback whole(Object value, String path) {
    return new Value(value, Strength.WHOLE, Optional.of(path));
  }

  static Fallback builtIn(Object value) {
    return new Value(value, Strength.BUILT_IN, Optional.empty());
  }

  /** A default that goes before the sections of the file. */
  static Fallback fixed(Object value) {
    return new Value(value, Strength.GIVEN, Optional.empty());
  }
}
