package io.github.numerosity.model;

import io.github.numerosity.settings.Settings;

/**
 * Name of a layer, a setting shared by all layers.
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
