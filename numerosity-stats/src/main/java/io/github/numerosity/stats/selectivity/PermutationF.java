package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.selectivity.CriterionExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Permutation test of each unit for an effect of numerosity. The F of the one-way analysis of
 * variance is compared with those under numerosities permuted among the selection images within
 * each stimulus set. The only assumption is that the images of a set are exchangeable if numerosity
 * has no effect. The test is of numerosity, not of set or interaction.
 *
 * <p>p = (b + 1) / (m + 1), where b of m permutations have an F at least as large as the observed
 * one. The smallest p, 1 / (m + 1), is too large to survive a correction for many units. Verdicts
 * for a whole layer use the largest F of its units: the family-wise p of a unit is (b + 1) / (m +
 * 1), where in b of m permutations the largest F of all units that vary is at least the F of this
 * unit (P. H. Westfall and S. S. Young, Resampling-Based Multiple Testing, 1993, single step). It
 * accounts for the dependence between units.
 *
 * <p>Permutation i uses the random stream "permutation-f", i of the seed, the same for all units
 * and networks. Special cases: a unit that responds equally to all images is untestable; one that
 * does not vary within numerosities has F = ∞.
 */
public final class PermutationF extends PermutationFSettings
    implements SelectionCriterion<PermutationF.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "permutation-f";

  /**
   * The settings.
   *
   * @param name identifies the criterion in an experiment: lower-case letters, digits, hyphens
   * @param alpha level of the test
   * @param seed of the permutations
   * @param permutations number of permutations
   * @param errorRate scope of alpha
   * @param emptyImages whether images of numerosity 0 are included
   */
  @Settings
  record Values(
      String name,
      @Range(above = 0, below = 1) double alpha,
      long seed,
      @Range(least = 1) int permutations,
      ErrorRate errorRate,
      EmptyImages emptyImages) {}

  PermutationF(Values values) {
    super(values);
  }

  /** Scope of the level of a test. */
  public enum ErrorRate {
    /** Each unit alone. */
    PER_UNIT,
    /** All units of a layer: the probability of any false positive, from the largest F. */
    FAMILY_WISE
  }

  /**
   * Returns the test of each unit at alpha = 0.01 by 1,000 permutations, without empty images.
   *
   * @param seed of the permutations
   * @return the criterion
   */
  public static PermutationF of(long seed) {
    return new PermutationF(
        new Values(TYPE, 0.01, seed, 1000, ErrorRate.PER_UNIT, EmptyImages.LEAVE_OUT));
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if the F of a one-way analysis of"
                + " variance of its responses to the selection pictures%s, compared with those under"
                + " %s of their numerosities within each stimulus set (seed %d), gave p < %s%s.")
            .formatted(
                name(),
                emptyImages().clause(),
                Prose.count(permutations(), "permutation"),
                seed(),
                Prose.number(alpha()),
                errorRate() == ErrorRate.PER_UNIT
                    ? " for the unit alone"
                    : " for all units of its layer together, by the largest F of each permutation"
                        + " (Westfall and Young 1993, single step)"));
  }

  /** {@inheritDoc} Permutations need rows. */
  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public List<Problem> problems(Design design) {
    List<Problem> problems = new ArrayList<>(OneWayDesign.problems(name(), design, emptyImages()));
    if (1.0 / (permutations() + 1) >= alpha()) {
      problems.add(
          Problem.at(
              "permutations",
              "%s with %d permutations cannot give p below %s, the smallest being 1 / %d: raise permutations or alpha",
              name(),
              permutations(),
              ShortestDecimal.of(alpha()),
              permutations() + 1));
    }
    return List.copyOf(problems);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    OneWayDesign.check(name(), responses.design(), emptyImages());
    OneWayDesign.Rows rows = OneWayDesign.rows(responses, emptyImages());
    RandomStreams streams = RandomStreams.of(seed());
    Design design = rows.responses().design();
    PermutedF permuted =
        PermutedF.of(
            rows, permutations(), index -> design.shuffledWithinSets(streams.stream(TYPE, index)));
    return new Result(this, CellMoments.of(responses), permuted);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return CriterionExhibits.of(this, results);
  }

  /** Results of one network. Immutable. */
  public static final class Result extends UnitVerdicts {
    private final PermutationF criterion;
    private final PermutedF permuted;

    private Result(PermutationF criterion, CellMoments moments, PermutedF permuted) {
      super(criterion.emptyImages(), moments);
      this.criterion = criterion;
      this.permuted = permuted;
    }

    @Override
    public double alpha() {
      return criterion.alpha();
    }

    @Override
    public OptionalDouble pValue(int unit) {
      return tests().isTestable(unit)
          ? OptionalDouble.of(permuted.pValue(unit))
          : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble logPValue(int unit) {
      OptionalDouble p = pValue(unit);
      return p.isPresent() ? OptionalDouble.of(Math.log(p.getAsDouble())) : p;
    }

    /**
     * Returns the family-wise p of a unit over all units of its layer.
     *
     * @param unit column of the responses
     * @return (b + 1) / (m + 1), where in b of m permutations the largest F of the layer is at
     *     least that of the unit; empty for an untestable unit
     */
    public OptionalDouble familyWisePValue(int unit) {
      return tests().isTestable(unit)
          ? OptionalDouble.of(permuted.familyWisePValue(unit))
          : OptionalDouble.empty();
    }

    @Override
    public boolean isSelective(int unit) {
      OptionalDouble p =
          criterion.errorRate() == ErrorRate.PER_UNIT ? pValue(unit) : familyWisePValue(unit);
      return p.isPresent() && p.getAsDouble() < alpha();
    }

    /**
     * Verdicts on one layer by the largest F of its units.
     *
     * @param layer name of the layer
     * @param selective number of units whose family-wise p is below alpha
     * @param selectiveShare share in all units
     * @param criticalF F above which the family-wise p is below alpha; empty if there are too few
     *     permutations, or no unit varies
     */
    public record FamilyWise(
        String layer, int selective, double selectiveShare, OptionalDouble criticalF) {}

    /**
     * Tests one layer by the largest F of its units.
     *
     * @param span the units of the layer
     * @return the verdicts
     */
    public FamilyWise familyWise(Units.Span span) {
      int selective = 0;
      for (int unit = span.first(); unit < span.end(); unit++) {
        OptionalDouble p = familyWisePValue(unit);
        selective += p.isPresent() && p.getAsDouble() < alpha() ? 1 : 0;
      }
      int layer = units().spans().indexOf(span);
      return new FamilyWise(
          span.layer().name(),
          selective,
          (double) selective / span.layer().units(),
          permuted.criticalF(
              layer,
              alpha(),
              tests().numerosity().degreesOfFreedom(),
              tests().numerosity().errorDegreesOfFreedom()));
    }

    /**
     * Summary of one network.
     *
     * @param alpha level of the test
     * @param errorRate scope of alpha
     * @param permutations number of permutations
     * @param numerosities compared numerosities
     * @param preferenceImages block of images that determined preferred numerosities
     * @param layers one entry per layer
     * @param familyWise verdicts by the largest F, one entry per layer
     */
    public record Summary(
        double alpha,
        ErrorRate errorRate,
        int permutations,
        List<Integer> numerosities,
        Block preferenceImages,
        List<LayerSelectivity> layers,
        List<FamilyWise> familyWise) {}

    @Override
    public Summary summary() {
      return new Summary(
          alpha(),
          criterion.errorRate(),
          criterion.permutations(),
          numerosities(),
          preferences().block(),
          layers(),
          units().spans().stream().map(this::familyWise).toList());
    }

    @Override
    public List<Table> tables() {
      return List.of(
          UnitRows.table(
              this,
              new UnitRows.Column(
                  "p_family_wise", unit -> EstimateCells.cell(familyWisePValue(unit)))));
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<PermutationF> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, PermutationF.class, of(0), "seed");
    }
  }
}
