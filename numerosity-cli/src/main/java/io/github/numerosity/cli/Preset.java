package io.github.numerosity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Built-in experiments, in the format of experiment files. */
enum Preset {
  /** Built-in images, three seeds, about a minute. */
  QUICKSTART("built-in images, three seeds, about a minute; needs no download"),
  /** The poster's study. */
  POSTER("the poster's study, ten seeds; needs CIFAR-10: numerosity data fetch cifar10"),
  /** The poster's study over stimuli that the poster leaves open. */
  POLARITIES("the poster's study over four polarities and three dot sizes");

  /** Preset names for shell completion. */
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
   * Finds a preset by name.
   *
   * @param name as typed
   * @return the preset, if it exists
   */
  static Optional<Preset> named(String name) {
    return Arrays.stream(values()).filter(preset -> preset.displayName().equals(name)).findFirst();
  }

  /**
   * Returns the names of all presets.
   *
   * @return as typed on the command line
   */
  static List<String> names() {
    return Arrays.stream(values()).map(Preset::displayName).toList();
  }

  /**
   * Returns the name as typed on the command line.
   *
   * @return lower case
   */
  String displayName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a short description.
   *
   * @return one line
   */
  String description() {
    return description;
  }

  /**
   * Returns the experiment file.
   *
   * @return JSON with comments
   */
  String text() {
    String resource = "/io/github/numerosity/cli/presets/" + displayName() + ".json";
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
