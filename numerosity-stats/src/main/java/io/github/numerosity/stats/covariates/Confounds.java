package io.github.numerosity.stats.covariates;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
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
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.covariates.ConfoundExhibits;
import io.github.numerosity.stats.math.OrthonormalBasis;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Realised features that are confounded with number in each stimulus set: the correlation of the
 * logarithm of every property with log n over the selection images that show an item, per set and
 * over all sets.
 *
 * <p>The tolerance of log n beside a property is 1 - r². A property is {@link Verdict#CONFOUNDED}
 * with number if this is below the least tolerance: no analysis of responses to this set can then
 * separate the two. The result depends only on the stimuli and is the same for all networks that
 * see the same images.
 */
public final class Confounds extends ConfoundsSettings
    implements SelectivityAnalysis<Confounds.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "confounds";

  /**
   * The settings.
   *
   * @param leastTolerance of log n beside a property; below it, the property is confounded
   */
  @Settings
  record Values(@Range(above = 0, below = 1) double leastTolerance) {}

  Confounds(Values values) {
    super(values);
  }

  /** Name of the set in rows over all stimulus sets. */
  static final String ALL_SETS = "all sets";

  /** Verdict on a property. */
  public enum Verdict {
    /** Separable from number. */
    SEPARABLE,
    /** Not separable from number. */
    CONFOUNDED,
    /** The same in all images. */
    CONSTANT,
    /** Defined and positive in too few images, or for fewer than two numerosities. */
    UNKNOWN
  }

  /**
   * One property in one stimulus set.
   *
   * @param set name of the set, or "all sets"
   * @param property the property
   * @param images number of images in which it is known and positive
   * @param correlation of its logarithm with log n; empty for a constant or unknown one
   * @param tolerance of log n beside it; empty for a constant or unknown one
   * @param verdict on the property
   */
  public record Confound(
      String set,
      Property property,
      int images,
      OptionalDouble correlation,
      OptionalDouble tolerance,
      Verdict verdict) {
    /** Rejects null. */
    public Confound {
      requireNonNull(set, "set");
      requireNonNull(property, "property");
      requireNonNull(correlation, "correlation");
      requireNonNull(tolerance, "tolerance");
      requireNonNull(verdict, "verdict");
    }
  }

  /**
   * Returns the analysis with a least tolerance of 0.1.
   *
   * @return the analysis
   */
  public static Confounds withDefaults() {
    return new Confounds(new Values(0.1));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    return List.of(
        ("For each stimulus set, and for all together, log n was correlated with the logarithm of"
                + " each visual feature over the selection pictures with at least one item; a feature"
                + " beside which log n has a tolerance 1 − r² below %s counts as confounded with"
                + " number.")
            .formatted(Prose.number(leastTolerance())));
  }

  @Override
  public List<Problem> problems(Design design) {
    return NumberRegression.problems(TYPE, design);
  }

  @Override
  public boolean needsRows() {
    return false;
  }

  @Override
  public Result analyze(Responses responses) {
    return of(responses.design());
  }

  /**
   * Judges a design, without responses.
   *
   * @param design with realised properties
   * @return every property of every set
   * @throws IllegalArgumentException if the design shows fewer than two numerosities above 0
   */
  public Result of(Design design) {
    NumberRegression.check(TYPE, design);
    Design shown = design.select(CovariateDesign.rows(design));
    List<Confound> confounds = new ArrayList<>();
    for (String set : shown.sets()) {
      int[] rows =
          IntStream.range(0, shown.stimuli())
              .filter(row -> shown.row(row).set().equals(set))
              .toArray();
      confounds.addAll(of(set, shown.select(rows)));
    }
    if (shown.sets().size() > 1) {
      confounds.addAll(of(ALL_SETS, shown));
    }
    return new Result(leastTolerance(), List.copyOf(confounds));
  }

  private List<Confound> of(String set, Design design) {
    return Stream.of(Property.values())
        .filter(property -> property != Property.COUNT)
        .map(property -> of(set, design, property))
        .toList();
  }

  private Confound of(String set, Design design, Property property) {
    List<double[]> known = new ArrayList<>();
    for (int row = 0; row < design.stimuli(); row++) {
      Optional<Properties> properties = design.properties(row);
      OptionalDouble value =
          properties.isPresent() ? properties.get().value(property) : OptionalDouble.empty();
      if (value.isPresent() && value.getAsDouble() > 0) {
        known.add(
            new double[] {Math.log(design.row(row).numerosity()), Math.log(value.getAsDouble())});
      }
    }
    double[] number = centred(known, 0);
    double[] feature = centred(known, 1);
    if (CovariateDesign.isConstant(number) || known.size() < 3) {
      return without(set, property, known.size(), Verdict.UNKNOWN);
    }
    if (CovariateDesign.isConstant(feature)) {
      return without(set, property, known.size(), Verdict.CONSTANT);
    }
    OrthonormalBasis basis = OrthonormalBasis.of(List.of(feature, number));
    double tolerance = basis.tolerance(1);
    double[] place = basis.coordinates(1);
    double length = 0;
    for (double along : place) {
      length += along * along;
    }
    return new Confound(
        set,
        property,
        known.size(),
        OptionalDouble.of(place[0] / Math.sqrt(length)),
        OptionalDouble.of(tolerance),
        tolerance < leastTolerance() ? Verdict.CONFOUNDED : Verdict.SEPARABLE);
  }

  private static double[] centred(List<double[]> pairs, int column) {
    return CovariateDesign.centred(pairs.stream().mapToDouble(pair -> pair[column]).toArray());
  }

  private static Confound without(String set, Property property, int images, Verdict verdict) {
    return new Confound(
        set, property, images, OptionalDouble.empty(), OptionalDouble.empty(), verdict);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return ConfoundExhibits.of(results);
  }

  /**
   * Result for one design. Immutable.
   *
   * @param leastTolerance below which a property is confounded
   * @param confounds every property of every set, and of all sets together if there are several
   */
  public record Result(double leastTolerance, List<Confound> confounds) implements AnalysisResult {
    /** Copies the list. */
    public Result {
      confounds = List.copyOf(confounds);
    }

    /**
     * Returns the properties of a set that are confounded with number.
     *
     * @param set name of the set
     * @return unmodifiable, in the order of {@link Property}
     */
    public List<Property> confounded(String set) {
      return confounds.stream()
          .filter(each -> each.set().equals(set) && each.verdict() == Verdict.CONFOUNDED)
          .map(Confound::property)
          .toList();
    }

    @Override
    public Record summary() {
      return this;
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              "confounds",
              List.of("set", "property", "images", "correlation", "tolerance", "verdict"),
              () ->
                  confounds.stream()
                      .map(
                          each ->
                              List.of(
                                  each.set(),
                                  each.property().column(),
                                  each.images(),
                                  EstimateCells.cell(each.correlation()),
                                  EstimateCells.cell(each.tolerance()),
                                  each.verdict()))));
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<Confounds> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, Confounds.class, withDefaults());
    }
  }
}
