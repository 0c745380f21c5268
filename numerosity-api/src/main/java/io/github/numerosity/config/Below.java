package io.github.numerosity.config;

import io.github.numerosity.analysis.SharedAnalysis;
import java.lang.reflect.RecordComponent;
import java.util.Set;

/**
 * What applies to a setting that a file leaves out, as far as it is known before there is a file:
 * the schema's counterpart of {@link Fallback}.
 */
sealed interface Below {
  /** There is nothing: the setting must be given. */
  Below NOTHING = new Nothing();

  /** Something that another part of a file says, or a file that is extended. */
  Below UNKNOWN = new Unknown();

  /** See {@link #NOTHING}. */
  record Nothing() implements Below {}

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Below {}

  /**
   * A default.
   *
   * @param value complete
   */
  record Known(Object value) implements Below {}

  /**
   * The first analysis of the file that can stand there, as a whole.
   *
   * @param otherwise what applies if there is none
   */
  record Shared(Below otherwise) implements Below {}

  /**
   * Returns what applies to a part of a record.
   *
   * @param owner what applies to the record
   * @param required parts that a file must give although the record has a value
   */
  static Below part(RecordComponent part, Below owner, Set<String> required) {
    if (owner instanceof Unknown || ExperimentBinder.isSection(part.getName(), part.getType())) {
      return UNKNOWN;
    }
    Below own =
        owner instanceof Known known && !required.contains(part.getName())
            ? new Known(Binder.part(known.value(), part))
            : NOTHING;
    return SharedAnalysis.class.isAssignableFrom(part.getType()) ? new Shared(own) : own;
  }
}
