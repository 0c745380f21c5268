package io.github.numerosity.config;

import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonObject;
import java.nio.file.Path;

/**
 * Configuration that all others extend: the poster's networks, stimuli and analyses. Other settings
 * have the defaults of their component types.
 */
final class DefaultFile {
  private static final String TEXT =
      """
      {
        "data": "cifar10",
        "networks": [
          { "name": "trained", "weights": "trained" },
          { "name": "untrained", "extends": "trained", "weights": "initial" },
          { "name": "permuted", "extends": "trained", "weights": { "type": "permuted", "of": "trained" } }
        ],
        "engine": "tensorflow",
        "stimuli": { "sets": ["standard"] },
        "probe": { "layers": ["avgpool"] },
        "analyses": ["one-way-anova", "tukey-hsd", "rsa"],
        "syntheses": []
      }
      """;

  private static final JsonSource SOURCE =
      new JsonSource("defaults", TEXT, Path.of(""), JsonSource.Kind.FILE);

  private DefaultFile() {}

  /** Returns the root. */
  static JsonObject root() {
    return (JsonObject) JsonReader.withDefaults().read(SOURCE);
  }

  /** Returns the text. */
  static JsonSource source() {
    return SOURCE;
  }

  /** Returns whether a value comes from the default file. */
  static boolean holds(JsonValue value) {
    return value.location().source().equals(SOURCE);
  }
}
