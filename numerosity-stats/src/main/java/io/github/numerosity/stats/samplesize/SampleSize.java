package io.github.numerosity.stats.samplesize;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.exhibits.samplesize.SampleSizeExhibits;
import io.github.numerosity.stats.posthoc.TukeySupported;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Selective share against the number of images, under several criteria. With more images a test of
 * numerosity selects more units, a criterion that excludes units by further tests selects fewer,
 * and one of effect size selects about as many. Published shares are comparable only at the same
 * number of images (Zhang and Wu, NeurIPS 2020, arXiv 2011.08674).
 *
 * <p>A sample of m images consists of the m images of lowest index of each numerosity and stimulus
 * set. Samples are therefore deterministic and nested. A criterion that does not suit the design,
 * such as a two-way one with a single stimulus set, is omitted and named in the result.
 */
public final class SampleSize extends SampleSizeSettings
    implements EstimatedAnalysis<SampleSize.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "sample-size";

  /**
   * The settings.
   *
   * @param criteria criteria to compare, with distinct names
   * @param images numbers of images of each numerosity and set, ascending; none for all images,
   *     half of them, and so on down to {@value #FEWEST}
   */
  @Settings
  record Values(List<SelectivityCriterion<?>> criteria, @Range(least = 2) List<Integer> images) {}

  SampleSize(Values values) {
    super(values);
    SelectivityCriterion.checkNames(criteria());
    for (int i = 0; i < images().size(); i++) {
      if (images().get(i) < (i == 0 ? 2 : images().get(i - 1) + 1)) {
        throw new IllegalArgumentException("images must ascend from at least 2, got " + images());
      }
    }
  }

  /** Smallest number of images by halving. */
  static final int FEWEST = 5;

  /**
   * Returns the analysis of the criteria of the field (one-way, supported by Tukey's test, two-way
   * strict, effect size) for all images, half of them, and so on.
   *
   * @return the analysis
   */
  public static SampleSize withDefaults() {
    return new SampleSize(
        new Values(
            List.of(
                OneWayAnova.withDefaults(),
                TukeySupported.withDefaults(),
                TwoWayStrict.withDefaults(),
                EffectSize.withDefaults()),
            List.of()));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    return method(criteria());
  }

  /** {@inheritDoc} Excludes criteria that do not suit the design, as the result does. */
  @Override
  public List<String> method(Design design) {
    return method(
        criteria().stream().filter(criterion -> criterion.problems(design).isEmpty()).toList());
  }

  private List<String> method(List<SelectivityCriterion<?>> applied) {
    List<String> sentences = new ArrayList<>();
    applied.forEach(criterion -> sentences.addAll(criterion.method()));
    sentences.add(
        ("The share of units selective by %s was found again with fewer selection pictures, the"
                + " first of each numerosity and set: %s (after Zhang and Wu 2020).")
            .formatted(
                Prose.list(
                    applied.stream().map(criterion -> "“" + criterion.name() + "”").toList()),
                images().isEmpty()
                    ? "half as many, a quarter, and so on down to " + FEWEST
                    : Prose.list(images())));
    return List.copyOf(sentences);
  }

  @Override
  public List<Problem> problems(Design design) {
    List<Problem> unsuited = new ArrayList<>();
    for (int number = 0; number < criteria().size(); number++) {
      List<Problem> problems =
          Problem.below("criteria[" + number + "]", criteria().get(number).problems(design));
      if (problems.isEmpty()) {
        return problemsOfImages(design);
      }
      unsuited.addAll(problems);
    }
    return List.copyOf(unsuited);
  }

  private List<Problem> problemsOfImages(Design design) {
    int available = available(design);
    if (images().isEmpty()) {
      return available < 2
          ? List.of(
              Problem.of(
                  "%s needs at least 2 images of each numerosity and set, but there is one with %d",
                  TYPE, available))
          : List.of();
    }
    int most = images().get(images().size() - 1);
    return most > available
        ? List.of(
            Problem.at(
                "images",
                "%s takes %d images of each numerosity and set, but there is one with %d: show more, or lower images",
                TYPE,
                most,
                available))
        : List.of();
  }

  /** Returns the rows that a criterion uses, by condition, in order of their images. */
  private Map<Condition, List<Integer>> rows(Design design) {
    Map<Condition, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < design.stimuli(); row++) {
      Design.Row stimulus = design.row(row);
      if (criteria().stream().anyMatch(criterion -> criterion.uses(stimulus))) {
        rows.computeIfAbsent(stimulus.condition(), condition -> new ArrayList<>()).add(row);
      }
    }
    rows.values().forEach(list -> list.sort(Comparator.comparing(row -> design.row(row).index())));
    return rows;
  }

  private int available(Design design) {
    return rows(design).values().stream().mapToInt(List::size).min().orElse(0);
  }

  private List<Integer> sizes(int available) {
    if (!images().isEmpty()) {
      return images();
    }
    List<Integer> sizes = new ArrayList<>(List.of(available));
    while (sizes.get(0) / 2 >= FEWEST) {
      sizes.add(0, sizes.get(0) / 2);
    }
    return sizes;
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Design design = responses.design();
    Problem.requireNone(problems(design));
    List<SkippedCriterion> leftOut = new ArrayList<>();
    List<SelectivityCriterion<?>> suited = new ArrayList<>();
    for (SelectivityCriterion<?> criterion : criteria()) {
      List<Problem> reasons = criterion.problems(design);
      if (reasons.isEmpty()) {
        suited.add(criterion);
      } else {
        leftOut.add(new SkippedCriterion(criterion.name(), Problem.joined(reasons)));
      }
    }
    List<String> layers = responses.units().layers().stream().map(LayerShape::name).toList();
    Map<Condition, List<Integer>> rows = rows(design);
    List<Share> shares = new ArrayList<>();
    for (int size : sizes(available(design))) {
      Responses sample =
          responses.select(
              rows.values().stream()
                  .flatMapToInt(all -> all.subList(0, size).stream().mapToInt(Integer::intValue))
                  .sorted()
                  .toArray());
      for (SelectivityCriterion<?> criterion : suited) {
        SelectivityResult verdicts = criterion.analyze(sample);
        for (String layer : layers) {
          shares.add(new Share(layer, criterion.name(), size, verdicts.selectiveShare(layer)));
        }
      }
    }
    return new Result(layers, shares, leftOut);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return SampleSizeExhibits.of(results);
  }

  /**
   * Selective share of one layer.
   *
   * @param layer name of the layer
   * @param criterion name of the criterion
   * @param images number of images of each numerosity and set
   * @param selectiveShare of all units of the layer
   */
  public record Share(String layer, String criterion, int images, double selectiveShare) {}

  /**
   * Criterion that does not suit the design.
   *
   * @param criterion name of the criterion
   * @param reason for the omission
   */
  public record SkippedCriterion(String criterion, String reason) {}

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final List<String> layers;
    private final List<Share> shares;
    private final List<SkippedCriterion> leftOut;

    private Result(List<String> layers, List<Share> shares, List<SkippedCriterion> leftOut) {
      this.layers = List.copyOf(layers);
      this.shares = List.copyOf(shares);
      this.leftOut = List.copyOf(leftOut);
    }

    /**
     * Returns the layers.
     *
     * @return names, unmodifiable, in order
     */
    public List<String> layers() {
      return layers;
    }

    /**
     * Returns the criteria.
     *
     * @return names of those that suited the design, unmodifiable, in order
     */
    public List<String> criteria() {
      return shares.stream().map(Share::criterion).distinct().toList();
    }

    /**
     * Returns the numbers of images of each numerosity and set.
     *
     * @return unmodifiable, ascending
     */
    public List<Integer> images() {
      return shares.stream().map(Share::images).distinct().toList();
    }

    /**
     * Returns the criteria that did not suit the design.
     *
     * @return unmodifiable, with reasons
     */
    public List<SkippedCriterion> leftOut() {
      return leftOut;
    }

    /**
     * Returns a share of selective units.
     *
     * @param layer name of the layer
     * @param criterion its name
     * @param images of each numerosity and set
     * @return between 0 and 1, of all units of the layer
     * @throws NoSuchElementException if there is no such share
     */
    public double selectiveShare(String layer, String criterion, int images) {
      return shares.stream()
          .filter(
              share ->
                  share.layer().equals(layer)
                      && share.criterion().equals(criterion)
                      && share.images() == images)
          .mapToDouble(Share::selectiveShare)
          .findFirst()
          .orElseThrow(
              () ->
                  new NoSuchElementException(
                      "no share of layer %s under %s with %d images; there are layers %s, criteria %s, images %s"
                          .formatted(layer, criterion, images, layers, criteria(), images())));
    }

    /**
     * The numbers of one network.
     *
     * @param shares selective shares by images, criterion and layer
     * @param leftOut criteria that did not suit the design
     */
    public record Summary(List<Share> shares, List<SkippedCriterion> leftOut) {}

    @Override
    public Summary summary() {
      return new Summary(shares, leftOut);
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              TYPE,
              List.of("layer", "criterion", "images", "selective_share"),
              () ->
                  shares.stream()
                      .map(
                          share ->
                              List.of(
                                  share.layer(),
                                  share.criterion(),
                                  share.images(),
                                  share.selectiveShare()))));
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<SampleSize> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, SampleSize.class, withDefaults());
    }
  }
}
