package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.result.Exhibit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What all analyses found in all networks. Typed by the analysis object: {@code
 * result.of(anova).of("trained")}. Immutable.
 */
public final class ExperimentResult {
  private final String name;
  private final Provenance provenance;
  private final StimulusCounts stimuli;
  private final List<NetworkOutcome> networks;
  private final LinkedHashMap<SelectivityAnalysis<?>, PerNetwork<?>> results;
  private final List<LeftOut> leftOut;
  private final List<Exhibit> exhibits;

  ExperimentResult(
      String name,
      Provenance provenance,
      StimulusCounts stimuli,
      List<NetworkOutcome> networks,
      Map<SelectivityAnalysis<?>, PerNetwork<?>> results,
      List<LeftOut> leftOut,
      List<Exhibit> exhibits) {
    this.name = requireNonNull(name, "name");
    this.provenance = requireNonNull(provenance, "provenance");
    this.stimuli = requireNonNull(stimuli, "stimuli");
    this.networks = List.copyOf(networks);
    this.results = new LinkedHashMap<>(results);
    this.leftOut = List.copyOf(leftOut);
    this.exhibits = List.copyOf(exhibits);
  }

  /**
   * Returns the name of the experiment.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Returns what decided the results.
   *
   * @return digests of the configuration, the data, further files and the stimuli
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Returns what the networks were shown.
   *
   * @return counts of images
   */
  public StimulusCounts stimuli() {
    return stimuli;
  }

  /**
   * Returns what became of each network and seed.
   *
   * @return networks as they were added, seeds as they were given
   */
  public List<NetworkOutcome> networks() {
    return networks;
  }

  /**
   * Returns the analyses in the order of the experiment.
   *
   * @return unmodifiable
   */
  public List<SelectivityAnalysis<?>> analyses() {
    return List.copyOf(results.keySet());
  }

  /**
   * Returns what one analysis found.
   *
   * @param analysis as it was added (or one that equals it)
   * @param <R> its result
   * @return one result for each network and seed that succeeded
   * @throws NoSuchElementException if the experiment had no such analysis; the message lists those
   *     there were
   */
  @SuppressWarnings("unchecked") // the run put each analysis's own results under it
  public <R extends AnalysisResult> PerNetwork<R> of(SelectivityAnalysis<R> analysis) {
    PerNetwork<?> found = results.get(analysis);
    if (found == null) {
      throw new NoSuchElementException(
          "no results of \"%s\" with these settings; there are %s"
              .formatted(
                  analysis.name(),
                  results.keySet().stream().map(SelectivityAnalysis::name).toList()));
    }
    return (PerNetwork<R>) found;
  }

  /**
   * Returns the analyses that were not run on recorded responses.
   *
   * @return unmodifiable; empty for an experiment, which says so before it runs
   */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /**
   * Returns everything there is to show: of the stimuli, of the analyses over networks, then of the
   * syntheses.
   *
   * @return unmodifiable
   */
  public List<Exhibit> exhibits() {
    return exhibits;
  }
}
