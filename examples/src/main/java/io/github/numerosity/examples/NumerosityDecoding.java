package io.github.numerosity.examples;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;
import io.github.numerosity.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Accuracy of decoding numerosity from all units of a layer together, selective or not. Each
 * selection image is assigned the numerosity whose mean pattern is nearest to its own pattern
 * (squared Euclidean distance, the smaller numerosity in a tie); the means are those of the images
 * of the other folds.
 *
 * <p>The k-th image of a numerosity and stimulus set belongs to fold k mod {@code imageFolds}, so
 * the division is not random. Images without items are excluded.
 *
 * @param imageFolds disjoint parts of the images, at least 2
 */
public record NumerosityDecoding(@Range(least = 2) int imageFolds)
    implements SelectivityAnalysis<NumerosityDecoding.Result> {
  /** Checks the number. */
  public NumerosityDecoding {
    RangeCheck.check(NumerosityDecoding.class, imageFolds);
  }

  /** Result for one network, with one decoding per layer; the record is its own summary. */
  public record Result(int imageFolds, List<DecodedLayer> layers) implements AnalysisResult {
    /** Copies the list. */
    public Result {
      layers = List.copyOf(layers);
    }

    @Override
    public Record summary() {
      return this;
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              NumerosityDecodingType.TABLE,
              List.of("layer", "numerosity", "decoded", "images"),
              () -> layers.stream().flatMap(DecodedLayer::rows)));
    }

    /** Returns the decoding of a layer. */
    public DecodedLayer layer(String name) {
      return layers.stream().filter(layer -> layer.layer().equals(name)).findFirst().orElseThrow();
    }
  }

  @Override
  public String name() {
    return NumerosityDecodingType.NAME;
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(NumerosityDecodingType.NAME, this));
  }

  @Override
  public List<Problem> problems(Design design) {
    DecodedImages images = DecodedImages.of(design, imageFolds);
    List<Problem> problems = new ArrayList<>();
    if (images.numerosities().size() < 2) {
      problems.add(Problem.of("decoding needs two numerosities, got %s", images.numerosities()));
    }
    if (images.fewest() < imageFolds) {
      problems.add(
          Problem.of(
              "decoding with %d folds needs as many images of each numerosity and set, got %d",
              imageFolds, images.fewest()));
    }
    return problems;
  }

  // README
  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    DecodedImages images = divided(responses.design());
    ClassMeans means = ClassMeans.of(responses, images, imageFolds);
    List<DecodedLayer> layers = new ArrayList<>();
    for (Units.Span span : responses.units().spans()) {
      layers.add(means.decode(responses, images, span));
    }
    return new Result(imageFolds, layers);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return DecodingExhibits.of(results);
  }

  @Override
  public List<String> method() {
    return List.of(
        ("Numerosity was decoded from all units of a layer together: each selection picture with at"
                + " least one item was given the numerosity whose mean response pattern over the"
                + " pictures of the other of %d folds was nearest in Euclidean distance.")
            .formatted(imageFolds));
  }

  // README ends

  private DecodedImages divided(Design design) {
    Problem.requireNone(problems(design));
    return DecodedImages.of(design, imageFolds);
  }

  @Override
  public List<String> overNetworks() {
    return Estimate.method();
  }
}
