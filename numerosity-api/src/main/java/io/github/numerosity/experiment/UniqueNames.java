package io.github.numerosity.experiment;

import java.util.HashSet;
import java.util.Set;

/** Names of the files of a run: the first that asks for a name has it. */
final class UniqueNames {
  private final Set<String> taken = new HashSet<>();

  /** Reserves a name. */
  void take(String name) {
    taken.add(name);
  }

  /**
   * Returns the name if it is free, else one that begins with its owner.
   *
   * @param owner name of an analysis or a synthesis
   */
  String claim(String name, String owner) {
    String free = name;
    for (int number = 1; !taken.add(free); number++) {
      free = owner + "-" + name + (number == 1 ? "" : "-" + number);
    }
    return free;
  }
}
