package io.github.numerosity.examples;

import io.github.numerosity.component.RecordType;
import io.github.numerosity.dots.Length;
import io.github.numerosity.stimulus.StimulusGenerator;

/** Component type of {@link ClusteredDots}: name in JSON and defaults. */
public final class ClusteredDotsType extends RecordType<ClusteredDots> {
  static final String NAME = "clustered-dots";

  /** Called by the service loader, which reads META-INF/services. */
  public ClusteredDotsType() {
    super(
        StimulusGenerator.class,
        NAME,
        ClusteredDots.class,
        new ClusteredDots(3, Length.side(0.03), Length.side(0.2)));
  }
}
