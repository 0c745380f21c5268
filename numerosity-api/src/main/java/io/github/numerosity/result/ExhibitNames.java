package io.github.numerosity.result;

/** Check of exhibit names, which are used for files. */
final class ExhibitNames {
  private ExhibitNames() {}

  static void check(String name) {
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "an exhibit's name is made of lower-case letters, digits and hyphens, got \""
              + name
              + "\"");
    }
  }
}
