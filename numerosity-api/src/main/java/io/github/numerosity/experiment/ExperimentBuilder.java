package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Part;
import io.github.numerosity.component.Part.Kind;
import io.github.numerosity.component.Problem;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.response.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Builder of an {@link Experiment}. Parts are checked together by {@link #build}, which reports all
 * problems at once. Not thread-safe.
 */
public final class ExperimentBuilder {
  private final List<NetworkPlan> networks = new ArrayList<>();
  private final List<SelectivityAnalysis<?>> analyses = new ArrayList<>();
  private final List<Synthesis> syntheses = new ArrayList<>();

  /** Problems of calls, reported by {@link #build}. */
  private final List<Problem> refused = new ArrayList<>();

  private @Nullable String name;
  private @Nullable StimulusPlan stimuli;
  private @Nullable Probe probe;
  private @Nullable List<Long> seeds;
  private @Nullable KeepResponses keepResponses;

  ExperimentBuilder() {}

  /**
   * Sets the name of the experiment.
   *
   * @param value name for display; default {@code "experiment"}
   * @return this builder
   */
  public ExperimentBuilder name(String value) {
    requireNonNull(value, "name");
    once(Kind.EXPERIMENT, "name", name);
    name = value;
    return this;
  }

  /**
   * Adds a model network.
   *
   * @param network its name: lower-case letters, digits and hyphens
   * @param source source of its models
   * @return this builder
   */
  public ExperimentBuilder model(String network, ModelSource source) {
    return network(network, NetworkRole.MODEL, source);
  }

  /**
   * Adds a control network.
   *
   * @param network its name: lower-case letters, digits and hyphens
   * @param source source of its models
   * @return this builder
   */
  public ExperimentBuilder control(String network, ModelSource source) {
    return network(network, NetworkRole.CONTROL, source);
  }

  private ExperimentBuilder network(String network, NetworkRole role, ModelSource source) {
    requireNonNull(network, "network");
    requireNonNull(source, "source");
    try {
      networks.add(new NetworkPlan(network, role, source));
    } catch (IllegalArgumentException e) {
      refused.add(Problem.of(String.valueOf(e.getMessage())).in(Part.of(Kind.NETWORK, network)));
    }
    return this;
  }

  /**
   * Sets the plan of the stimuli.
   *
   * @param plan with a seed
   * @return this builder
   */
  public ExperimentBuilder stimuli(StimulusPlan plan) {
    requireNonNull(plan, "plan");
    once(Kind.STIMULI, "stimuli", stimuli);
    stimuli = plan;
    return this;
  }

  /**
   * Sets the selection of recorded units.
   *
   * @param value the probe
   * @return this builder
   */
  public ExperimentBuilder probe(Probe value) {
    requireNonNull(value, "probe");
    once(Kind.PROBE, "probe", probe);
    probe = value;
    return this;
  }

  /**
   * Adds an analysis.
   *
   * @param analysis analysis with a unique name
   * @return this builder
   */
  public ExperimentBuilder analysis(SelectivityAnalysis<?> analysis) {
    analyses.add(requireNonNull(analysis, "analysis"));
    return this;
  }

  /**
   * Adds a synthesis.
   *
   * @param synthesis synthesis with a unique name
   * @return this builder
   */
  public ExperimentBuilder synthesis(Synthesis synthesis) {
    syntheses.add(requireNonNull(synthesis, "synthesis"));
    return this;
  }

  /**
   * Sets the seeds; each makes one network of each source that depends on it.
   *
   * @param values distinct
   * @return this builder
   */
  public ExperimentBuilder seeds(long... values) {
    return seeds(LongStream.of(values));
  }

  /**
   * Sets the seeds; each makes one network of each source that depends on it.
   *
   * @param values distinct, finitely many
   * @return this builder
   */
  public ExperimentBuilder seeds(LongStream values) {
    once(Kind.SEEDS, "seeds", seeds);
    seeds = values.boxed().toList();
    return this;
  }

  /**
   * Sets the policy for response files.
   *
   * @param value the policy; default {@link KeepResponses#AUTO}
   * @return this builder
   */
  public ExperimentBuilder keepResponses(KeepResponses value) {
    requireNonNull(value, "keepResponses");
    once(Kind.EXPERIMENT, "keepResponses", keepResponses);
    keepResponses = value;
    return this;
  }

  private void once(Kind kind, String setting, @Nullable Object before) {
    if (before != null) {
      refused.add(Problem.of("%s is set twice", setting).in(Part.of(kind)));
    }
  }

  /**
   * Checks all parts together.
   *
   * @return the plan
   * @throws InvalidExperimentException if parts are missing, contradictory or known to fail; the
   *     message lists all problems
   */
  public Experiment build() {
    ExperimentCheck check = new ExperimentCheck();
    Analyses judging = Analyses.of(analyses).concludedBy(syntheses);
    check.experiment(networks, stimuli, probe, judging, seeds);
    check.throwIfAny(refused);
    return new Experiment(
        name == null ? "experiment" : name,
        networks,
        requireNonNull(stimuli, "stimuli were checked"),
        requireNonNull(probe, "the probe was checked"),
        judging,
        requireNonNull(seeds, "the seeds were checked"),
        keepResponses == null ? KeepResponses.AUTO : keepResponses);
  }
}
