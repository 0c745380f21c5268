package io.github.numerosity.design;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageFile;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Given pictures: a folder of PNG or JPEG files with a {@code stimuli.csv} that has the columns
 * {@code file}, {@code numerosity}, if there are several sets {@code set}, and if not all pictures
 * are of the {@link Block#SELECTION} {@code block}. The columns of realised properties and {@code
 * row} and {@code index} may stand there and are not read; a picture's index follows from the order
 * of the listing within its block.
 *
 * <p>The folder fixes numerosities and counts. Pictures must have the size that the network takes
 * and no transparent pixel; with one channel a colour picture gives its luminance, with three a
 * grey one three equal channels. Of their properties only luminance and contrast energy are known.
 *
 * <p>The listing is read when it is first needed, and once. Thread-safe.
 */
public final class StimulusFolder implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "folder";

  /**
   * Where the pictures are.
   *
   * @param directory holds {@code stimuli.csv}
   * @param set which of the sets in the listing; may be empty if there is only one
   */
  @io.github.numerosity.settings.Settings
  public record Settings(Path directory, Optional<String> set) {
    /** Rejects null. */
    public Settings {
      requireNonNull(directory, "directory");
      requireNonNull(set, "set");
    }
  }

  private final Settings settings;
  private @Nullable Contents contents;

  /**
   * What the listing says.
   *
   * @param supply block to numerosity to number of pictures
   * @param files numerosity to pictures, by block and in the order of the listing
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

  private StimulusFolder(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns the only set of a folder.
   *
   * @param directory holds {@code stimuli.csv}
   * @return the generator; nothing is read yet
   */
  public static StimulusFolder in(Path directory) {
    return new StimulusFolder(new Settings(directory, Optional.empty()));
  }

  /**
   * Returns one of the sets of a folder.
   *
   * @param directory holds {@code stimuli.csv}
   * @param set as in the column {@code set}
   * @return the generator; nothing is read yet
   */
  public static StimulusFolder in(Path directory, String set) {
    return new StimulusFolder(new Settings(directory, Optional.of(set)));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    List<Path> files = contents().files().getOrDefault(request.numerosity(), List.of());
    if (request.index() >= files.size()) {
      throw new IllegalArgumentException(
          "%s has %d pictures of %d items, picture %d was requested"
              .formatted(
                  settings.directory(), files.size(), request.numerosity(), request.index()));
    }
    try {
      Image image = ImageFile.read(files.get(request.index()), request.size());
      return Stimulus.labelled(image, request.numerosity());
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  /** {@inheritDoc} Files are opened to see their size, but not read to the end. */
  @Override
  public List<Problem> problems(StimulusRequest request) {
    List<Path> files = contents().files().getOrDefault(request.numerosity(), List.of());
    if (request.index() >= files.size()) {
      return List.of(
          Problem.at(
              "directory",
              "%s has %d pictures of %d items, picture %d was requested",
              settings.directory(),
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
            .formatted(settings.set().map(set -> "the set “" + set + "” ").orElse("")),
        "Their numerosities are those that the listing tells; of their visual features only"
            + " luminance and contrast energy are known.");
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, settings));
  }

  private synchronized Contents contents() {
    if (contents == null) {
      Map<String, List<FolderListing.Picture>> sets = FolderListing.read(settings.directory());
      if (settings.set().isEmpty() && sets.size() > 1) {
        throw new IllegalArgumentException(
            "%s holds the sets %s; choose one by \"set\""
                .formatted(settings.directory(), sets.keySet()));
      }
      String name = settings.set().orElseGet(() -> sets.keySet().iterator().next());
      List<FolderListing.Picture> chosen = sets.get(name);
      if (chosen == null) {
        throw new IllegalArgumentException(
            "%s holds no set \"%s\"; it has %s"
                .formatted(settings.directory(), name, sets.keySet()));
      }
      contents = Contents.of(chosen);
    }
    return contents;
  }

  /** Makes the generator from JSON. */
  public static final class Type implements ComponentType<StimulusFolder, Settings> {
    /** For the service loader. */
    public Type() {}

    @Override
    public Class<? super StimulusFolder> role() {
      return StimulusGenerator.class;
    }

    @Override
    public String name() {
      return TYPE;
    }

    @Override
    public Class<Settings> settingsType() {
      return Settings.class;
    }

    @Override
    public Optional<Settings> defaults() {
      return Optional.of(new Settings(Path.of("."), Optional.empty()));
    }

    @Override
    public Set<String> required() {
      return Set.of("directory");
    }

    @Override
    public StimulusFolder create(Settings settings) {
      return new StimulusFolder(settings);
    }
  }
}
