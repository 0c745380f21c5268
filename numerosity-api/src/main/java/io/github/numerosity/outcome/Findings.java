package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.WeightSource;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Results of all analyses in all networks of a run, before exhibits are made of them. Typed by the
 * analysis object: {@code findings.of(anova).of("trained")}. Immutable.
 */
public final class Findings {
  private final RunSummary summary;
  private final Map<String, ModelSource> sources;
  private final PerNetwork<TrainingHistory> histories;
  private final LinkedHashMap<SelectivityAnalysis<?>, PerNetwork<?>> results =
      new LinkedHashMap<>();

  /**
   * Gathers the results of the networks by analysis.
   *
   * @param summary of the run
   * @param sources by the name of the network; none for recorded responses
   * @param analyses in order
   * @param networks in order; those that failed have no results
   */
  public Findings(
      RunSummary summary,
      Map<String, ModelSource> sources,
      List<SelectivityAnalysis<?>> analyses,
      List<NetworkResult> networks) {
    this.summary = summary;
    this.sources = Map.copyOf(sources);
    Map<NetworkId, TrainingHistory> trained = new LinkedHashMap<>();
    for (NetworkResult network : networks) {
      network.history().ifPresent(history -> trained.put(network.id(), history));
    }
    this.histories = new PerNetwork<>(trained);
    for (SelectivityAnalysis<?> analysis : analyses) {
      Map<NetworkId, AnalysisResult> found = new LinkedHashMap<>();
      for (NetworkResult network : networks) {
        AnalysisResult result = network.results().get(analysis);
        if (result != null) {
          found.put(network.id(), result);
        }
      }
      results.put(analysis, new PerNetwork<>(found));
    }
  }

  private Findings(Findings findings, RunSummary summary) {
    this.summary = summary;
    this.sources = findings.sources;
    this.histories = findings.histories;
    this.results.putAll(findings.results);
  }

  /**
   * Adds failures of exhibits to the summary.
   *
   * @param failures in order
   * @return a copy with these
   */
  public Findings withExhibitFailures(List<Failure> failures) {
    return new Findings(this, summary.withExhibitFailures(failures));
  }

  /**
   * Returns whether any analysis has a result of any network.
   *
   * @return false if every network, or every analysis in it, failed
   */
  public boolean hasResults() {
    return results.values().stream().anyMatch(found -> !found.alongTraining().isEmpty());
  }

  /**
   * Returns the summary of the run.
   *
   * @return name, provenance, stimuli and networks
   */
  public RunSummary summary() {
    return summary;
  }

  /**
   * Returns the analyses in the order of the run.
   *
   * @return unmodifiable
   */
  public List<SelectivityAnalysis<?>> analyses() {
    return List.copyOf(results.keySet());
  }

  /**
   * Returns the results of one analysis.
   *
   * @param analysis as it was added (or one that equals it)
   * @param <R> its result
   * @return one result for each network and seed in which the analysis did not fail
   * @throws NoSuchElementException if the run had no such analysis; the message lists those there
   *     were
   */
  @SuppressWarnings("unchecked") // each analysis is mapped to its own results
  public <R extends AnalysisResult> PerNetwork<R> of(SelectivityAnalysis<R> analysis) {
    PerNetwork<?> found = results.get(requireNonNull(analysis, "analysis"));
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
   * Returns the training of the networks.
   *
   * @return one history for each network and seed that was trained
   */
  public PerNetwork<TrainingHistory> histories() {
    return histories;
  }

  /**
   * Returns the networks whose weights come from a source of some kind, such as {@link
   * io.github.numerosity.model.Initial}.
   *
   * @param kind of weights
   * @return their names; a network of an engine that does not give the source of its weights is
   *     never among them
   */
  public List<String> networksWith(Class<? extends WeightSource> kind) {
    return summary.networks().stream()
        .map(network -> network.id().network())
        .distinct()
        .filter(
            name ->
                sources.get(name) instanceof NetworkSource source
                    && kind.isInstance(source.weights()))
        .toList();
  }

  /**
   * Returns the tables that an analysis makes of each network, joined over all networks.
   *
   * @param analysis of the run
   * @param names of the run, which take in the tables
   * @return in the order of the first network that has them
   * @throws IllegalArgumentException if networks have one table with different columns
   * @throws NoSuchElementException as {@link #of}
   */
  public List<Table> tables(SelectivityAnalysis<?> analysis, RunNames names) {
    return NetworkTables.of(analysis, of(analysis), names);
  }

  /**
   * Returns the loss curves of all networks that were trained.
   *
   * @return one row for each logged step
   */
  public Table lossTable() {
    return NetworkTables.training(histories);
  }

  /**
   * Writes the content of {@code results.json}.
   *
   * @return JSON text
   */
  public String json() {
    return ResultsJson.of(this);
  }

  /**
   * Returns the exhibits that an analysis makes of its results.
   *
   * @param analysis of the run
   * @param <R> its result
   * @return figures, tables and passages
   * @throws NoSuchElementException as {@link #of}
   */
  public <R extends AnalysisResult> List<Exhibit> exhibits(SelectivityAnalysis<R> analysis) {
    return analysis.exhibits(of(analysis));
  }

  @Override
  public String toString() {
    return "Findings[networks %s, analyses %s]"
        .formatted(
            summary.networks().stream().map(NetworkOutcome::id).toList(),
            analyses().stream().map(SelectivityAnalysis::name).toList());
  }
}
