package io.github.numerosity.response;

import io.github.numerosity.component.Component;
import io.github.numerosity.model.NetworkShape;
import java.util.List;

/** Selection of the units to be recorded. */
@FunctionalInterface
public interface Probe extends Component {
  /**
   * Returns the units to be recorded.
   *
   * @param shape of the network
   * @return the units
   * @throws IllegalArgumentException if a layer does not exist; the message lists the layers
   */
  Units select(NetworkShape shape);

  /**
   * Returns a probe of all units of one layer.
   *
   * @param name of the layer
   * @return the probe
   */
  static Probe layer(String name) {
    return layers(name);
  }

  /**
   * Returns a probe of all units of several layers, recorded in one pass.
   *
   * @param names of the layers, distinct
   * @return the probe
   */
  static Probe layers(String... names) {
    return new LayerProbe(new LayerProbe.Values(List.of(names)));
  }
}
