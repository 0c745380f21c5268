package io.github.numerosity.stats.assumptions;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.elementary.TestValue;
import io.github.numerosity.stats.exhibits.assumptions.AssumptionsExhibits;
import io.github.numerosity.stats.math.ShapiroWilk;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.OneWayDesign;
import io.github.numerosity.stats.selectivity.OneWayTest;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stats.selectivity.UnitStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks of the assumptions of the classical analysis of variance for each unit, over the selection
 * images: equal variances over numerosities (Levene, Brown-Forsythe, Bartlett, ratio of the largest
 * to the smallest standard deviation), normal residuals (Shapiro-Wilk), and the share of images
 * with a response. The verdicts of several criteria on the same units show whether the selective
 * share depends on the test.
 *
 * <p>A check never decides which test is used, since choosing a test by a pretest changes the level
 * of both. With hundreds of images a check rejects for harmless departures, and with few images
 * passing it shows little; compare the verdicts to judge the effect of a departure.
 *
 * <p>Special cases: a unit that responds equally to all images is not checked. A unit without
 * variance at some numerosity has no Bartlett test and an infinite ratio. Variances are not tested
 * if a numerosity was shown once, and normality is not tested beyond {@value ShapiroWilk#LARGEST}
 * images.
 */
public final class Assumptions extends AssumptionsSettings
    implements EstimatedAnalysis<Assumptions.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "assumptions";

  /**
   * The settings.
   *
   * @param alpha level of the checks
   * @param emptyImages whether images of numerosity 0 are included
   * @param criteria criteria to compare, the reference first; at least one
   */
  @Settings
  record Values(
      @Range(above = 0, below = 1) double alpha,
      EmptyImages emptyImages,
      List<SelectivityCriterion<?>> criteria) {}

  Assumptions(Values values) {
    super(values);
    SelectivityCriterion.checkNames(criteria());
  }

  /**
   * Returns the checks at alpha = 0.01 without empty images, with the verdicts of the one-way,
   * Welch's and the Kruskal-Wallis criterion.
   *
   * @return the analysis
   */
  public static Assumptions withDefaults() {
    return new Assumptions(
        new Values(
            0.01,
            EmptyImages.LEAVE_OUT,
            Stream.of(OneWayTest.values()).<SelectivityCriterion<?>>map(OneWayAnova::by).toList()));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    List<String> sentences = new ArrayList<>();
    criteria().forEach(criterion -> sentences.addAll(criterion.method()));
    sentences.add(
        ("In each unit, equal variances over numerosities were tested by the tests of Levene, of Brown"
                + " and Forsythe and of Bartlett, and normal residuals by that of Shapiro and Wilk,"
                + " each at a level of %s over the selection pictures%s; the verdicts by %s stand"
                + " beside these checks, which decided about no test.")
            .formatted(
                Prose.number(alpha()),
                emptyImages().clause(),
                Prose.list(
                    criteria().stream().map(criterion -> "“" + criterion.name() + "”").toList())));
    return List.copyOf(sentences);
  }

  @Override
  public Set<Fold<?>> folds() {
    Set<Fold<?>> folds = new HashSet<>(Set.of(CellMoments.PER_CONDITION));
    criteria().forEach(criterion -> folds.addAll(criterion.folds()));
    return Set.copyOf(folds);
  }

  @Override
  public List<Problem> problems(Design design) {
    List<Problem> problems = new ArrayList<>(OneWayDesign.problems(TYPE, design, emptyImages()));
    for (int number = 0; number < criteria().size(); number++) {
      problems.addAll(
          Problem.below("criteria[" + number + "]", criteria().get(number).problems(design)));
    }
    return List.copyOf(problems);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    OneWayDesign.check(TYPE, responses.design(), emptyImages());
    OneWayAnova.Result classical =
        OneWayAnova.withDefaults().withEmptyImages(emptyImages()).analyze(responses);
    UnitChecks checks = UnitChecks.of(OneWayDesign.rows(responses, emptyImages()));
    List<SelectivityResult> verdicts = new ArrayList<>();
    for (SelectivityCriterion<?> criterion : criteria()) {
      verdicts.add(criterion.analyze(responses));
    }
    return new Result(this, classical, checks, verdicts);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return AssumptionsExhibits.of(results);
  }

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final double alpha;
    private final List<String> criteria;
    private final OneWayAnova.Result classical;
    private final UnitChecks checks;
    private final List<SelectivityResult> verdicts;

    private Result(
        Assumptions settings,
        OneWayAnova.Result classical,
        UnitChecks checks,
        List<SelectivityResult> verdicts) {
      this.alpha = settings.alpha();
      this.criteria = settings.criteria().stream().map(SelectivityCriterion::name).toList();
      this.classical = classical;
      this.checks = checks;
      this.verdicts = List.copyOf(verdicts);
    }

    /**
     * Returns the units.
     *
     * @return one per column of the responses
     */
    public Units units() {
      return classical.units();
    }

    /**
     * Returns the level of the checks.
     *
     * @return alpha
     */
    public double alpha() {
      return alpha;
    }

    /**
     * Returns the number of images.
     *
     * @return number of selection images that are used
     */
    public int images() {
      return classical.degreesOfFreedomBetween() + classical.degreesOfFreedomWithin() + 1;
    }

    /**
     * Returns the names of the criteria.
     *
     * @return unmodifiable, the reference first
     */
    public List<String> criteria() {
      return criteria;
    }

    /**
     * Returns the verdicts of one criterion.
     *
     * @param criterion index in {@link #criteria()}
     * @return on all units
     */
    public SelectivityResult verdicts(int criterion) {
      return verdicts.get(criterion);
    }

    /**
     * Returns the result of a check for a unit.
     *
     * @param check the check
     * @param unit column of the responses
     * @return empty if the check does not apply
     */
    public Optional<TestValue> check(Check check, int unit) {
      return checks.found(check, unit);
    }

    /**
     * Returns the ratio of the largest to the smallest standard deviation within numerosities.
     *
     * @param unit column of the responses
     * @return infinite if a numerosity has no variance; empty if none has variance
     */
    public OptionalDouble sdRatio(int unit) {
      return checks.ratio(unit);
    }

    /**
     * Returns the share of the selection images to which a unit responds.
     *
     * @param unit column of the responses
     * @return between 0 and 1
     */
    public double respondingShare(int unit) {
      return classical.respondingShare(unit);
    }

    /**
     * Returns the statuses of a unit.
     *
     * @param unit column of the responses
     * @return unmodifiable; empty if there is none
     */
    public Set<UnitStatus> statuses(int unit) {
      return classical.statuses(unit);
    }

    boolean isFlatSomewhere(int unit) {
      return statuses(unit).contains(UnitStatus.ZERO_VARIANCE_CELL)
          || statuses(unit).contains(UnitStatus.ZERO_WITHIN);
    }

    /**
     * Returns the numbers of each layer.
     *
     * @return unmodifiable, in order
     */
    public List<LayerAssumptions> layers() {
      return units().spans().stream().map(span -> LayerAssumptions.of(this, span)).toList();
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level of the checks
     * @param images number of selection images that are used
     * @param layers one per layer
     */
    public record Summary(double alpha, int images, List<LayerAssumptions> layers) {}

    @Override
    public Summary summary() {
      return new Summary(alpha, images(), layers());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return List.of(AssumptionsRows.table(this));
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<Assumptions> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, Assumptions.class, withDefaults());
    }
  }
}
