package io.github.numerosity.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The schema judges files as the reader does: what the reader accepts, it accepts; what it accepts
 * and the reader refuses is one of the things that only a reader can know. More files are tried
 * with {@code -Dnumerosity.mutated.files=100000}.
 */
class SchemaAndReaderTest {
  private static final int FILES = Integer.getInteger("numerosity.mutated.files", 2000);

  /** What only a reader can know, as the path and the message of its problem. */
  private static final List<Difference> DIFFERENCES =
      List.of(
          new Difference("names refer to what stands elsewhere", ".*: no network is called .*"),
          new Difference("a name of a network or of a type", ".*: no model source is called .*"),
          new Difference("what networks build on", ".*: networks refer to each other .*"),
          new Difference("what networks build on", ".*: a network of type .* cannot extend .*"),
          new Difference(
              "what networks build on", ".*: the network .* has no (settings|weights).*"),
          new Difference("names within a list", ".*: a network before is called .*"),
          new Difference("what stands elsewhere", ".*: (two|all|the) (networks|seeds|analyses).*"),
          new Difference("another file", ".*: there is no preset and no file .*"),
          new Difference(
              "the type is that of the network that is extended, or of the engine",
              "networks\\[\\d+]\\..*: (unknown key|must be given).*"),
          new Difference(
              "in its own section, nothing is taken from the section",
              "data\\..*: (must be given|\"type\" must be given).*"),
          new Difference("numbers that are too near to 0", ".*: must be 0 or within .*"),
          new Difference(
              "whole numbers that a double takes for 0",
              ".*: must be a whole number.*, got -?[0-9.]+[eE]-[0-9]{3,}"),
          new Difference("length and order of a range", ".*: must be a range (of|within) .*"),
          new Difference("names of layers", ".*: a layer's name is made of .*"),
          new Difference("names of layers", ".*: no layer .*"),
          new Difference("whether layers fit together", ".*layers.*"),
          new Difference("what a path is", ".*: is not a path.*"),
          new Difference("what several settings say together", "stimuli: .*"),
          new Difference("what several settings say together", ".*: mean and standardDeviation .*"),
          new Difference("what several settings say together", ".*: the normalization has .*"),
          new Difference(
              "what settings without a Range refuse", ".*: (radius|low|alpha) must be .*"),
          new Difference("whether anything is there", ".*: not set: .*"),
          new Difference("what analyses need", ".*: claims: the claims need two analyses"));

  /**
   * A difference that is allowed.
   *
   * @param reason why the schema cannot know
   * @param problem of the reader
   */
  private record Difference(String reason, String problem) {}

  private final SchemaCheck schema =
      new SchemaCheck(ExperimentSchema.of(FakeComponents.all()).text());

  @Test
  void judgeMutatedFilesAlike() {
    int accepted = 0;
    int refused = 0;
    for (int file = 0; file < FILES; file++) {
      String text = MutatedFile.drawn(new SplittableRandom(file));
      List<String> complaints = schema.problems(text).orElse(null);
      if (complaints == null) {
        continue;
      }
      List<String> refusals = refusals(text);
      if (refusals.isEmpty()) {
        accepted++;
        assertThat(complaints).as("file %d, which the reader accepts: %s", file, text).isEmpty();
      } else if (complaints.isEmpty()) {
        assertThat(refusals)
            .as("file %d, which the schema accepts: %s", file, text)
            .allMatch(SchemaAndReaderTest::onlyAReaderKnows);
      } else {
        refused++;
      }
    }
    // Both verdicts occur often; otherwise this would compare nothing.
    assertThat(accepted).isGreaterThan(FILES / 10);
    assertThat(refused).isGreaterThan(FILES / 20);
  }

  private static boolean onlyAReaderKnows(String refusal) {
    return DIFFERENCES.stream().anyMatch(difference -> refusal.matches(difference.problem()));
  }

  private static List<String> refusals(String text) {
    try {
      ExperimentReader.of(FakeComponents.all()).read("file", text, Path.of(""));
      return List.of();
    } catch (ConfigException e) {
      return e.problems().stream()
          .map(problem -> problem.path() + ": " + problem.message())
          .toList();
    }
  }
}
