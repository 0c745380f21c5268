package io.github.numerosity.model;

import io.github.numerosity.provenance.Digest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Named arrays of float32 in PyTorch's layouts: convolution kernels [output channel][input
 * channel][row][column], dense weights [output][input]. Immutable.
 */
public final class Weights {
  private static final class Tensor {
    final int[] shape;
    final float[] values;

    Tensor(int[] shape, float[] values) {
      this.shape = shape;
      this.values = values;
    }
  }

  private final Map<String, Tensor> tensors;
  private final String digest;

  private Weights(Map<String, Tensor> tensors) {
    this.tensors = tensors;
    Digest sha = Digest.sha256();
    tensors.forEach(
        (name, tensor) ->
            sha.add(name + java.util.Arrays.toString(tensor.shape)).add(tensor.values));
    this.digest = sha.hex();
  }

  /**
   * Returns an empty builder.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the names in order.
   *
   * @return such as {@code conv1.weight}; unmodifiable
   */
  public List<String> names() {
    return List.copyOf(tensors.keySet());
  }

  /**
   * Returns the shape of an array.
   *
   * @param name of the array
   * @return a copy
   * @throws IllegalArgumentException if there is none; the message lists the existing names
   */
  public int[] shape(String name) {
    return tensor(name).shape.clone();
  }

  /**
   * Returns the values of an array.
   *
   * @param name of the array
   * @return a copy, row-major
   * @throws IllegalArgumentException if there is none; the message lists the existing names
   */
  public float[] values(String name) {
    return tensor(name).values.clone();
  }

  /**
   * Returns the SHA-256 of all names, shapes and values in order.
   *
   * @return 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  private Tensor tensor(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException(
          "no weights \"" + name + "\"; there are " + tensors.keySet());
    }
    return tensor;
  }

  @Override
  public String toString() {
    return tensors.entrySet().stream()
        .map(tensor -> tensor.getKey() + " " + Arrays.toString(tensor.getValue().shape))
        .collect(Collectors.joining(", ", "Weights[", "]"));
  }

  /** Builder of weights. */
  public static final class Builder {
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds an array.
     *
     * @param name unique
     * @param shape lengths of its axes; copied
     * @param values row-major; copied
     * @return this builder
     * @throws IllegalArgumentException if the name is already used or the number of values does not
     *     match the shape
     */
    public Builder add(String name, int[] shape, float[] values) {
      long count = 1;
      for (int length : shape) {
        count = Math.multiplyExact(count, (long) length);
      }
      if (count != values.length) {
        throw new IllegalArgumentException(
            "\"%s\" of shape %s has %d values, got %d"
                .formatted(name, java.util.Arrays.toString(shape), count, values.length));
      }
      if (tensors.putIfAbsent(name, new Tensor(shape.clone(), values.clone())) != null) {
        throw new IllegalArgumentException("there are weights \"" + name + "\" already");
      }
      return this;
    }

    /**
     * Returns the weights with the arrays added so far.
     *
     * @return the weights
     */
    public Weights build() {
      return new Weights(new LinkedHashMap<>(tensors));
    }
  }
}
