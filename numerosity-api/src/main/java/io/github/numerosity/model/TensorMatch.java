package io.github.numerosity.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assignment of the tensors of a file to the parameters of a network. */
final class TensorMatch {
  private static final Logger LOG = LoggerFactory.getLogger(TensorMatch.class);

  private final Map<String, String> tensorByParameter;

  private TensorMatch(Map<String, String> tensorByParameter) {
    this.tensorByParameter = tensorByParameter;
  }

  /**
   * Matches tensors by name, then the remaining ones by shape.
   *
   * @param file named in messages
   * @param parameters of the network
   * @param tensors shapes by name
   * @throws WeightsException if tensors or parameters remain unmatched; the message lists both
   */
  static TensorMatch of(Path file, List<Parameter> parameters, Map<String, List<Integer>> tensors) {
    Map<String, String> matched = new LinkedHashMap<>();
    List<Parameter> missing = new ArrayList<>();
    Map<String, List<Integer>> left = new LinkedHashMap<>(tensors);
    List<String> problems = new ArrayList<>();
    for (Parameter parameter : parameters) {
      List<Integer> shape = left.remove(parameter.name());
      if (shape == null) {
        missing.add(parameter);
      } else if (shape.equals(parameter.shape())) {
        matched.put(parameter.name(), parameter.name());
      } else {
        problems.add(
            "%s has the shape %s, expected %s"
                .formatted(parameter.name(), shape, parameter.shape()));
      }
    }
    for (Parameter parameter : missing) {
      List<String> candidates = named(left, parameter.shape());
      long rivals =
          missing.stream().filter(other -> other.shape().equals(parameter.shape())).count();
      if (candidates.size() == 1 && rivals == 1) {
        matched.put(parameter.name(), candidates.get(0));
      } else {
        problems.add(
            "%s of shape %s is missing (tensors of this shape that are left: %s, for %d parameters)"
                .formatted(parameter.name(), parameter.shape(), candidates, rivals));
      }
    }
    left.forEach(
        (name, shape) -> {
          if (!matched.containsValue(name)) {
            problems.add("%s of shape %s is not in the network".formatted(name, shape));
          }
        });
    if (!problems.isEmpty()) {
      throw new WeightsException(
          "%s does not fit the network: %s; name the tensors like the layers"
              .formatted(file, String.join("; ", problems)));
    }
    return new TensorMatch(matched);
  }

  private static List<String> named(Map<String, List<Integer>> tensors, List<Integer> shape) {
    return tensors.keySet().stream().filter(name -> shape.equals(tensors.get(name))).toList();
  }

  /** Returns the shapes of weights by name. */
  static Map<String, List<Integer>> shapes(Weights weights) {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (String name : weights.names()) {
      shapes.put(name, Arrays.stream(weights.shape(name)).boxed().toList());
    }
    return shapes;
  }

  /** Returns the name of a parameter's tensor. */
  String tensorFor(Parameter parameter) {
    String name = tensorByParameter.get(parameter.name());
    if (name == null) {
      throw new IllegalArgumentException("unknown parameter \"" + parameter.name() + "\"");
    }
    return name;
  }

  /** Logs the tensors that were matched by shape. */
  void log(Path file) {
    List<String> renamed = new ArrayList<>();
    tensorByParameter.forEach(
        (parameter, tensor) -> {
          if (!parameter.equals(tensor)) {
            renamed.add(tensor + " -> " + parameter);
          }
        });
    if (!renamed.isEmpty()) {
      LOG.info("{}: tensors matched by their shapes: {}", file, String.join(", ", renamed));
    }
  }
}
