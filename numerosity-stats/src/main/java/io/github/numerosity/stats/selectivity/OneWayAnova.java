package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.RecordMembers;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.selectivity.CriterionExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.GroupedValues;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Test of each unit for an effect of numerosity over the selection images, all stimulus sets
 * together. A unit is selective if p is below alpha; with the analysis of variance, this is the
 * criterion of the poster. The assumptions of each test are given in {@link OneWayTest}.
 *
 * <p>Alpha applies to each unit alone; counts corrected for all testable units of a layer are
 * reported with the uncorrected ones. A unit that responds equally to all images is untestable
 * ({@link UnitStatus}). Effect sizes are those of the analysis of variance, whatever the test.
 */
public final class OneWayAnova extends OneWayAnovaSettings
    implements SelectionCriterion<OneWayAnova.Result> {
  /** The type name of the analysis of variance in JSON. */
  public static final String TYPE = OneWayTest.ANALYSIS_OF_VARIANCE.type();

  private final OneWayTest test;

  /** The settings. */
  @Settings
  record Values(@Unwrapped CriterionSettings criterion) {}

  private OneWayAnova(OneWayTest test, Values values) {
    super(values);
    this.test = test;
  }

  /**
   * Returns the analysis of variance at alpha = 0.01 without correction and without empty images.
   *
   * @return the criterion
   */
  public static OneWayAnova withDefaults() {
    return by(OneWayTest.ANALYSIS_OF_VARIANCE);
  }

  /**
   * Returns the criterion of a test at alpha = 0.01 without correction and without empty images.
   *
   * @param test of each unit
   * @return the criterion
   */
  public static OneWayAnova by(OneWayTest test) {
    return new OneWayAnova(test, new Values(CriterionSettings.of(test.type())));
  }

  @Override
  OneWayAnova with(Values values) {
    return new OneWayAnova(test, values);
  }

  /**
   * Returns the test of each unit.
   *
   * @return the test
   */
  public OneWayTest test() {
    return test;
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if %s of its responses to the selection"
                + " pictures%s, with numerosity as factor and all stimulus sets together, gave p <"
                + " %s %s for the number of units.")
            .formatted(
                name(),
                test.phrase(),
                emptyImages().clause(),
                Prose.number(alpha()),
                correction().phrase()));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Recipe.of(test.type(), RecordMembers.settings(this));
  }

  /** {@inheritDoc} The rank test needs rows. */
  @Override
  public boolean needsRows() {
    return test == OneWayTest.KRUSKAL_WALLIS;
  }

  @Override
  public List<Problem> problems(Design design) {
    return OneWayDesign.problems(name(), design, emptyImages());
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    OneWayDesign.check(name(), responses.design(), emptyImages());
    return new Result(this, responses);
  }

  /**
   * Tests one variable for a difference between groups, by the test of this criterion. Alpha and
   * correction are not used.
   *
   * @param values finite; not modified, not kept
   * @param groups label of the group of each value, any number; not modified, not kept
   * @return statistic, degrees of freedom, p and effect sizes, as of one unit
   * @throws IllegalArgumentException if the arrays differ in length, a value is not finite, there
   *     are fewer than two groups, no group has two values, or there is nothing to test: all values
   *     are equal or, by Welch's test, those of a group are
   */
  public GroupComparison test(double[] values, int[] groups) {
    GroupedValues data = GroupedValues.of(values, groups);
    UnitTests classical = OneWayDesign.tests(data.moments(), EmptyImages.LEAVE_OUT);
    OneWayStatistics found = OneWayStatistics.of(test, data, classical);
    if (Double.isNaN(found.statistic(0))) {
      throw new IllegalArgumentException(
          data.isConstant()
              ? "%s compares values that vary; all %d are %s"
                  .formatted(test.type(), values.length, values[0])
              : "%s needs at least 2 different values in each of the groups %s; one-way-anova and kruskal-wallis do not"
                  .formatted(test.type(), data.labels()));
    }
    return new GroupComparison(
        found.statistic(0),
        classical.numerosity().degreesOfFreedom(),
        Result.present(found.degreesOfFreedomWithin(0)),
        Math.exp(found.logP(0)),
        found.logP(0),
        classical.numerosity().effects(0).orElseThrow());
  }

  /**
   * {@inheritDoc} In the analysis of variance without correction, a unit is selective if its share
   * of the sum of squares between numerosities exceeds that of the critical F, so each labelling
   * needs only sums by label.
   */
  @Override
  public List<double[]> relabelledShares(Responses responses, int count, IntFunction<Design> labels)
      throws InterruptedException {
    if (test != OneWayTest.ANALYSIS_OF_VARIANCE || correction() != Correction.NONE) {
      return SelectionCriterion.super.relabelledShares(responses, count, labels);
    }
    OneWayDesign.check(name(), responses.design(), emptyImages());
    return RelabelledOneWay.shares(
        OneWayDesign.rows(responses, emptyImages()), count, labels, alpha());
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return CriterionExhibits.of(this, results);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && test == ((OneWayAnova) other).test;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + test.hashCode();
  }

  /** Verdicts on one network. Immutable. */
  public static final class Result extends UnitVerdicts {
    private final OneWayAnova criterion;
    private final OneWayStatistics statistics;
    private final boolean[] selective;

    private Result(OneWayAnova criterion, Responses responses) throws InterruptedException {
      super(criterion.emptyImages(), CellMoments.of(responses));
      this.criterion = criterion;
      this.statistics =
          OneWayStatistics.of(
              criterion.test, groups(), tests(), responses, criterion.emptyImages());
      this.selective = passing(criterion.correction());
    }

    @Override
    public boolean isSelective(int unit) {
      return selective[unit];
    }

    @Override
    public double alpha() {
      return criterion.alpha();
    }

    @Override
    public OptionalDouble logPValue(int unit) {
      return present(statistics.logP(unit));
    }

    /**
     * Returns the statistic of the test.
     *
     * @param unit column of the responses
     * @return F, or H corrected for ties; empty for an untestable unit
     */
    public OptionalDouble statistic(int unit) {
      return present(statistics.statistic(unit));
    }

    @Override
    public OptionalDouble f(int unit) {
      return isOfRanks() ? OptionalDouble.empty() : statistic(unit);
    }

    /**
     * Returns the degrees of freedom between numerosities: of the numerator of F, or of the
     * chi-square distribution of H.
     *
     * @return number of numerosities minus 1
     */
    public int degreesOfFreedomBetween() {
      return numerosities().size() - 1;
    }

    /**
     * Returns the degrees of freedom within numerosities.
     *
     * @return number of images minus number of numerosities
     */
    public int degreesOfFreedomWithin() {
      return tests().numerosity().errorDegreesOfFreedom();
    }

    /**
     * Returns the degrees of freedom of the denominator of F.
     *
     * @param unit column of the responses
     * @return number of images minus number of numerosities; in Welch's test fewer and not an
     *     integer; empty for an untestable unit and for ranks
     */
    public OptionalDouble degreesOfFreedomWithin(int unit) {
      return present(statistics.degreesOfFreedomWithin(unit));
    }

    /**
     * Returns the share of the variance of the ranks explained by numerosity, H / (N − 1).
     *
     * @param unit column of the responses
     * @return empty for an untestable unit and for an F test
     */
    public OptionalDouble rankEtaSquared(int unit) {
      return isOfRanks()
          ? present(statistics.statistic(unit) / (groups().total() - 1))
          : OptionalDouble.empty();
    }

    private boolean isOfRanks() {
      return criterion.test == OneWayTest.KRUSKAL_WALLIS;
    }

    private static OptionalDouble present(double value) {
      return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public Set<UnitStatus> statuses(int unit) {
      Set<UnitStatus> statuses = super.statuses(unit);
      boolean single =
          criterion.test == OneWayTest.WELCH
              && tests().isTestable(unit)
              && IntStream.range(0, groups().groups())
                  .anyMatch(group -> groups().count(group) == 1);
      return single ? UnitStatuses.with(UnitStatus.SINGLE_IMAGE, statuses) : statuses;
    }

    /**
     * Summary of one network by the analysis of variance.
     *
     * @param alpha level of the test
     * @param correction of p
     * @param numerosities compared numerosities
     * @param degreesOfFreedomBetween number of numerosities minus 1
     * @param degreesOfFreedomWithin number of images minus number of numerosities
     * @param preferenceImages block of images that determined preferred numerosities
     * @param layers one entry per layer
     */
    public record Summary(
        double alpha,
        Correction correction,
        List<Integer> numerosities,
        int degreesOfFreedomBetween,
        int degreesOfFreedomWithin,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    /**
     * Summary of one network by Welch's test.
     *
     * @param alpha level of the test
     * @param correction of p
     * @param numerosities compared numerosities
     * @param degreesOfFreedomBetween number of numerosities minus 1
     * @param preferenceImages block of images that determined preferred numerosities
     * @param layers one entry per layer
     */
    public record WelchSummary(
        double alpha,
        Correction correction,
        List<Integer> numerosities,
        int degreesOfFreedomBetween,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    /**
     * Summary of one network by the rank test.
     *
     * @param alpha level of the test
     * @param correction of p
     * @param numerosities compared numerosities
     * @param degreesOfFreedom of chi-square: number of numerosities minus 1
     * @param images number of ranked images
     * @param preferenceImages block of images that determined preferred numerosities
     * @param layers one entry per layer
     */
    public record RankSummary(
        double alpha,
        Correction correction,
        List<Integer> numerosities,
        int degreesOfFreedom,
        int images,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Record summary() {
      Block images = preferences().block();
      int between = degreesOfFreedomBetween();
      return switch (criterion.test) {
        case ANALYSIS_OF_VARIANCE ->
            new Summary(
                alpha(),
                criterion.correction(),
                numerosities(),
                between,
                degreesOfFreedomWithin(),
                images,
                layers());
        case WELCH ->
            new WelchSummary(
                alpha(), criterion.correction(), numerosities(), between, images, layers());
        case KRUSKAL_WALLIS ->
            new RankSummary(
                alpha(),
                criterion.correction(),
                numerosities(),
                between,
                groups().total(),
                images,
                layers());
      };
    }

    @Override
    public List<Table> tables() {
      return List.of(
          UnitRows.table(
              this,
              switch (criterion.test) {
                case ANALYSIS_OF_VARIANCE -> tests().numerosity().intervalColumns(Estimate.LEVEL);
                case WELCH ->
                    new UnitRows.Column[] {
                      column("degrees_of_freedom_within", this::degreesOfFreedomWithin)
                    };
                case KRUSKAL_WALLIS ->
                    new UnitRows.Column[] {
                      column("h", this::statistic), column("rank_eta_squared", this::rankEtaSquared)
                    };
              }));
    }

    private static UnitRows.Column column(String name, IntFunction<OptionalDouble> value) {
      return new UnitRows.Column(name, unit -> EstimateCells.cell(value.apply(unit)));
    }
  }

  /** Common base of the component types. */
  private abstract static class TestType extends RecordType<OneWayAnova> {
    private final OneWayTest test;

    private TestType(OneWayTest test) {
      super(SelectivityAnalysis.class, test.type(), OneWayAnova.class, by(test));
      this.test = test;
    }

    @Override
    public final OneWayAnova create(Record settings) {
      return new OneWayAnova(test, (Values) settings);
    }
  }

  /**
   * Test of each unit for an effect of numerosity by a one-way analysis of variance over the images
   * of the selection, all stimulus sets together.
   */
  @Settings
  public static final class Type extends TestType {
    /** Called by the service loader. */
    public Type() {
      super(OneWayTest.ANALYSIS_OF_VARIANCE);
    }
  }

  /**
   * Test of each unit for an effect of numerosity by Welch's analysis of variance, which does not
   * assume equal variances, over the images of the selection, all stimulus sets together.
   */
  @Settings
  public static final class WelchType extends TestType {
    /** Called by the service loader. */
    public WelchType() {
      super(OneWayTest.WELCH);
    }
  }

  /**
   * Test of each unit for an effect of numerosity by the ranks of its responses (Kruskal and
   * Wallis), ties corrected, over the images of the selection, all stimulus sets together.
   */
  @Settings
  public static final class KruskalWallisType extends TestType {
    /** Called by the service loader. */
    public KruskalWallisType() {
      super(OneWayTest.KRUSKAL_WALLIS);
    }
  }
}
