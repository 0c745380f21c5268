package io.github.numerosity.experiment;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mean response of each unit.
 *
 * @param name its name
 * @param scale factor on the means
 */
public record FakeAnalysis(String name, double scale)
    implements SelectivityAnalysis<FakeAnalysis.Means> {

  /**
   * What it finds.
   *
   * @param means one a unit
   */
  public record Means(List<Double> means) implements AnalysisResult {
    @Override
    public Record summary() {
      return this;
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              "units",
              List.of("unit", "mean", "tested", "limit"),
              () ->
                  IntStream.range(0, means.size())
                      .mapToObj(
                          unit ->
                              List.of(
                                  unit,
                                  means.get(unit),
                                  Optional.empty(),
                                  Double.NEGATIVE_INFINITY))));
    }
  }

  @Override
  public Means analyze(Responses responses) {
    int stimuli = responses.design().stimuli();
    double[] row = new double[responses.units().count()];
    double[] sums = new double[row.length];
    for (int stimulus = 0; stimulus < stimuli; stimulus++) {
      responses.row(stimulus, row);
      for (int unit = 0; unit < row.length; unit++) {
        sums[unit] += row[unit];
      }
    }
    List<Double> means = new ArrayList<>();
    for (double sum : sums) {
      means.add(scale * sum / stimuli);
    }
    return new Means(List.copyOf(means));
  }

  @Override
  public List<Problem> problems(Design design) {
    return design.sets().contains("unsuitable")
        ? List.of(Problem.of("the set is unsuitable"))
        : List.of();
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Means> results) {
    return List.of(
        new Table(
            "mean-table",
            List.of("network", "networks"),
            () ->
                results.networks().stream()
                    .map(network -> List.<Object>of(network, results.of(network).size()))));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe("fake-analysis", this));
  }
}
