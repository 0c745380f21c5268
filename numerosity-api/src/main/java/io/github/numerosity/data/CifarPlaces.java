package io.github.numerosity.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the files of CIFAR-10 may be, in the order of search. */
final class CifarPlaces {
  private static final String BINARY_FOLDER = "cifar-10-batches-bin";
  private static final String PYTHON_FOLDER = "cifar-10-batches-py";

  /**
   * Keras 3 unpacks into a folder of its own; Keras 2 keeps the archive under the folder's name.
   */
  private static final List<String> FOLDERS =
      List.of(BINARY_FOLDER, PYTHON_FOLDER, PYTHON_FOLDER + "-target/" + PYTHON_FOLDER);

  private static final List<String> ARCHIVES =
      List.of("cifar-10-binary.tar.gz", "cifar-10-python.tar.gz", PYTHON_FOLDER + ".tar.gz");

  private final List<Path> places;

  private CifarPlaces(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /** The given place alone, or else the usual ones of this process. */
  static CifarPlaces of(Optional<Path> directory) {
    return directory
        .map(place -> new CifarPlaces(List.of(place)))
        .orElseGet(
            () ->
                usual(
                    System.getenv(),
                    Path.of(System.getProperty("user.home", "")),
                    Path.of(""),
                    System.getProperty("os.name", "")));
  }

  /** The usual places of a user. */
  static CifarPlaces usual(
      Map<String, String> environment, Path home, Path workingDirectory, String system) {
    List<Path> places = new ArrayList<>();
    variable(environment, "NUMEROSITY_HOME").ifPresent(places::add);
    places.add(cache(environment, home, system).resolve("numerosity"));
    places.add(workingDirectory.resolve("data"));
    places.add(
        variable(environment, "KERAS_HOME").orElse(home.resolve(".keras")).resolve("datasets"));
    return new CifarPlaces(places);
  }

  private static Path cache(Map<String, String> environment, Path home, String system) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return variable(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
    }
    if (lower.startsWith("mac")) {
      return home.resolve("Library/Caches");
    }
    return variable(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
  }

  private static Optional<Path> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).map(Path::of);
  }

  /** The first place that holds any of the files. */
  Optional<CifarFiles> find() {
    for (Path place : places) {
      for (CifarFiles candidate : candidates(place)) {
        if (candidate.isPresent()) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static List<CifarFiles> candidates(Path place) {
    if (Files.isRegularFile(place)) {
      return List.of(new CifarArchive(place));
    }
    List<CifarFiles> candidates = new ArrayList<>();
    candidates.add(new CifarFolder(place));
    FOLDERS.forEach(folder -> candidates.add(new CifarFolder(place.resolve(folder))));
    ARCHIVES.forEach(archive -> candidates.add(new CifarArchive(place.resolve(archive))));
    return candidates;
  }

  /** What to tell a user when {@link #find()} is empty. */
  String nothingFound() {
    return ("CIFAR-10 was not found in %s; get cifar-10-binary.tar.gz from"
            + " https://www.cs.toronto.edu/~kriz/cifar.html, put it (packed or unpacked) into one of"
            + " these folders, or name the folder in the setting \"directory\"")
        .formatted(places.stream().map(place -> place.toAbsolutePath().toString()).toList());
  }
}
