package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.numerosity.component.Components;
import io.github.numerosity.component.NumerosityException;
import io.github.numerosity.config.ExperimentReader;
import io.github.numerosity.data.Cifar10;
import io.github.numerosity.design.DesignFile;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusFolder;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.KeepResponses;
import io.github.numerosity.image.ImageFile;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.Safetensors;
import io.github.numerosity.model.Weights;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.response.Probe;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibits;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stimulus.StimulusRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every format that is read: each gives a value or an exception that is
 * documented. More are tried with {@code -Dnumerosity.mutated.inputs=1000000}.
 */
class MutatedBytesTest {
  private static final int INPUTS = Integer.getInteger("numerosity.mutated.inputs", 5000);
  private static final ImageSize SIZE = new ImageSize(16, 16, 1);

  /** Bytes that damage more than random ones do. */
  private static final List<String> PIECES =
      List.of(
          "-1",
          "99999999999999999999",
          "1e999",
          "NaN",
          "null",
          "{",
          "[",
          "]",
          "}",
          "\"",
          ",",
          "\n",
          "\u0000",
          "\uFEFF",
          "'",
          "\\",
          "(",
          ")",
          "0x",
          "../",
          "\r",
          "true",
          ";",
          "\uD800");

  /** One format. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Format(Path file, byte[] valid, Reading reading) {}

  /** Reads a file. */
  @FunctionalInterface
  private interface Reading {
    Object read() throws IOException;
  }

  @TempDir private static Path folder;
  private static List<Format> formats = List.of();

  @BeforeAll
  static void writeValidFiles() throws Exception {
    NetworkShape shape = new NetworkShape(SIZE, List.of(new LayerShape("units", 3, 1, 1)));
    OneWayAnova anova = OneWayAnova.withDefaults();
    Path run = folder.resolve("run");
    Experiment.builder()
        .model("mine", ModelSource.of(shape, (layers, images) -> responses(images.size())))
        .stimuli(
            Stimuli.of(DotArrays.standard())
                .withNumerosities(1, 2, 3)
                .withImagesPerNumerosity(4)
                .withSeed(1))
        .probe(Probe.layer("units"))
        .analysis(anova)
        .analysis(TukeyHsd.withDefaults())
        .seeds(1)
        .keepResponses(KeepResponses.ALWAYS)
        .build()
        .run(RunOptions.in(run));
    Path responses = folder.resolve("run/responses-mine.npy");
    DesignFile design = DesignFile.read(run.resolve("stimuli.csv"));
    Path weights = folder.resolve("weights.safetensors");
    Safetensors.of(
            Weights.builder().add("a.weight", new int[] {2, 3}, new float[6]).build(),
            Map.of("k", "v"))
        .writeTo(weights);
    Path images = Files.createDirectories(folder.resolve("images"));
    Path image = images.resolve("a.png");
    Files.write(
        image,
        ImageFile.png(
            DotArrays.standard()
                .generator()
                .generate(new StimulusRequest(2, 0, SIZE), new SplittableRandom(1))
                .image()));
    Path listing =
        Files.writeString(images.resolve("stimuli.csv"), "file,numerosity,set\na.png,2,mine\n");
    Path study =
        Files.writeString(
            folder.resolve("study.json"),
            """
            { "formatVersion": 1, "seeds": [1, 2], "stimuli": { "seed": 7, "sets": ["standard"] },
              "networks": [{ "name": "n", "layers": "poster", "weights": "initial" }],
              "probe": { "layers": ["avgpool"] }, "analyses": ["one-way-anova", "rsa"] }
            """);
    Path cifar = Files.createDirectories(folder.resolve("cifar-10-batches-bin"));
    Path batch = Files.write(cifar.resolve("data_batch_1.bin"), new byte[3073 * 2]);
    ExperimentReader reader =
        ExperimentReader.of(Components.discover(MutatedBytesTest.class.getClassLoader()));
    formats =
        Stream.of(
                format(study, () -> reader.read(study)),
                format(responses, () -> Responses.open(responses, design, "units")),
                format(
                    run.resolve("stimuli.csv"), () -> DesignFile.read(run.resolve("stimuli.csv"))),
                format(weights, () -> Safetensors.read(weights).weights()),
                format(image, () -> ImageFile.read(image, SIZE)),
                format(listing, () -> StimulusFolder.in(images).supply()),
                format(batch, () -> Cifar10.in(folder).problems()),
                format(run.resolve("results.json"), () -> StoredRun.open(run)),
                format(run.resolve("provenance.json"), () -> StoredRun.open(run)),
                format(run.resolve("config.resolved.json"), () -> StoredRun.open(run)),
                format(run.resolve("environment.json"), () -> StoredRun.open(run)),
                format(
                    run.resolve("exhibits.json"),
                    () -> Exhibits.read(run.resolve("exhibits.json"))))
            .toList();
  }

  private static float[] responses(int images) {
    float[] responses = new float[3 * images];
    for (int i = 0; i < responses.length; i++) {
      responses[i] = (float) Math.sin(i);
    }
    return responses;
  }

  private static Format format(Path file, Reading reading) throws IOException {
    return new Format(file, Files.readAllBytes(file), reading);
  }

  @Test
  void giveAValueOrADocumentedException() throws IOException {
    int read = 0;
    int rejected = 0;
    for (int input = 0; input < INPUTS; input++) {
      SplittableRandom random = new SplittableRandom(input);
      Format format = formats.get(input % formats.size());
      Files.write(format.file(), mutated(format.valid(), random));
      try {
        assertThat(format.reading().read()).isNotNull();
        read++;
      } catch (NumerosityException | IllegalArgumentException | IOException e) {
        assertThat(e).as("input %d of %s", input, format.file()).message().isNotBlank();
        rejected++;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("input %d of %s".formatted(input, format.file()), e);
      } finally {
        Files.write(format.file(), format.valid());
      }
    }
    assertThat(read).isGreaterThan(INPUTS / 100);
    assertThat(rejected).isGreaterThan(INPUTS / 4);
  }

  private static byte[] mutated(byte[] valid, SplittableRandom random) {
    byte[] bytes = valid;
    for (int change = random.nextInt(1, 5); change > 0; change--) {
      int at = random.nextInt(bytes.length + 1);
      int end = Math.min(bytes.length, at + random.nextInt(random.nextInt(4) == 0 ? 400 : 9));
      byte[] piece =
          switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            case 2 -> {
              int from = random.nextInt(valid.length);
              yield Arrays.copyOfRange(
                  valid, from, Math.min(valid.length, from + random.nextInt(60)));
            }
            case 3 -> Integer.toString(random.nextInt()).getBytes(StandardCharsets.UTF_8);
            default -> {
              byte[] noise = new byte[random.nextInt(1, 9)];
              random.nextBytes(noise);
              yield noise;
            }
          };
      if (random.nextInt(40) == 0) {
        end = bytes.length;
      }
      byte[] changed = new byte[at + piece.length + bytes.length - end];
      System.arraycopy(bytes, 0, changed, 0, at);
      System.arraycopy(piece, 0, changed, at, piece.length);
      System.arraycopy(bytes, end, changed, at + piece.length, bytes.length - end);
      bytes = changed;
    }
    return bytes;
  }
}
