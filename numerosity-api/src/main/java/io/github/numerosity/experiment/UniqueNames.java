package io.github.numerosity.experiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Names of the files of a run: the first that asks for a name has it. */
final class UniqueNames {
  private final Set<String> taken = new HashSet<>();
  private final IdentityHashMap<Object, Map<String, String>> given = new IdentityHashMap<>();

  /** Reserves a name. */
  void take(String name) {
    taken.add(name);
  }

  /**
   * Returns the name if it is free, else one that begins with its owner's.
   *
   * @param name asked for
   * @param owner an analysis or a synthesis
   * @param ownerName what the owner is called
   */
  String claim(String name, Object owner, String ownerName) {
    String free = take(name, ownerName);
    given.computeIfAbsent(owner, key -> new HashMap<>()).put(name, free);
    return free;
  }

  /**
   * Takes a name that nothing else refers to: that of a figure, which may be asked for as that of a
   * table of the same owner is.
   *
   * @param name asked for
   * @param ownerName what the owner is called
   */
  String take(String name, String ownerName) {
    String free = name;
    for (int number = 1; !taken.add(free); number++) {
      free = ownerName + "-" + name + (number == 1 ? "" : "-" + number);
    }
    return free;
  }

  /** Returns what an owner got for a name that it claimed, else the name itself. */
  String of(String name, Object owner) {
    return given.getOrDefault(owner, Map.of()).getOrDefault(name, name);
  }
}
