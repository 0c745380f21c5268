package io.github.numerosity.examples;

import io.github.numerosity.component.RecordType;
import io.github.numerosity.dots.Length;
import io.github.numerosity.stimulus.StimulusGenerator;

/** Gives {@link ClusteredDots} their name in JSON, and what holds where a file is silent. */
public final class ClusteredDotsType extends RecordType<ClusteredDots> {
  static final String NAME = "clustered-dots";

  /** For the service loader, which finds it in META-INF/services. */
  public ClusteredDotsType() {
    super(
        StimulusGenerator.class,
        NAME,
        ClusteredDots.class,
        new ClusteredDots(3, Length.side(0.03), Length.side(0.2)));
  }
}
