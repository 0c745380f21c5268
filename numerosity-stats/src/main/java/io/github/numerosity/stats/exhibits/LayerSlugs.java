package io.github.numerosity.stats.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of exhibits of layers, of lower-case letters, digits and hyphens. */
public final class LayerSlugs {
  private final List<String> layers;
  private final List<String> slugs;

  private LayerSlugs(List<String> layers, List<String> slugs) {
    this.layers = layers;
    this.slugs = slugs;
  }

  /**
   * Creates the names for layers. Layers with equal slugs are distinguished by a number at the end.
   *
   * @param layers names, in order
   * @return the slugs
   */
  public static LayerSlugs of(List<String> layers) {
    List<String> slugs = new ArrayList<>();
    for (String layer : layers) {
      String slug = layer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      slugs.add(slugs.contains(slug) ? slug + "-" + (slugs.size() + 1) : slug);
    }
    return new LayerSlugs(List.copyOf(layers), List.copyOf(slugs));
  }

  /**
   * Returns the name of an exhibit of one layer. With a single layer it is the prefix.
   *
   * @param prefix first part
   * @param layer one of the layers
   * @return lower-case name
   */
  public String name(String prefix, String layer) {
    return layers.size() == 1 ? prefix : prefix + "-" + slugs.get(layers.indexOf(layer));
  }

  /**
   * Returns the name of an exhibit of one network and layer.
   *
   * @param prefix first part
   * @param network second part
   * @param layer one of the layers
   * @return lower-case name
   */
  public String name(String prefix, String network, String layer) {
    return name(prefix + "-" + network, layer);
  }
}
