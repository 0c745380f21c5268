package io.github.numerosity.examples;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.RecordType;

// README
/** Gives {@link NumerosityDecoding} its name in JSON, and what holds where a file is silent. */
public final class NumerosityDecodingType extends RecordType<NumerosityDecoding> {
  static final String NAME = "numerosity-decoding";

  /** The table of what was decoded, {@code decoding.csv}. */
  static final String TABLE = "decoding";

  /** For the service loader, which finds it in META-INF/services. */
  public NumerosityDecodingType() {
    super(SelectivityAnalysis.class, NAME, NumerosityDecoding.class, new NumerosityDecoding(5));
  }
}
// README ends
