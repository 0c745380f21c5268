package io.github.numerosity.response;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** One pass of rows through several folds. A fold that fails is dropped; the others continue. */
final class FoldPass implements StoredPass.Sink {
  private final Map<Fold<?>, Fold.Accumulator<?>> accumulators = new LinkedHashMap<>();
  private final Map<Fold<?>, RuntimeException> failures = new LinkedHashMap<>();

  FoldPass(Collection<Fold<?>> folds, Design design, Units units) {
    for (Fold<?> fold : folds) {
      try {
        accumulators.put(fold, fold.begin(design, units));
      } catch (RuntimeException e) {
        failures.put(fold, e);
      }
    }
  }

  /** Step of one accumulator. */
  @FunctionalInterface
  private interface Step {
    void of(Fold<?> fold, Fold.Accumulator<?> accumulator);
  }

  private void each(Step step) {
    Iterator<Map.Entry<Fold<?>, Fold.Accumulator<?>>> entries = accumulators.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Fold<?>, Fold.Accumulator<?>> entry = entries.next();
      try {
        step.of(entry.getKey(), entry.getValue());
      } catch (RuntimeException e) {
        failures.put(entry.getKey(), e);
        entries.remove();
      }
    }
  }

  @Override
  public void accept(int stimulus, float[] row) {
    each((fold, accumulator) -> accumulator.accept(stimulus, row));
  }

  @Override
  public void accept(int stimulus, double[] row) {
    each((fold, accumulator) -> accumulator.accept(stimulus, row));
  }

  /** Returns the summaries of the folds that did not fail. */
  Map<Fold<?>, Object> summaries() {
    Map<Fold<?>, Object> summaries = new LinkedHashMap<>();
    each(
        (fold, accumulator) ->
            summaries.put(fold, requireNonNull(accumulator.finish(), "summary")));
    return summaries;
  }

  /** Returns the exceptions of the folds that failed; complete after {@link #summaries}. */
  Map<Fold<?>, RuntimeException> failures() {
    return Collections.unmodifiableMap(failures);
  }
}
