package io.github.numerosity.data;

import io.github.numerosity.data.CifarSearch.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Possible places of the files of CIFAR-10, in the order of search. */
final class CifarPlaces {
  private static final String BINARY_FOLDER = "cifar-10-batches-bin";
  private static final String PYTHON_FOLDER = "cifar-10-batches-py";

  /** Keras 3 unpacks into a subfolder; Keras 2 names the archive after the folder. */
  private static final List<String> FOLDERS =
      List.of(BINARY_FOLDER, PYTHON_FOLDER, PYTHON_FOLDER + "-target/" + PYTHON_FOLDER);

  static final String BINARY_ARCHIVE = "cifar-10-binary.tar.gz";
  static final String PYTHON_ARCHIVE = "cifar-10-python.tar.gz";

  private static final List<String> ARCHIVES =
      List.of(BINARY_ARCHIVE, PYTHON_ARCHIVE, PYTHON_FOLDER + ".tar.gz");

  /** A folder or an archive, with the reason for searching it. */
  private record Place(Reason reason, Path path) {}

  private final List<Place> places;

  private CifarPlaces(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /** Returns the given place only or, without one, the usual places of this process. */
  static CifarPlaces of(Optional<Path> directory) {
    return directory
        .map(path -> new CifarPlaces(List.of(new Place(Reason.DIRECTORY_SETTING, path))))
        .orElseGet(
            () ->
                usual(
                    System.getenv(),
                    Path.of(System.getProperty("user.home", "")),
                    Path.of(""),
                    System.getProperty("os.name", "")));
  }

  /** Returns the usual places of a user. */
  static CifarPlaces usual(
      Map<String, String> environment, Path home, Path workingDirectory, String system) {
    List<Place> places = new ArrayList<>();
    variable(environment, "NUMEROSITY_HOME")
        .ifPresent(path -> places.add(new Place(Reason.NUMEROSITY_HOME, path)));
    Path cache = cache(environment, home, system).resolve("numerosity");
    places.add(new Place(Reason.USER_CACHE, cache));
    places.add(new Place(Reason.WORKING_DIRECTORY, workingDirectory.resolve("data")));
    Path keras = variable(environment, "KERAS_HOME").orElse(home.resolve(".keras"));
    places.add(new Place(Reason.KERAS, keras.resolve("datasets")));
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

  /** Returns the files in the first place that contains any of them. */
  Optional<CifarFiles> find() {
    return places.stream().flatMap(place -> in(place.path()).stream()).findFirst();
  }

  /** Returns the content of each place. */
  CifarSearch search(int records) {
    return new CifarSearch(
        places.stream()
            .map(
                place -> {
                  Optional<CifarFiles> files = in(place.path());
                  return new CifarSearch.Place(
                      place.reason(),
                      place.path().toAbsolutePath(),
                      files.map(each -> each.path().toAbsolutePath()),
                      files.map(each -> each.problems(records)).orElse(List.of()));
                })
            .toList());
  }

  /**
   * Returns the target of a download, which is the first place: the given folder, {@code
   * NUMEROSITY_HOME} or the user's cache.
   */
  Path target() {
    return places.get(0).path();
  }

  private static Optional<CifarFiles> in(Path place) {
    return candidates(place).stream().filter(CifarFiles::isPresent).findFirst();
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

  /** Returns the error message for an unsuccessful {@link #find()}. */
  String nothingFound() {
    return ("CIFAR-10 was not found in %s; set \"download\" to true, or get cifar-10-binary.tar.gz"
            + " from https://www.cs.toronto.edu/~kriz/cifar.html and put it (packed or unpacked)"
            + " into one of these folders, or give its folder in the setting \"directory\"")
        .formatted(places.stream().map(place -> place.path().toAbsolutePath().toString()).toList());
  }
}
