package io.github.numerosity.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of layers as parts of an exhibit's name: lower-case letters, digits and hyphens. */
final class LayerSlugs {
  private final List<String> layers;
  private final List<String> slugs;

  private LayerSlugs(List<String> layers, List<String> slugs) {
    this.layers = layers;
    this.slugs = slugs;
  }

  /** Layers that would be written alike get their number behind. */
  static LayerSlugs of(List<String> layers) {
    List<String> slugs = new ArrayList<>();
    for (String layer : layers) {
      String slug = layer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      slugs.add(slugs.contains(slug) ? slug + "-" + (slugs.size() + 1) : slug);
    }
    return new LayerSlugs(List.copyOf(layers), List.copyOf(slugs));
  }

  /** The name of an exhibit of one layer; a single layer is not named. */
  String name(String prefix, String layer) {
    return layers.size() == 1 ? prefix : prefix + "-" + slugs.get(layers.indexOf(layer));
  }

  /** The name of an exhibit of one network and layer. */
  String name(String prefix, String network, String layer) {
    return name(prefix + "-" + network, layer);
  }
}
