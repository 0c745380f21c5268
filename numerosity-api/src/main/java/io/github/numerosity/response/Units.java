package io.github.numerosity.response;

import io.github.numerosity.model.LayerShape;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Recorded units: all units of some layers, layer by layer, each channel-major. Immutable.
 *
 * @param layers the recorded layers, with distinct names
 */
public record Units(List<LayerShape> layers) {
  /**
   * Checks the layers.
   *
   * @throws IllegalArgumentException if there is no layer or two share a name
   */
  public Units {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("at least one layer must be recorded");
    }
    if (layers.stream().map(LayerShape::name).distinct().count() < layers.size()) {
      throw new IllegalArgumentException(
          "recorded layers must have distinct names, got "
              + layers.stream().map(LayerShape::name).toList());
    }
  }

  /**
   * Returns units without a place in a map, such as neurons or the units of a dense layer.
   *
   * @param layer name of their layer
   * @param count how many, at least 1
   * @return the units of one layer
   * @throws IllegalArgumentException if there is none
   */
  public static Units of(String layer, int count) {
    return new Units(List.of(new LayerShape(layer, count, 1, 1)));
  }

  /**
   * A unit.
   *
   * @param layer name of its layer
   * @param number within the layer, from 0, channel-major
   * @param channel feature map, from 0
   * @param row within the map, from 0
   * @param column within the map, from 0
   */
  public record Unit(String layer, int number, int channel, int row, int column) {
    @Override
    public String toString() {
      return layer + "/" + channel + "/" + row + "/" + column;
    }
  }

  /**
   * Columns of the units of one layer in a row of responses.
   *
   * @param layer its shape
   * @param first column of its first unit
   */
  public record Span(LayerShape layer, int first) {
    /**
     * Returns the column after its last unit.
     *
     * @return exclusive end
     */
    public int end() {
      return first + layer.units();
    }
  }

  /**
   * Returns the number of units of all layers.
   *
   * @return the length of a row
   */
  public int count() {
    return layers.stream().mapToInt(LayerShape::units).reduce(0, Math::addExact);
  }

  /**
   * Returns the columns of each layer.
   *
   * @return one span per layer, in order
   */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int first = 0;
    for (LayerShape layer : layers) {
      spans.add(new Span(layer, first));
      first += layer.units();
    }
    return List.copyOf(spans);
  }

  /**
   * Returns the columns of a layer.
   *
   * @param layer its name
   * @return its span
   * @throws NoSuchElementException if it is not recorded; the message lists the recorded layers
   */
  public Span span(String layer) {
    return spans().stream()
        .filter(span -> span.layer().name().equals(layer))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no units of layer \"%s\" were recorded; recorded layers are %s"
                        .formatted(layer, layers.stream().map(LayerShape::name).toList())));
  }

  /**
   * Returns the unit of a column.
   *
   * @param column of a row of responses, from 0
   * @return its layer and position
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public Unit unit(int column) {
    Objects.checkIndex(column, count());
    int number = column;
    for (LayerShape layer : layers) {
      if (number < layer.units()) {
        int map = layer.rows() * layer.columns();
        int place = number % map;
        return new Unit(
            layer.name(), number, number / map, place / layer.columns(), place % layer.columns());
      }
      number -= layer.units();
    }
    throw new AssertionError("no layer for a valid column");
  }
}
