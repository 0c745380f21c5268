package io.github.numerosity.response;

import io.github.numerosity.component.Component;
import io.github.numerosity.model.NetworkShape;
import java.util.List;

/** Chooses which units of a network are recorded. */
@FunctionalInterface
public interface Probe extends Component {
  /**
   * Chooses the units.
   *
   * @param shape of the network
   * @return the units
   * @throws IllegalArgumentException if a layer does not exist; the message lists those there are
   */
  Units select(NetworkShape shape);

  /**
   * Records all units of one layer.
   *
   * @param name of the layer
   * @return a probe
   */
  static Probe layer(String name) {
    return new LayerProbe(List.of(name));
  }

  /**
   * Records all units of several layers in one pass.
   *
   * @param names of the layers, distinct
   * @return a probe
   */
  static Probe layers(String... names) {
    return new LayerProbe(List.of(names));
  }
}
