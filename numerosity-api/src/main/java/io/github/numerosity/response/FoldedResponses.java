package io.github.numerosity.response;

import io.github.numerosity.design.Design;
import java.util.Map;

/** Responses without rows, of which only the announced folds are available. */
final class FoldedResponses implements Responses {
  private final Design design;
  private final Units units;
  private final Map<Fold<?>, Object> summaries;
  private final Map<Fold<?>, RuntimeException> failures;

  /**
   * Creates the responses.
   *
   * @param summaries of the folds that did not fail
   * @param failures of the other folds, thrown when their summary is asked for
   */
  FoldedResponses(
      Design design,
      Units units,
      Map<Fold<?>, Object> summaries,
      Map<Fold<?>, RuntimeException> failures) {
    this.design = design;
    this.units = units;
    this.summaries = Map.copyOf(summaries);
    this.failures = Map.copyOf(failures);
  }

  @Override
  public Design design() {
    return design;
  }

  @Override
  public Units units() {
    return units;
  }

  @Override
  @SuppressWarnings("unchecked") // each fold is mapped to its own summary
  public <S> S get(Fold<S> fold) {
    RuntimeException failure = failures.get(fold);
    if (failure != null) {
      throw failure;
    }
    Object summary = summaries.get(fold);
    if (summary == null) {
      throw notKept("the fold " + fold);
    }
    return (S) summary;
  }

  @Override
  public void row(int stimulus, double[] into) {
    throw notKept("a row");
  }

  @Override
  public void tile(int firstUnit, int count, double[] into) {
    throw notKept("a tile");
  }

  @Override
  public Responses select(int... stimuli) {
    throw notKept("a selection of rows");
  }

  @Override
  public Responses relabelled(Design other) {
    throw notKept("a view with other labels");
  }

  private static IllegalStateException notKept(String what) {
    return new IllegalStateException(
        what
            + " is not available because rows were not kept; an analysis must announce its folds or declare that it needs rows");
  }

  @Override
  public String toString() {
    return "Responses[%s, %s, summaries only]".formatted(design, units);
  }
}
