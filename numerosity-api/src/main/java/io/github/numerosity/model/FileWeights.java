package io.github.numerosity.model;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weights from a safetensors file with PyTorch's tensor layouts, the same for all seeds.
 *
 * <p>Tensors are matched by name, as in a PyTorch {@code state_dict} whose modules are named like
 * the layers. A tensor with another name (such as {@code 0.weight} of a {@code
 * torch.nn.Sequential}) is matched to the parameter of the same shape if both are unique; the match
 * is logged. Other missing or superfluous tensors and wrong shapes are errors.
 */
public final class FileWeights extends FileWeightsSettings implements WeightSource {
  /** The type name in JSON. */
  public static final String TYPE = "file";

  /**
   * Settings.
   *
   * @param path path of the file
   */
  @Settings
  record Values(Path path) {}

  FileWeights(Values values) {
    super(values);
  }

  /**
   * Returns the weights in a file.
   *
   * @param path path of the file
   * @return the weights; the file is not read yet
   */
  public static FileWeights of(Path path) {
    return new FileWeights(new Values(path));
  }

  @Override
  public boolean dependsOnSeed() {
    return false;
  }

  /**
   * Reads the file.
   *
   * @throws WeightsException if the file cannot be read, does not fit the network, or contains a
   *     value that is not finite
   */
  @Override
  public TrainedWeights obtain(NetworkSource source, Opening opening) {
    Weights file = Safetensors.read(path()).weights();
    TensorMatch match = match(source.network(), TensorMatch.shapes(file));
    match.log(path());
    Weights.Builder weights = Weights.builder();
    for (Parameter parameter : source.network().parameters()) {
      String name = match.tensorFor(parameter);
      float[] values = file.values(name);
      for (float value : values) {
        if (!Float.isFinite(value)) {
          throw new WeightsException(
              "%s: \"%s\" holds %s; weights must be finite".formatted(path(), name, value));
        }
      }
      weights.add(parameter.name(), file.shape(name), values);
    }
    return new TrainedWeights(weights.build(), Optional.empty());
  }

  @Override
  public List<Problem> problems(Network network) {
    try {
      match(network, Safetensors.shapes(path()));
      return List.of();
    } catch (WeightsException e) {
      return List.of(Problem.at("path", String.valueOf(e.getMessage())));
    }
  }

  @Override
  public List<String> method() {
    return List.of(
        "The weights were read from the file %s (safetensors).".formatted(path().getFileName()));
  }

  private TensorMatch match(Network network, Map<String, List<Integer>> tensors) {
    return TensorMatch.of(path(), network.parameters(), tensors);
  }

  /** Reads {@link FileWeights} from JSON. */
  public static final class Type extends RecordType<FileWeights> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(WeightSource.class, TYPE, FileWeights.class);
    }
  }
}
