package io.github.numerosity.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An experiment that comes with the program, in the format of a user's own file. */
enum Preset {
  /** Built-in images, three seeds, about a minute. */
  QUICKSTART("built-in images, three seeds, about a minute; needs no download"),
  /** The poster's study. */
  POSTER("the poster's study, ten seeds; needs CIFAR-10: numerosity data fetch cifar10"),
  /** The poster's study over stimuli that it does not state. */
  POLARITIES("the poster's study over four polarities and three dot sizes");

  /** What a shell offers where a preset can stand. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  private final String description;

  Preset(String description) {
    this.description = description;
  }

  /**
   * Finds a preset.
   *
   * @param name as typed
   * @return the preset, if there is one
   */
  static Optional<Preset> named(String name) {
    return Arrays.stream(values()).filter(preset -> preset.displayName().equals(name)).findFirst();
  }

  /**
   * Returns the names of all presets.
   *
   * @return as they are typed
   */
  static List<String> names() {
    return Arrays.stream(values()).map(Preset::displayName).toList();
  }

  /**
   * Returns the name as it is typed.
   *
   * @return lower case
   */
  String displayName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns what it is, in a few words.
   *
   * @return one line
   */
  String description() {
    return description;
  }

  /**
   * Returns the file.
   *
   * @return JSON with comments
   */
  String text() {
    String resource = "/io/github/numerosity/examples/presets/" + displayName() + ".json";
    try (InputStream stream = Preset.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
