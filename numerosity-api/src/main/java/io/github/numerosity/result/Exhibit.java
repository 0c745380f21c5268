package io.github.numerosity.result;

/** A table, a figure or a passage of text, as plain data stored with the run. */
public sealed interface Exhibit permits Table, Figure, Passage {
  /**
   * Returns the name, unique in a run and used for files.
   *
   * @return lower-case letters, digits and hyphens
   */
  String name();
}
