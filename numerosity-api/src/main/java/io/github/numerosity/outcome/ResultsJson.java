package io.github.numerosity.outcome;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Part;
import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.json.PlainValue;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.run.Phase;
import io.github.numerosity.stimulus.Block;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The format of {@code results.json}: summary of a run and results of its analyses. */
final class ResultsJson {
  /** The version of the format, in {@code "formatVersion"}. */
  static final int FORMAT_VERSION = 1;

  /** Characters of a file that is read: results of many networks are long. */
  private static final int MAX_LENGTH = 1 << 28;

  private ResultsJson() {}

  static String of(Findings findings) {
    RunSummary summary = findings.summary();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("formatVersion", FORMAT_VERSION);
    members.put("name", summary.name());
    members.put("provenance", summary.provenance());
    members.put("stimuli", summary.stimuli());
    if (!summary.leftOut().isEmpty()) {
      members.put("leftOut", summary.leftOut());
    }
    members.put(
        "networks",
        summary.networks().stream().map(network -> network(findings, network)).toList());
    if (!summary.exhibitFailures().isEmpty()) {
      members.put("exhibitFailures", failures(summary.exhibitFailures()));
    }
    return JsonWriter.plain().text(members);
  }

  private static Map<String, Object> network(Findings findings, NetworkOutcome network) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", network.id().network());
    members.put("seed", network.id().seed());
    members.put("role", network.id().role());
    network.id().checkpoint().ifPresent(steps -> members.put("checkpoint", steps));
    if (network.recorded()) {
      members.put("recorded", true);
    }
    members.put("failure", network.failure().map(ResultsJson::failure));
    if (!network.analysisFailures().isEmpty()) {
      members.put("analysisFailures", failures(network.analysisFailures()));
    }
    members.put("weights", network.weightsDigest());
    members.put("testAccuracy", network.test().map(Evaluation::accuracy));
    members.put("test", network.test().map(ResultsJson::test));
    Map<String, Object> summaries = new LinkedHashMap<>();
    for (SelectivityAnalysis<?> analysis : findings.analyses()) {
      AnalysisResult result = findings.of(analysis).alongTraining().get(network.id());
      if (result != null) {
        summaries.put(analysis.name(), result.summary());
      }
    }
    members.put("analyses", summaries);
    return members;
  }

  private static List<Map<String, Object>> failures(List<Failure> failures) {
    return failures.stream().map(ResultsJson::failure).toList();
  }

  private static Map<String, Object> failure(Failure failure) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("phase", failure.phase());
    members.put("part", failure.part());
    members.put("exception", failure.exception().exception());
    members.put("message", failure.exception().message());
    members.put("causes", failure.causes());
    return members;
  }

  private static Map<String, Object> test(Evaluation test) {
    Map<String, Object> accuracies = new LinkedHashMap<>();
    for (int number = 0; number < test.classes().size(); number++) {
      accuracies.put(test.classes().get(number), test.accuracy(number));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("accuracyByClass", accuracies);
    members.put("confusion", test.confusion());
    return members;
  }

  /**
   * Loads a file of a run, which may be long.
   *
   * @throws IllegalArgumentException if it is missing or is no JSON
   */
  static JsonCursor load(Path file) {
    JsonReader reader = JsonReader.withDefaults().withMaxLength(MAX_LENGTH);
    return new JsonCursor(reader.read(reader.load(file)));
  }

  /**
   * Takes the summary out of results that were loaded.
   *
   * @throws IllegalArgumentException if they are of a later format, or not what a run writes
   */
  static RunSummary summary(JsonCursor root) {
    JsonCursor version = root.member("formatVersion");
    if (version.whole() != FORMAT_VERSION) {
      throw version.failure(
          "results of format version %d cannot be read; this release knows version %d"
              .formatted(version.whole(), FORMAT_VERSION));
    }
    return new RunSummary(
        root.member("name").text(),
        provenance(root.member("provenance")),
        stimuli(root.member("stimuli")),
        root.find("leftOut").map(ResultsJson::leftOut).orElse(List.of()),
        list(root.member("networks"), ResultsJson::outcome),
        failures(root.find("exhibitFailures")));
  }

  /** Takes digests out of results, or out of {@code provenance.json}. */
  static Provenance provenance(JsonCursor at) {
    return new Provenance(
        at.find("configuration").map(JsonCursor::text),
        list(at.member("data"), JsonCursor::text),
        list(at.member("files"), JsonCursor::text),
        list(at.member("stimuli"), JsonCursor::text));
  }

  private static StimulusCounts stimuli(JsonCursor at) {
    return new StimulusCounts(
        list(at.member("sets"), JsonCursor::text),
        at.member("perSeed").truth(),
        list(
            at.member("blocks"),
            block ->
                new StimulusCounts.InBlock(
                    constant(block.member("block"), Block.class),
                    list(block.member("numerosities"), ResultsJson::count),
                    count(block.member("images")))));
  }

  private static List<LeftOut> leftOut(JsonCursor at) {
    return list(
        at, each -> new LeftOut(each.member("analysis").text(), each.member("reason").text()));
  }

  /** Takes the outcome of a network out of results. */
  static NetworkOutcome outcome(JsonCursor at) {
    return new NetworkOutcome(
        new NetworkId(
            at.member("name").text(),
            number(at.find("seed")),
            constant(at.member("role"), NetworkRole.class),
            number(at.find("checkpoint"))),
        at.find("recorded").map(JsonCursor::truth).orElse(false),
        at.find("weights").map(JsonCursor::text),
        at.find("test").map(ResultsJson::evaluation),
        at.find("failure").map(ResultsJson::failure),
        failures(at.find("analysisFailures")));
  }

  private static List<Failure> failures(Optional<JsonCursor> at) {
    return at.map(failures -> list(failures, ResultsJson::failure)).orElse(List.of());
  }

  private static Failure failure(JsonCursor at) {
    JsonCursor part = at.member("part");
    return Failure.described(
        constant(at.member("phase"), Phase.class),
        new Part(
            constant(part.member("kind"), Part.Kind.class),
            part.find("name").map(JsonCursor::text)),
        cause(at),
        list(at.member("causes"), ResultsJson::cause));
  }

  private static Failure.Cause cause(JsonCursor at) {
    return new Failure.Cause(
        at.member("exception").text(), at.find("message").map(JsonCursor::text));
  }

  private static Evaluation evaluation(JsonCursor at) {
    List<String> classes = List.copyOf(at.member("accuracyByClass").members().keySet());
    JsonCursor confusion = at.member("confusion");
    List<List<Integer>> counts = list(confusion, row -> list(row, ResultsJson::count));
    try {
      return new Evaluation(classes, counts);
    } catch (IllegalArgumentException e) {
      throw confusion.failure(String.valueOf(e.getMessage()));
    }
  }

  private static OptionalLong number(Optional<JsonCursor> at) {
    return at.map(number -> OptionalLong.of(number.whole())).orElse(OptionalLong.empty());
  }

  private static int count(JsonCursor at) {
    long value = at.whole();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw at.failure("expected a count, got " + value);
    }
    return (int) value;
  }

  private static <T> List<T> list(JsonCursor at, Function<JsonCursor, T> element) {
    return at.elements().stream().map(element).toList();
  }

  private static <E extends Enum<E>> E constant(JsonCursor at, Class<E> type) {
    String word = at.text();
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> PlainValue.of(each).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                at.failure(
                    "\"%s\" is none of %s"
                        .formatted(
                            word,
                            Arrays.stream(type.getEnumConstants())
                                .map(each -> String.valueOf(PlainValue.of(each)))
                                .collect(Collectors.joining(", ")))));
  }
}
