package io.github.numerosity.experiment;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.response.Probe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is wrong with the parts of an experiment, each by itself and together. */
final class ExperimentCheck {
  private final List<String> problems = new ArrayList<>();

  private ExperimentCheck() {}

  /**
   * Checks what is there; what is missing is told by the builder.
   *
   * @return one sentence per problem
   */
  static List<String> problems(
      List<NetworkPlan> networks,
      @Nullable StimulusPlan stimuli,
      @Nullable Probe probe,
      List<SelectivityAnalysis<?>> analyses,
      List<Synthesis> syntheses,
      @Nullable List<Long> seeds) {
    ExperimentCheck check = new ExperimentCheck();
    check.distinct("networks are called", networks.stream().map(NetworkPlan::name).toList());
    check.distinct(
        "analyses are called", analyses.stream().map(SelectivityAnalysis::name).toList());
    check.distinct("syntheses are called", syntheses.stream().map(Synthesis::name).toList());
    analyses.forEach(analysis -> check.fileName("an analysis", analysis.name()));
    syntheses.forEach(synthesis -> check.fileName("a synthesis", synthesis.name()));
    if (seeds != null) {
      check.distinct("seeds are", seeds);
    }
    Map<String, NetworkShape> shapes = check.sources(networks);
    if (probe != null) {
      check.probe(probe, shapes);
    }
    if (stimuli != null) {
      check.stimuli(stimuli, networks, shapes, analyses, seeds == null ? List.of() : seeds);
    }
    syntheses.forEach(
        synthesis ->
            synthesis
                .problems(List.copyOf(analyses))
                .forEach(problem -> check.add(synthesis.name(), problem)));
    return List.copyOf(check.problems);
  }

  private void add(String part, String problem) {
    problems.add(part + ": " + problem);
  }

  private void distinct(String what, List<?> values) {
    Set<Object> seen = new HashSet<>();
    Set<Object> twice = new LinkedHashSet<>();
    values.stream().filter(value -> !seen.add(value)).forEach(twice::add);
    twice.forEach(value -> problems.add("two " + what + " " + value));
  }

  /**
   * Names of analyses and syntheses become parts of file names when two tables are called alike.
   */
  private void fileName(String what, String name) {
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      problems.add(
          "the name of %s is made of lower-case letters, digits and hyphens, got \"%s\""
              .formatted(what, name));
    }
  }

  /** Returns the shapes of those networks that have one. */
  private Map<String, NetworkShape> sources(List<NetworkPlan> networks) {
    Map<String, NetworkShape> shapes = new LinkedHashMap<>();
    for (NetworkPlan network : networks) {
      network.source().problems().forEach(problem -> add(network.name(), problem));
      try {
        shapes.put(network.name(), network.source().shape());
      } catch (IllegalArgumentException e) {
        add(network.name(), String.valueOf(e.getMessage()));
      }
    }
    Map<String, List<String>> bySize = new TreeMap<>();
    shapes.forEach(
        (name, shape) ->
            bySize.computeIfAbsent(shape.input().toString(), size -> new ArrayList<>()).add(name));
    if (bySize.size() > 1) {
      problems.add(
          "all networks of an experiment see the same images, but they take different sizes: "
              + bySize);
    }
    return shapes;
  }

  private void probe(Probe probe, Map<String, NetworkShape> shapes) {
    shapes.forEach(
        (name, shape) -> {
          try {
            probe.select(shape);
          } catch (IllegalArgumentException e) {
            add(name, String.valueOf(e.getMessage()));
          }
        });
  }

  private void stimuli(
      StimulusPlan plan,
      List<NetworkPlan> networks,
      Map<String, NetworkShape> shapes,
      List<SelectivityAnalysis<?>> analyses,
      List<Long> seeds) {
    if (plan.perSeed()) {
      for (NetworkPlan network : networks) {
        if (!network.source().dependsOnSeed()) {
          problems.add(
              "stimuli of their own for each seed cannot be shown to \"%s\", which is one network without a seed; let all seeds share their stimuli"
                  .formatted(network.name()));
        }
      }
    }
    if (shapes.isEmpty()) {
      if (plan.seed().isEmpty()) {
        add("stimuli", "there is no seed, and no default");
      }
      return;
    }
    ImageSize size = shapes.values().iterator().next().input();
    List<String> impossible = plan.problems(size);
    impossible.forEach(problem -> add("stimuli", problem));
    if (impossible.isEmpty()) {
      Design design = plan.at(size, seeds.isEmpty() ? 0 : seeds.get(0)).design();
      for (SelectivityAnalysis<?> analysis : analyses) {
        analysis.problems(design).forEach(problem -> add(analysis.name(), problem));
      }
    }
  }
}
