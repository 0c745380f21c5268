package io.github.numerosity.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggestions for misspelt names in files and on the command line. */
public final class Nearest {
  private static final int MAX_LENGTH = 64;

  /** Largest number of names listed in a message. */
  private static final int MAX_LISTED = 16;

  private Nearest() {}

  /**
   * Returns the end of a message about an unknown name.
   *
   * @param name the unknown name
   * @param names the known names
   * @return such as {@code ; did you mean "epochs"?} or the known names
   */
  public static String hint(String name, Collection<String> names) {
    Optional<String> meant = of(name, names);
    if (meant.isPresent()) {
      return "; did you mean \"" + meant.get() + "\"?";
    }
    if (names.isEmpty()) {
      return "; there is none";
    }
    String listed = String.join(", ", names.stream().limit(MAX_LISTED).toList());
    return "; there "
        + (names.size() == 1 ? "is " : "are ")
        + listed
        + (names.size() > MAX_LISTED ? " and %d more".formatted(names.size() - MAX_LISTED) : "");
  }

  /**
   * Returns the nearest name within an edit distance of a third of its length.
   *
   * @param name the unknown name
   * @param names the known names
   * @return the nearest name; empty if none is near
   */
  public static Optional<String> of(String name, Collection<String> names) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return names.stream()
        .filter(known -> distance(name, known) <= limit(name, known))
        .min(Comparator.comparingInt(known -> distance(name, known)));
  }

  /** Excludes substitutions in short words: "cpu" is not a misspelling of "gpu", but "gup" is. */
  private static int limit(String name, String known) {
    if (name.length() < 4) {
      return name.length() == known.length() && !letters(name).equals(letters(known)) ? 0 : 1;
    }
    return Math.max(1, name.length() / 3);
  }

  private static List<Integer> letters(String word) {
    return word.toLowerCase(Locale.ROOT).chars().sorted().boxed().toList();
  }

  /**
   * Returns the number of insertions, deletions, substitutions and transpositions of neighbours
   * between two words, ignoring case (restricted Damerau-Levenshtein distance).
   */
  private static int distance(String first, String second) {
    if (Math.abs(first.length() - second.length()) > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
        least = Math.min(least, steps[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, steps[i - 2][j - 2] + 1);
        }
        steps[i][j] = least;
      }
    }
    return steps[a.length()][b.length()];
  }
}
