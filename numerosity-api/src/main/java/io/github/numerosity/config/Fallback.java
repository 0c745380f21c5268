package io.github.numerosity.config;

import io.github.numerosity.json.JsonLocation;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** What applies to a setting where a file says nothing. */
sealed interface Fallback {
  /** There is nothing: the file must give the setting. */
  Fallback NONE = new None();

  /** Something in the file would apply, but it is wrong, which has been told already. */
  Fallback BROKEN = new Broken();

  /** See {@link #NONE}. */
  record None() implements Fallback {}

  /** See {@link #BROKEN}. */
  record Broken() implements Fallback {}

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
