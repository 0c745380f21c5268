package io.github.numerosity.config;

import io.github.numerosity.analysis.SharedAnalysis;
import io.github.numerosity.json.JsonLocation;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;

/** Value of a setting that a file omits, for the reader and the schema. */
sealed interface Fallback {
  /** No value: the file must give the setting. */
  Fallback NONE = new None();

  /**
   * A value that exists but is unknown: for the reader, a part of the file with a problem that has
   * been reported; for the schema, another part of the file or an extended file.
   */
  Fallback UNKNOWN = new Unknown();

  /** See {@link #NONE}. */
  record None() implements Fallback {}

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Fallback {}

  /**
   * The first analysis of the file that has the required type, as a whole. Used only by the schema.
   *
   * @param otherwise fallback if there is none
   */
  record Shared(Fallback otherwise) implements Fallback {}

  /**
   * Known value.
   *
   * @param value complete
   * @param strength precedence relative to the file's sections
   * @param path location in the configuration; empty for a built-in default
   */
  record Value(Object value, Strength strength, Optional<String> path) implements Fallback {
    /** Returns the fallback of the content of the value, with the same location. */
    Value holding(Object content) {
      return new Value(content, strength, path);
    }

    /** Returns the fallback of a component of the value, with the same strength. */
    Value part(RecordComponent part) {
      return new Value(
          Binder.part(value, part),
          strength,
          path.map(whole -> JsonLocation.member(whole, part.getName())));
    }
  }

  /** Precedence of a value relative to the sections of the file. */
  enum Strength {
    /** Value given in the file; overrides the sections data, training and engine. */
    GIVEN,
    /** Default of a component type; the sections override any part of it. */
    BUILT_IN,
    /** Value given in the file for a setting of which no part is given. */
    WHOLE
  }

  /**
   * Returns the fallback of a component of a record, independent of a file.
   *
   * @param owner fallback of the record
   * @param required settings that a file must give although the record has a value
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

  /** Returns a default that overrides the sections of the file. */
  static Fallback fixed(Object value) {
    return new Value(value, Strength.GIVEN, Optional.empty());
  }
}
