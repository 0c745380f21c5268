package io.github.numerosity.stats.posthoc;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.exhibits.posthoc.TukeySupportedExhibits;
import io.github.numerosity.stats.selectivity.CriterionSentences;
import io.github.numerosity.stats.selectivity.CriterionSettings;
import io.github.numerosity.stats.selectivity.FTestedUnits;
import io.github.numerosity.stats.selectivity.LayerSelectivity;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.SelectionCriterion;
import io.github.numerosity.stats.selectivity.TestedUnits;
import io.github.numerosity.stats.selectivity.UnitRows;
import io.github.numerosity.stats.selectivity.UnitTests;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Criterion of an effect of numerosity supported by a separated peak: p of the one-way analysis of
 * variance is below alpha, and by Tukey's honestly significant difference the largest mean response
 * is separated from that to every other numerosity. Both tests use the selection images, all
 * stimulus sets together.
 *
 * <p>Any difference between numerosities can give a small p, so p alone may select a unit for a
 * number whose response does not differ from those to its neighbours. A correction applies only to
 * p of the analysis of variance.
 */
public final class TukeySupported extends TukeySupportedSettings
    implements SelectionCriterion<TukeySupported.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "tukey-supported";

  /**
   * The settings.
   *
   * @param pairAlpha level for all pairs of a unit together
   */
  @Settings
  record Values(
      @Unwrapped CriterionSettings criterion, @Range(above = 0, below = 1) double pairAlpha) {}

  TukeySupported(Values values) {
    super(values);
  }

  /**
   * Returns the criterion with .01 for both levels, without correction and without empty images.
   *
   * @return the criterion
   */
  public static TukeySupported withDefaults() {
    return new TukeySupported(new Values(CriterionSettings.of(TYPE), 0.01));
  }

  private OneWayAnova oneWay() {
    return OneWayAnova.withDefaults()
        .withName(name())
        .withAlpha(alpha())
        .withCorrection(correction())
        .withEmptyImages(emptyImages());
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if a one-way analysis of variance of its"
                + " responses to the selection pictures%s gave p < %s, %s for the number of units, and"
                + " Tukey's honestly significant difference, at a level of %s for all pairs of the"
                + " unit together, separated the largest mean response from that to every other"
                + " numerosity.")
            .formatted(
                name(),
                emptyImages().clause(),
                Prose.number(alpha()),
                correction().phrase(),
                Prose.number(pairAlpha())));
  }

  @Override
  public List<Problem> problems(Design design) {
    return oneWay().problems(design);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    return new Result(
        this,
        oneWay().analyze(responses),
        TukeyHsd.withDefaults()
            .withAlpha(pairAlpha())
            .withEmptyImages(emptyImages())
            .analyze(responses));
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return TukeySupportedExhibits.of(this, results);
  }

  /** Results of one network. Immutable. */
  public static final class Result implements TestedUnits, FTestedUnits {
    private final TukeySupported criterion;
    private final OneWayAnova.Result oneWay;
    private final TukeyHsd.Result tukey;
    private final boolean[] selective;

    private Result(TukeySupported criterion, OneWayAnova.Result oneWay, TukeyHsd.Result tukey) {
      this.criterion = criterion;
      this.oneWay = oneWay;
      this.tukey = tukey;
      this.selective = passing(criterion.correction());
    }

    @Override
    public UnitTests tests() {
      return oneWay.tests();
    }

    @Override
    public double alpha() {
      return criterion.alpha();
    }

    /**
     * Returns whether the largest mean response of a unit is separated from every other.
     *
     * @param unit column of the responses; a testable one
     * @return true if it is separated by Tukey's test
     */
    @Override
    public boolean passesElse(int unit) {
      return tukey.peakStandsOut(unit);
    }

    @Override
    public boolean isSelective(int unit) {
      return selective[unit];
    }

    /**
     * Summary of one network.
     *
     * @param alpha level of the analysis of variance
     * @param pairAlpha level for all pairs of a unit together
     * @param correction of the p of the analysis of variance
     * @param numerosities compared numerosities
     * @param degreesOfFreedomBetween number of numerosities minus 1
     * @param degreesOfFreedomWithin number of images minus number of numerosities
     * @param preferenceImages block of images that determined preferred numerosities
     * @param layers one entry per layer
     */
    public record Summary(
        double alpha,
        double pairAlpha,
        Correction correction,
        List<Integer> numerosities,
        int degreesOfFreedomBetween,
        int degreesOfFreedomWithin,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          criterion.alpha(),
          criterion.pairAlpha(),
          criterion.correction(),
          oneWay.numerosities(),
          oneWay.degreesOfFreedomBetween(),
          oneWay.degreesOfFreedomWithin(),
          preferences().block(),
          layers());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      UnitRows.Column standsOut =
          new UnitRows.Column(
              "peak_stands_out",
              unit -> tests().isTestable(unit) ? passesElse(unit) : Optional.empty());
      return List.of(
          UnitRows.table(
              this,
              Stream.concat(
                      Stream.of(tests().numerosity().intervalColumns(Estimate.LEVEL)),
                      Stream.of(standsOut))
                  .toArray(UnitRows.Column[]::new)));
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<TukeySupported> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, TukeySupported.class, withDefaults());
    }
  }
}
