package io.github.numerosity.examples;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.RecordType;

// README
/** Component type of {@link NumerosityDecoding}: name in JSON and defaults. */
public final class NumerosityDecodingType extends RecordType<NumerosityDecoding> {
  static final String NAME = "numerosity-decoding";

  /** Table of the decoded images, {@code decoding.csv}. */
  static final String TABLE = "decoding";

  /** Called by the service loader, which reads META-INF/services. */
  public NumerosityDecodingType() {
    super(SelectivityAnalysis.class, NAME, NumerosityDecoding.class, new NumerosityDecoding(5));
  }
}
// README ends
