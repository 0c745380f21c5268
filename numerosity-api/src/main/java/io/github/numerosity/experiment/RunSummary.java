package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.stimulus.Block;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run was made of and what became of its networks, without what was found in them. It can be
 * had from a result and from the {@code results.json} of a run alike.
 *
 * @param name of the experiment
 * @param provenance what decided the results
 * @param stimuli what the networks were shown
 * @param leftOut analyses that were not run
 * @param networks as they were added, seeds as they were given
 */
public record RunSummary(
    String name,
    Provenance provenance,
    StimulusCounts stimuli,
    List<LeftOut> leftOut,
    List<Network> networks) {
  /**
   * One network of a run.
   *
   * @param id its identity
   * @param recorded whether its responses were recorded elsewhere
   * @param failure why there are no results of it; empty when all went well
   */
  public record Network(NetworkId id, boolean recorded, Optional<String> failure) {
    /** Rejects null. */
    public Network {
      requireNonNull(id, "id");
      requireNonNull(failure, "failure");
    }
  }

  /** The format of {@code results.json}, in {@code "formatVersion"}. */
  static final int FORMAT_VERSION = 1;

  /** Characters of a file that is read: summaries of many networks are long. */
  private static final int MAX_LENGTH = 1 << 28;

  /** Copies the lists. */
  public RunSummary {
    requireNonNull(name, "name");
    requireNonNull(provenance, "provenance");
    requireNonNull(stimuli, "stimuli");
    leftOut = List.copyOf(leftOut);
    networks = List.copyOf(networks);
  }

  /**
   * Summarises a result.
   *
   * @param result of a run
   * @return equal to what {@link #read} gives of its {@code results.json}
   */
  public static RunSummary of(ExperimentResult result) {
    return new RunSummary(
        result.name(),
        result.provenance(),
        result.stimuli(),
        result.leftOut(),
        result.networks().stream()
            .map(
                network -> new Network(network.id(), network.source().isEmpty(), network.failure()))
            .toList());
  }

  /**
   * Reads the summary of a run.
   *
   * @param file {@code results.json} of a run
   * @return the summary
   * @throws IllegalArgumentException if the file is missing, is of a later format, or is not what a
   *     run writes; the message names file, line and path
   */
  public static RunSummary read(Path file) {
    return of(load(file));
  }

  /** Loads a file of a run, which may be long. */
  static JsonCursor load(Path file) {
    JsonReader reader = JsonReader.withDefaults().withMaxLength(MAX_LENGTH);
    return new JsonCursor(reader.read(reader.load(file)));
  }

  /** Takes the summary out of results that were loaded. */
  static RunSummary of(JsonCursor root) {
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
        root.find("leftOut").map(RunSummary::leftOut).orElse(List.of()),
        list(root.member("networks"), RunSummary::network));
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
                    list(block.member("numerosities"), RunSummary::count),
                    count(block.member("images")))));
  }

  private static List<LeftOut> leftOut(JsonCursor at) {
    return list(
        at, each -> new LeftOut(each.member("analysis").text(), each.member("reason").text()));
  }

  /** Takes what became of a network out of results. */
  static Network network(JsonCursor at) {
    return new Network(
        new NetworkId(
            at.member("name").text(),
            number(at.find("seed")),
            constant(at.member("role"), NetworkRole.class),
            number(at.find("checkpoint"))),
        at.find("recorded").map(JsonCursor::truth).orElse(false),
        at.find("failure").map(JsonCursor::text));
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
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                at.failure(
                    "\"%s\" is none of %s"
                        .formatted(
                            word,
                            Arrays.stream(type.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
  }
}
