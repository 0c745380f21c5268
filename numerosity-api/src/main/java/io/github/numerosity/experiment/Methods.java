package io.github.numerosity.experiment;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Prose;
import io.github.numerosity.design.ConstraintCheck;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.NetworkResult;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.run.Environment;
import io.github.numerosity.shown.ConstraintReport;
import io.github.numerosity.shown.ShownCounts;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Methods section of a study: the sentences of its parts, completed by facts of the run. */
final class Methods {
  /** Name of the passage. */
  static final String NAME = "methods";

  /**
   * Leading digits of a digest given in the text, enough to distinguish studies; the results
   * contain all.
   */
  private static final int DIGITS = 16;

  private final List<String> paragraphs = new ArrayList<>();

  private Methods() {}

  /**
   * Describes an experiment.
   *
   * @param inputs data sets and files read
   * @param design design of the stimuli of one network
   * @param constraints checks of the images drawn
   * @param results of all networks
   */
  static Passage of(
      Experiment experiment,
      Inputs inputs,
      Design design,
      ConstraintReport constraints,
      List<NetworkResult> results,
      Provenance provenance) {
    Methods methods = new Methods();
    methods.paragraph(networks(experiment, inputs, results));
    methods.paragraph(stimuli(experiment, design, constraints));
    methods.paragraph(recording(experiment));
    methods.analyses(experiment.analyses(), design, results.size() > 1);
    methods.paragraph(failedAnalyses(results.stream().map(NetworkResult::outcome).toList()));
    methods.paragraph(software(results, provenance));
    return methods.passage();
  }

  /**
   * Describes analyses of recorded responses.
   *
   * @param units the recorded units
   * @param design design of the stimuli
   * @param outcomes outcome of the network that represents the responses
   */
  static Passage of(
      Analyses analyses,
      Units units,
      Design design,
      List<NetworkOutcome> outcomes,
      Provenance provenance) {
    Methods methods = new Methods();
    methods.paragraph(
        List.of(
            "Responses that had been recorded elsewhere were analysed as they were: those of %s to %,d stimuli."
                .formatted(layers(units.layers()), design.stimuli()),
            new ShownCounts(design).sentence("The recording held")));
    methods.analyses(analyses, design, false);
    methods.paragraph(failedAnalyses(outcomes));
    methods.paragraph(software(List.of(), provenance));
    return methods.passage();
  }

  private Passage passage() {
    return new Passage(NAME, "Methods", Prominence.APPENDIX, paragraphs);
  }

  private void paragraph(List<String> sentences) {
    if (!sentences.isEmpty()) {
      paragraphs.add(String.join(" ", sentences));
    }
  }

  private static List<String> networks(
      Experiment experiment, Inputs inputs, List<NetworkResult> results) {
    List<String> sentences = new ArrayList<>();
    Map<NetworkRole, List<String>> roles = new TreeMap<>();
    List<String> seeded = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    Map<String, List<String>> byNetwork = new LinkedHashMap<>();
    for (NetworkPlan network : experiment.networks()) {
      roles.computeIfAbsent(network.role(), role -> new ArrayList<>()).add(network.name());
      (network.source().dependsOnSeed() ? seeded : fixed).add(network.name());
      byNetwork.put(network.name(), network.source().method());
    }
    sentences.add(compared(roles));
    if (!seeded.isEmpty()) {
      sentences.add(
          "%s made anew with %s (%s); whatever was drawn at random depended on the seed and the purpose alone, so that networks of one seed are paired."
              .formatted(
                  seeded.size() == 1
                      ? "The network " + seeded.get(0) + " was"
                      : "The networks " + Prose.list(seeded) + " were",
                  experiment.seeds().size() == 1
                      ? "one seed"
                      : "each of %d seeds".formatted(experiment.seeds().size()),
                  Prose.range(experiment.seeds())));
    }
    for (String network : fixed) {
      sentences.add("The network %s does not depend on a seed and counts once.".formatted(network));
    }
    sentences.addAll(SharedSentences.of("In the network", byNetwork));
    sentences.addAll(inputs.contents());
    List<String> failed =
        results.stream()
            .filter(result -> result.outcome().failure().isPresent())
            .map(result -> result.id().toString())
            .toList();
    if (!failed.isEmpty()) {
      sentences.add("No results came of %s, which failed.".formatted(Prose.list(failed)));
    }
    return sentences;
  }

  private static String compared(Map<NetworkRole, List<String>> roles) {
    List<String> models = roles.getOrDefault(NetworkRole.MODEL, List.of());
    List<String> controls = roles.getOrDefault(NetworkRole.CONTROL, List.of());
    if (models.isEmpty() || controls.isEmpty()) {
      return "The study was of the %s."
          .formatted(named("network", models.isEmpty() ? controls : models));
    }
    return "The study compared the %s with the %s."
        .formatted(named("network", models), named("control network", controls));
  }

  private static String named(String what, List<String> names) {
    return what + (names.size() == 1 ? " " : "s ") + Prose.list(names);
  }

  private static List<String> stimuli(
      Experiment experiment, Design design, ConstraintReport constraints) {
    StimulusPlan plan = experiment.stimuli();
    ImageSize size = experiment.imageSize();
    List<String> sentences = new ArrayList<>();
    Map<String, List<String>> bySet = new LinkedHashMap<>();
    for (StimulusSet set : plan.sets()) {
      bySet.put(set.name(), set.generator().method(size));
    }
    sentences.add(
        "Stimuli were pictures of %d × %d pixels in %s, of %s: %s."
            .formatted(
                size.width(),
                size.height(),
                Prose.count(size.channels(), "channel"),
                Prose.count(bySet.size(), "stimulus set"),
                Prose.list(List.copyOf(bySet.keySet()))));
    sentences.addAll(SharedSentences.of("In the set", bySet));
    sentences.add(new ShownCounts(design).sentence("Each network saw"));
    if (plan.sets().stream().anyMatch(set -> set.generator().supply().isEmpty())) {
      sentences.add(
          "Each drawn picture had random numbers of its own, which followed from the seed %d, the set, the numerosity and the number of the picture%s."
              .formatted(
                  plan.seed().orElseThrow(),
                  plan.perSeed()
                      ? " and from the network's seed, so that networks of different seeds saw"
                          + " different pictures"
                      : ", so that all networks saw the same pictures"));
    }
    long holding = constraints.checks().stream().filter(ConstraintCheck::holds).count();
    if (!constraints.checks().isEmpty()) {
      sentences.add(
          "The constraints that the sets declare were checked on all pictures as drawn: %d of %s held."
              .formatted(holding, Prose.count(constraints.checks().size(), "declared constraint")));
    }
    return sentences;
  }

  private static List<String> recording(Experiment experiment) {
    List<String> sentences = new ArrayList<>(experiment.probe().method());
    Set<List<LayerShape>> recorded = new LinkedHashSet<>();
    for (NetworkPlan network : experiment.networks()) {
      recorded.add(experiment.probe().select(network.source().shape()).layers());
    }
    recorded.forEach(layers -> sentences.add("These were %s.".formatted(layers(layers))));
    return sentences;
  }

  private static String layers(List<LayerShape> layers) {
    return Prose.list(
        layers.stream()
            .map(layer -> "%s of %s".formatted(Prose.count(layer.units(), "unit"), layer.name()))
            .toList());
  }

  private void analyses(Analyses analyses, Design design, boolean severalNetworks) {
    Set<String> said = new LinkedHashSet<>();
    Set<String> overNetworks = new LinkedHashSet<>();
    for (SelectivityAnalysis<?> analysis : analyses.planned()) {
      paragraph(analysis.method(design).stream().filter(said::add).toList());
      overNetworks.addAll(analysis.overNetworks());
    }
    if (severalNetworks) {
      paragraph(List.copyOf(overNetworks));
    }
    analyses.syntheses().forEach(synthesis -> paragraph(synthesis.method()));
  }

  private static List<String> failedAnalyses(List<NetworkOutcome> outcomes) {
    Map<String, List<String>> networks = new LinkedHashMap<>();
    for (NetworkOutcome network : outcomes) {
      for (Failure failure : network.analysisFailures()) {
        networks
            .computeIfAbsent(failure.part().toString(), part -> new ArrayList<>())
            .add(network.id().toString());
      }
    }
    return networks.entrySet().stream()
        .map(
            each ->
                "The %s failed in %s, which is missing from its results."
                    .formatted(each.getKey(), Prose.list(each.getValue())))
        .toList();
  }

  private static List<String> software(List<NetworkResult> results, Provenance provenance) {
    List<String> sentences = new ArrayList<>();
    Set<String> engines = new LinkedHashSet<>();
    for (NetworkResult result : results) {
      if (!result.environment().isEmpty()) {
        engines.add(
            String.join(
                ", ",
                new TreeMap<>(result.environment())
                    .entrySet().stream()
                        .map(entry -> words(entry.getKey()) + " " + entry.getValue())
                        .toList()));
      }
    }
    sentences.add(
        "All of this was computed by numerosity %s%s."
            .formatted(
                Environment.version(),
                engines.isEmpty()
                    ? ""
                    : "; networks were run with " + String.join(", or ", engines)));
    sentences.add(
        "Random numbers came from the generator L64_X128_MIX of Apache Commons RNG, in streams"
            + " derived from the seeds named above.");
    provenance.configuration().ifPresent(digest -> sentences.add(digest("configuration", digest)));
    if (provenance.stimuli().size() == 1) {
      sentences.add(digest("stimuli", provenance.stimuli().get(0)));
    }
    return sentences;
  }

  private static String digest(String what, String digest) {
    return "The SHA-256 digest of the %s begins with %s."
        .formatted(what, digest.substring(0, DIGITS));
  }

  private static String words(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
