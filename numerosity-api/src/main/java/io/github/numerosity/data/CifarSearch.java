package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Result of a search for the files of CIFAR-10.
 *
 * @param places in the order of search; the first that contains any of the files is read
 */
public record CifarSearch(List<Place> places) {
  /** Copies the list. */
  public CifarSearch {
    places = List.copyOf(places);
  }

  /** Reasons for searching a place. */
  public enum Reason {
    /** The place is given by the setting {@code directory}. */
    DIRECTORY_SETTING("the setting \"directory\""),
    /** The place is given by the environment variable {@code NUMEROSITY_HOME}. */
    NUMEROSITY_HOME("NUMEROSITY_HOME"),
    /** The cache of this user, the default target of downloads. */
    USER_CACHE("the user's cache"),
    /** The folder {@code data} in the working directory, used in torchvision's tutorials. */
    WORKING_DIRECTORY("torchvision's usual place"),
    /** The folder of data sets of Keras. */
    KERAS("Keras' place");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /**
     * Returns the reason in words.
     *
     * @return such as {@code the user's cache}
     */
    public String words() {
      return words;
    }
  }

  /**
   * One place.
   *
   * @param reason for the search
   * @param path absolute; need not exist
   * @param found folder with batch files, or the archive, if there is one
   * @param problems missing files and wrong lengths, found without reading the files; empty if
   *     nothing was found
   */
  public record Place(Reason reason, Path path, Optional<Path> found, List<String> problems) {
    /** Copies the list. */
    public Place {
      requireNonNull(reason, "reason");
      requireNonNull(path, "path");
      requireNonNull(found, "found");
      problems = List.copyOf(problems);
    }
  }

  /**
   * Returns the place to be read.
   *
   * @return the first that contains any of the files, complete or not; empty if there is none
   */
  public Optional<Place> used() {
    return places.stream().filter(place -> place.found().isPresent()).findFirst();
  }

  /**
   * Returns whether files were found and no problem is known.
   *
   * @return false if nothing was found or the files have problems
   */
  public boolean isReady() {
    return used().map(place -> place.problems().isEmpty()).orElse(false);
  }
}
