package io.github.numerosity.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant, in a file as on a command line. */
public final class Nearest {
  private static final int MAX_LENGTH = 64;

  /** So many names are listed in a message. */
  private static final int MAX_LISTED = 16;

  private Nearest() {}

  /**
   * Ends a message about an unknown name.
   *
   * @param name that is unknown
   * @param names that are known
   * @return such as {@code ; did you mean "epochs"?} or the names that there are
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
   * Returns the nearest name, if at most a third of its characters would have to change.
   *
   * @param name that is unknown
   * @param names that are known
   * @return the one that was probably meant; empty if none is near
   */
  public static Optional<String> of(String name, Collection<String> names) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return names.stream()
        .filter(known -> distance(name, known) <= limit(name, known))
        .min(Comparator.comparingInt(known -> distance(name, known)));
  }

  /**
   * Of words as short as "gpu", another letter makes another word: "cpu" is no slip, "gup" is one.
   */
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
   * Counts insertions, deletions, substitutions and swaps of neighbours between two words, blind to
   * case (the restricted edit distance of Damerau and Levenshtein).
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
