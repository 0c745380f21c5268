package io.github.numerosity.stats.selectivity;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Range;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Alpha;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.math.Correction;
import io.github.numerosity.stats.math.RankSums;
import io.github.numerosity.stats.math.TestValue;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.UnitTiles;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Tests each unit for an effect of numerosity by the ranks of its responses (Kruskal and Wallis),
 * ties corrected, over the images of the selection, all stimulus sets together. It asks whether
 * responses to some numerosity tend to be larger, supposes no distribution, and bounds what a few
 * extreme responses can do. To be read beside {@link OneWayAnova}; which test a study uses is to be
 * settled before looking.
 *
 * <p>Special cases: a unit that answers all images alike is untestable. Effect sizes are those of
 * the analysis of variance; H / (N − 1) is a column of its own.
 *
 * @param name tells it from other criteria of an experiment: lower-case letters, digits, hyphens
 * @param alpha level of the test, in (0, 1)
 * @param correction of p, for the testable units of a layer
 * @param emptyImages whether images of numerosity 0 take part
 * @see RankSums
 */
public record KruskalWallis(
    String name,
    @Range(above = 0, below = 1) double alpha,
    Correction correction,
    EmptyImages emptyImages)
    implements SelectivityCriterion<KruskalWallis.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "kruskal-wallis";

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if alpha is outside (0, 1)
   */
  public KruskalWallis {
    requireNonNull(name, "name");
    requireNonNull(correction, "correction");
    requireNonNull(emptyImages, "emptyImages");
    Alpha.check(alpha);
  }

  /**
   * Returns the test at alpha = 0.01 without correction and without empty images.
   *
   * @return the criterion
   */
  public static KruskalWallis withDefaults() {
    return new KruskalWallis(TYPE, 0.01, Correction.NONE, EmptyImages.LEAVE_OUT);
  }

  /**
   * Sets the level.
   *
   * @param level in (0, 1)
   * @return a new criterion
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public KruskalWallis withAlpha(double level) {
    return new KruskalWallis(name, level, correction, emptyImages);
  }

  /**
   * Names the criterion, so that an experiment can hold several.
   *
   * @param other lower-case letters, digits and hyphens
   * @return a new criterion
   */
  public KruskalWallis withName(String other) {
    return new KruskalWallis(other, alpha, correction, emptyImages);
  }

  /**
   * Sets the correction that p must survive.
   *
   * @param choice for the testable units of a layer
   * @return a new criterion
   */
  public KruskalWallis withCorrection(Correction choice) {
    return new KruskalWallis(name, alpha, choice, emptyImages);
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if the rank test of Kruskal and Wallis,"
                + " ties corrected, of its responses to the selection pictures%s, with numerosity as"
                + " factor and all stimulus sets together, gave p < %s %s for the number of units.")
            .formatted(name, emptyImages.clause(), Prose.number(alpha), correction.phrase()));
  }

  @Override
  public List<String> overNetworks() {
    return Estimate.method();
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  @Override
  public Set<Fold<?>> folds() {
    return Set.of(CellMoments.PER_CONDITION);
  }

  @Override
  public boolean uses(Design.Row stimulus) {
    return stimulus.block() == Block.SELECTION && emptyImages.admits(stimulus.numerosity());
  }

  @Override
  public List<String> problems(Design design) {
    return OneWayDesign.problems(name, design, emptyImages);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    OneWayDesign.check(name, responses.design(), emptyImages);
    Result result = new Result(this, CellMoments.of(responses));
    result.test(OneWayDesign.rows(responses, emptyImages));
    return result;
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return SelectivityExhibits.of(
        results,
        name.equals(TYPE) ? "Kruskal-Wallis criterion" : "criterion " + name,
        "Kruskal and Wallis's test of numerosity by ranks for each unit",
        correction,
        result ->
            "H is judged by chi-square with %d degrees of freedom"
                .formatted(result.numerosities().size() - 1));
  }

  /** What was found in one network. Immutable. */
  public static final class Result extends UnitVerdicts {
    private final double[] h;
    private final int images;

    private Result(KruskalWallis test, CellMoments moments) {
      super(test.alpha(), test.correction(), test.emptyImages(), moments);
      this.h = new double[moments.unitCount()];
      this.images = groups().total();
    }

    private void test(OneWayDesign.Rows rows) throws InterruptedException {
      UnitTiles.forEach(
          rows.responses(),
          (layer, first, count, values) -> {
            RankSums ranks = RankSums.of(rows.groups(), rows.count());
            for (int number = 0; number < count; number++) {
              Optional<TestValue> found = ranks.test(values, number * images);
              if (found.isPresent()) {
                h[first + number] = found.get().statistic();
                found(first + number, found.get().logP());
              }
            }
          });
    }

    /** {@inheritDoc} Ranks have H instead. */
    @Override
    public OptionalDouble f(int unit) {
      return OptionalDouble.empty();
    }

    /**
     * Returns H, corrected for ties.
     *
     * @param unit column of the responses
     * @return empty for an untestable unit
     */
    public OptionalDouble h(int unit) {
      return logPValue(unit).isPresent() ? OptionalDouble.of(h[unit]) : OptionalDouble.empty();
    }

    /**
     * Returns the share of the variance of the ranks that numerosity explains, H / (N − 1).
     *
     * @param unit column of the responses
     * @return empty for an untestable unit
     */
    public OptionalDouble rankEtaSquared(int unit) {
      OptionalDouble value = h(unit);
      return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / (images - 1)) : value;
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level of the test
     * @param correction of p
     * @param numerosities that were compared
     * @param degreesOfFreedom of chi-square: numerosities less 1
     * @param images that were ranked
     * @param preferenceImages which images decided preferred numerosities
     * @param layers one a layer
     */
    public record Summary(
        double alpha,
        Correction correction,
        List<Integer> numerosities,
        int degreesOfFreedom,
        int images,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          alpha(),
          correction(),
          numerosities(),
          numerosities().size() - 1,
          images,
          preferences().block(),
          layers());
    }

    @Override
    public List<Table> tables() {
      return List.of(
          UnitRows.table(
              this,
              new UnitRows.Column("h", unit -> EstimateCells.cell(h(unit))),
              new UnitRows.Column(
                  "rank_eta_squared", unit -> EstimateCells.cell(rankEtaSquared(unit)))));
    }
  }

  /** How a file makes the criterion. */
  public static final class Type extends RecordType<KruskalWallis> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, KruskalWallis.class, withDefaults());
    }
  }
}
