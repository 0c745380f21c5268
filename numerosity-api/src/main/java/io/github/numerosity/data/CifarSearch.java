package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the files of CIFAR-10 were looked for, and what was there, at the time of {@link
 * Cifar10#search()}.
 *
 * @param places in the order of search; the first that holds any of the files is the one that is
 *     read
 */
public record CifarSearch(List<Place> places) {
  /** Copies the list. */
  public CifarSearch {
    places = List.copyOf(places);
  }

  /** Why a place was looked at. */
  public enum Reason {
    /** The setting {@code directory} names it. */
    DIRECTORY_SETTING("the setting \"directory\""),
    /** The environment variable {@code NUMEROSITY_HOME} names it. */
    NUMEROSITY_HOME("NUMEROSITY_HOME"),
    /** It is the cache of this user; data is downloaded to it when nothing else is said. */
    USER_CACHE("the user's cache"),
    /** It is {@code data} in the working directory, where torchvision's tutorials keep data. */
    WORKING_DIRECTORY("torchvision's usual place"),
    /** Keras keeps data there. */
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
   * @param reason why it was looked at
   * @param path absolute; need not exist
   * @param found the folder with batch files, or the archive, if there is one
   * @param problems what is missing or wrong there, as far as that is seen without reading; empty
   *     also where nothing was found
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
   * Returns the place that is read.
   *
   * @return the first that holds any of the files, whole or not; empty if there is none
   */
  public Optional<Place> used() {
    return places.stream().filter(place -> place.found().isPresent()).findFirst();
  }

  /**
   * Tells whether there is something to read and nothing is known against it.
   *
   * @return false if nothing was found, or what was found has problems
   */
  public boolean isReady() {
    return used().map(place -> place.problems().isEmpty()).orElse(false);
  }
}
