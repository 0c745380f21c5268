package io.github.numerosity.experiment;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Part;
import io.github.numerosity.component.Part.Kind;
import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.response.Probe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Check of the parts of an experiment, individually and together. For one use. */
final class ExperimentCheck {
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Checks analyses and syntheses, with the design if it is known. If no analysis remains, the
   * analyses left out are reported.
   *
   * @param design design of the future responses
   */
  void analyses(Analyses analyses, Optional<Design> design) {
    List<SelectivityAnalysis<?>> planned = analyses.planned();
    given(!planned.isEmpty(), Kind.ANALYSIS);
    names(Kind.ANALYSIS, planned.stream().map(SelectivityAnalysis::name).toList());
    names(Kind.SYNTHESIS, analyses.syntheses().stream().map(Synthesis::name).toList());
    for (SelectivityAnalysis<?> analysis : planned) {
      design.ifPresent(shown -> add(Kind.ANALYSIS, analysis.name(), analysis.problems(shown)));
    }
    for (Synthesis synthesis : analyses.syntheses()) {
      add(Kind.SYNTHESIS, synthesis.name(), synthesis.problems(planned));
    }
    for (LeftOut each : planned.isEmpty() ? analyses.leftOut() : List.<LeftOut>of()) {
      add(Kind.ANALYSIS, each.analysis(), List.of(Problem.of("was left out: %s", each.reason())));
    }
  }

  /** Checks the parts of an experiment; null and empty parts are missing. */
  void experiment(
      List<NetworkPlan> networks,
      @Nullable StimulusPlan stimuli,
      @Nullable Probe probe,
      Analyses analyses,
      @Nullable List<Long> seeds) {
    given(!networks.isEmpty(), Kind.NETWORK);
    given(stimuli != null, Kind.STIMULI);
    given(probe != null, Kind.PROBE);
    given(seeds != null && !seeds.isEmpty(), Kind.SEEDS);
    names(Kind.NETWORK, networks.stream().map(NetworkPlan::name).toList());
    List<Long> known = seeds == null ? List.of() : seeds;
    twice(known).forEach(seed -> add(Kind.SEEDS, Problem.of("%d is given twice", seed)));
    Map<String, NetworkShape> shapes = shapes(networks);
    if (probe != null) {
      probe(probe, shapes);
    }
    analyses(
        analyses, stimuli == null ? Optional.empty() : design(stimuli, networks, shapes, known));
  }

  /**
   * Throws an exception if there are problems.
   *
   * @param refused problems found before
   * @throws InvalidExperimentException if there are any
   */
  void throwIfAny(List<Problem> refused) {
    List<Problem> all = new ArrayList<>(refused);
    all.addAll(problems);
    if (!all.isEmpty()) {
      throw new InvalidExperimentException(Problem.gathered(all));
    }
  }

  private void add(Kind kind, Problem problem) {
    problems.add(problem.in(Part.of(kind)));
  }

  private void add(Kind kind, String name, List<Problem> found) {
    found.forEach(problem -> problems.add(problem.in(Part.of(kind, name))));
  }

  private void given(boolean isGiven, Kind kind) {
    if (!isGiven) {
      add(kind, Problem.of("not set"));
    }
  }

  /** Checks names, which become parts of the names of files and figures. */
  private void names(Kind kind, List<String> names) {
    twice(names).forEach(name -> add(kind, name, List.of(Problem.of("the name is given twice"))));
    for (String name : names) {
      if (!name.matches(NetworkPlan.NAMES)) {
        add(
            kind,
            name,
            List.of(Problem.of("a name is made of lower-case letters, digits and hyphens")));
      }
    }
  }

  private static <T> List<T> twice(List<T> values) {
    Set<T> seen = new HashSet<>();
    return values.stream().filter(value -> !seen.add(value)).distinct().toList();
  }

  /** Returns the shapes of the networks that have one. */
  private Map<String, NetworkShape> shapes(List<NetworkPlan> networks) {
    Map<String, NetworkShape> shapes = new LinkedHashMap<>();
    for (NetworkPlan network : networks) {
      add(Kind.NETWORK, network.name(), network.source().problems());
      try {
        shapes.put(network.name(), network.source().shape());
      } catch (IllegalArgumentException e) {
        add(Kind.NETWORK, network.name(), List.of(Problem.of(String.valueOf(e.getMessage()))));
      }
    }
    Map<String, List<String>> bySize = new TreeMap<>();
    shapes.forEach(
        (name, shape) ->
            bySize.computeIfAbsent(shape.input().toString(), size -> new ArrayList<>()).add(name));
    if (bySize.size() > 1) {
      add(
          Kind.NETWORK,
          Problem.of(
              "all networks of an experiment see the same images, but they take different sizes: %s",
              bySize));
    }
    return shapes;
  }

  private void probe(Probe probe, Map<String, NetworkShape> shapes) {
    Map<String, List<String>> networks = new LinkedHashMap<>();
    shapes.forEach(
        (name, shape) -> {
          try {
            probe.select(shape);
          } catch (IllegalArgumentException e) {
            networks
                .computeIfAbsent(String.valueOf(e.getMessage()), key -> new ArrayList<>())
                .add(name);
          }
        });
    networks.forEach(
        (message, names) ->
            add(Kind.PROBE, Problem.of("in %s: %s", String.join(", ", names), message)));
  }

  /** Checks the stimuli and returns their design, if it is known. */
  private Optional<Design> design(
      StimulusPlan plan,
      List<NetworkPlan> networks,
      Map<String, NetworkShape> shapes,
      List<Long> seeds) {
    if (plan.perSeed()) {
      for (NetworkPlan network : networks) {
        if (!network.source().dependsOnSeed()) {
          add(
              Kind.STIMULI,
              Problem.at(
                  "perSeed",
                  "separate stimuli for each seed cannot be shown to \"%s\", which is one network without a seed; let all seeds share their stimuli",
                  network.name()));
        }
      }
    }
    if (shapes.isEmpty()) {
      problems.addAll(plan.problems());
      return Optional.empty();
    }
    ImageSize size = shapes.values().iterator().next().input();
    List<Problem> impossible = plan.problems(size);
    problems.addAll(impossible);
    return impossible.isEmpty()
        ? Optional.of(plan.at(size, seeds.isEmpty() ? 0 : seeds.get(0)).design())
        : Optional.empty();
  }
}
