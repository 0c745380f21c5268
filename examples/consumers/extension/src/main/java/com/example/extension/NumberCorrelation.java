package com.example.extension;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pearson correlation of each unit's responses with numerosity. */
public record NumberCorrelation() implements SelectivityAnalysis<NumberCorrelation.Result> {
  static final String NAME = "number-correlation";

  /**
   * Correlations of one network.
   *
   * @param correlations one per unit; NaN for a unit whose responses are constant
   */
  public record Result(List<Double> correlations) implements AnalysisResult {
    /** Copies the list. */
    public Result {
      correlations = List.copyOf(correlations);
    }

    @Override
    public Record summary() {
      return this;
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              NAME,
              List.of("unit", "correlation"),
              () ->
                  IntStream.range(0, correlations.size())
                      .mapToObj(unit -> List.<Object>of(unit, correlations.get(unit)))));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(NAME, this));
  }

  @Override
  public Result analyze(Responses responses) {
    Design design = responses.design();
    int stimuli = design.stimuli();
    double[] numbers =
        IntStream.range(0, stimuli).mapToDouble(i -> design.row(i).numerosity()).toArray();
    double[] values = new double[stimuli];
    return new Result(
        IntStream.range(0, responses.units().count())
            .mapToObj(
                unit -> {
                  responses.tile(unit, 1, values);
                  return correlation(numbers, values);
                })
            .toList());
  }

  private static double correlation(double[] x, double[] y) {
    double mx = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
    double my = IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  /** JSON type of {@link NumberCorrelation}. */
  public static final class Type extends RecordType<NumberCorrelation> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(SelectivityAnalysis.class, NAME, NumberCorrelation.class, new NumberCorrelation());
    }
  }
}
