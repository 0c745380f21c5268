package io.github.numerosity.model;

import io.github.numerosity.settings.Settings;

/**
 * The setting that all layers share.
 *
 * @param name unique in the network
 */
@Settings
record LayerName(String name) {
  LayerName {
    if (!name.matches("[A-Za-z0-9_.-]+")) {
      throw new IllegalArgumentException(
          "a layer's name is made of letters, digits, '_', '-' and '.', got \"" + name + "\"");
    }
  }
}
