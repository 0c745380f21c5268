package io.github.numerosity.design;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageFile;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Generator that reads its images from a folder of PNG or JPEG files with a {@code stimuli.csv}.
 * Columns are {@code file}, {@code numerosity}, {@code set} (required for several sets) and {@code
 * block} (default {@link Block#SELECTION}). The columns of realised properties, {@code row} and
 * {@code index} are allowed and ignored; the index of an image is its position in the listing,
 * block by block.
 *
 * <p>The folder determines numerosities and counts. Images must have the input size of the network
 * and no transparent pixel. With one channel, a colour image is converted to its luminance; with
 * three channels, a grey image gets three equal channels. Only the properties luminance and
 * contrast energy are defined.
 *
 * <p>The listing is read once, on first use. Thread-safe.
 */
public final class StimulusFolder extends StimulusFolderSettings implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "folder";

  /**
   * Settings of a stimulus folder.
   *
   * @param directory folder that contains {@code stimuli.csv}
   * @param set name of the set in the listing; may be empty if there is only one
   */
  @Settings
  record Values(Path directory, Optional<String> set) {}

  private @Nullable Contents contents;

  /**
   * Images of one set.
   *
   * @param supply number of images by block and numerosity
   * @param files images by numerosity, ordered by block, then as listed
   */
  private record Contents(
      Map<Block, Map<Integer, Integer>> supply, Map<Integer, List<Path>> files) {
    static Contents of(List<FolderListing.Picture> pictures) {
      Map<Block, Map<Integer, Integer>> supply = new EnumMap<>(Block.class);
      Map<Integer, List<Path>> files = new TreeMap<>();
      pictures.stream()
          .sorted(Comparator.comparing(FolderListing.Picture::block))
          .forEach(
              picture -> {
                supply
                    .computeIfAbsent(picture.block(), block -> new TreeMap<>())
                    .merge(picture.numerosity(), 1, Integer::sum);
                files
                    .computeIfAbsent(picture.numerosity(), numerosity -> new ArrayList<>())
                    .add(picture.file());
              });
      return new Contents(supply, files);
    }
  }

  StimulusFolder(Values values) {
    super(values);
  }

  /**
   * Returns the generator of a folder with one set.
   *
   * @param directory folder that contains {@code stimuli.csv}
   * @return the generator; files are read later
   */
  public static StimulusFolder in(Path directory) {
    return new StimulusFolder(new Values(directory, Optional.empty()));
  }

  /**
   * Returns the generator of one set of a folder.
   *
   * @param directory folder that contains {@code stimuli.csv}
   * @param set value in the column {@code set}
   * @return the generator; files are read later
   */
  public static StimulusFolder in(Path directory, String set) {
    return in(directory).withSet(set);
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    List<Path> files = contents().files().getOrDefault(request.numerosity(), List.of());
    if (request.index() >= files.size()) {
      throw new IllegalArgumentException(
          "%s has %d images of numerosity %d, image %d was requested"
              .formatted(directory(), files.size(), request.numerosity(), request.index()));
    }
    try {
      Image image = ImageFile.read(files.get(request.index()), request.size());
      return Stimulus.labelled(image, request.numerosity());
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  /** {@inheritDoc} Checks format and size of the files, without decoding them. */
  @Override
  public List<Problem> problems(StimulusRequest request) {
    List<Path> files = contents().files().getOrDefault(request.numerosity(), List.of());
    if (request.index() >= files.size()) {
      return List.of(
          Problem.at(
              "directory",
              "%s has %d images of numerosity %d, image %d was requested",
              directory(),
              files.size(),
              request.numerosity(),
              request.index()));
    }
    try {
      ImageFile.check(files.get(request.index()), request.size());
      return List.of();
    } catch (IOException e) {
      return List.of(Problem.at("directory", String.valueOf(e.getMessage())));
    }
  }

  @Override
  public Optional<Map<Block, Map<Integer, Integer>>> supply() {
    return Optional.of(contents().supply());
  }

  @Override
  public List<String> method() {
    return List.of(
        "Pictures were not drawn but read from files, %sin the order of their listing."
            .formatted(set().map(set -> "the set “" + set + "” ").orElse("")),
        "Their numerosities are those that the listing tells; of their visual features only"
            + " luminance and contrast energy are known.");
  }

  private synchronized Contents contents() {
    if (contents == null) {
      Map<String, List<FolderListing.Picture>> sets = FolderListing.read(directory());
      if (set().isEmpty() && sets.size() > 1) {
        throw new IllegalArgumentException(
            "%s contains the sets %s; choose one with \"set\""
                .formatted(directory(), sets.keySet()));
      }
      String name = set().orElseGet(() -> sets.keySet().iterator().next());
      List<FolderListing.Picture> chosen = sets.get(name);
      if (chosen == null) {
        throw new IllegalArgumentException(
            "%s contains no set \"%s\"; it has %s".formatted(directory(), name, sets.keySet()));
      }
      contents = Contents.of(chosen);
    }
    return contents;
  }

  /** JSON type of the generator. */
  public static final class Type extends RecordType<StimulusFolder> {
    /** For the service loader. */
    public Type() {
      super(StimulusGenerator.class, TYPE, StimulusFolder.class, in(Path.of(".")), "directory");
    }
  }
}
