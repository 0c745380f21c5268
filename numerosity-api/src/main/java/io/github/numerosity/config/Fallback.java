package io.github.numerosity.config;

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
   */
  record Value(Object value, Strength strength) implements Fallback {}

  /** What goes before what. */
  enum Strength {
    /** From a place of the file: goes before the sections data, training and engine. */
    GIVEN,
    /** From a component type: the sections go before any part of it. */
    BUILT_IN,
    /** From a place of the file, for a setting of which nothing is given. */
    WHOLE
  }

  static Fallback given(Object value) {
    return new Value(value, Strength.GIVEN);
  }

  static Fallback whole(Object value) {
    return new Value(value, Strength.WHOLE);
  }

  static Fallback builtIn(Object value) {
    return new Value(value, Strength.BUILT_IN);
  }
}
