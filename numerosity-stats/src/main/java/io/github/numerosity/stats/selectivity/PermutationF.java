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
 * Tests each unit for an effect of numerosity by permutation: the F of the one-way analysis of
 * variance is compared with those under numerosities permuted among the images of the selection,
 * within each stimulus set. It supposes only that images of a set are exchangeable if numerosity
 * does not matter; it tests numerosity, not set or interaction.
 *
 * <p>p = (b + 1) / (m + 1) with b of m permutations whose F reaches the observed one, so that the
 * smallest p is 1 / (m + 1): too large to survive a correction for many units. Verdicts that hold
 * for a whole layer come from the largest F of its units: the family-wise p of a unit is (b + 1) /
 * (m + 1) with b of m permutations in which the largest F of all units that vary reaches the F of
 * this unit (P. H. Westfall and S. S. Young, Resampling-Based Multiple Testing, 1993, single step).
 * It takes the dependence between units into account.
 *
 * <p>Permutation i draws from the stream "permutation-f", i of the seed and is the same for all
 * units and networks. Special cases: a unit that answers all images alike is untestable; one that
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
   * @param permutations how many
   * @param errorRate what alpha holds for
   * @param emptyImages whether images of numerosity 0 take part
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

  /** What the level of a test holds for. */
  public enum ErrorRate {
    /** Each unit alone. */
    PER_UNIT,
    /** All units of a layer together: the chance of any false positive, from the largest F. */
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

  /** {@inheritDoc} Permutations are of rows. */
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

  /** What was found in one network. Immutable. */
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
     * Returns the p that holds for all units of the layer together.
     *
     * @param unit column of the responses
     * @return (b + 1) / (m + 1) with b of m permutations in which the largest F of the layer
     *     reaches that of the unit; empty for an untestable unit
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
     * The verdicts on one layer by the largest F of its units.
     *
     * @param layer its name
     * @param selective units whose family-wise p is below alpha
     * @param selectiveShare of all units
     * @param criticalF the F that must be exceeded for a family-wise p below alpha; empty if there
     *     are too few permutations for that, or no unit varies
     */
    public record FamilyWise(
        String layer, int selective, double selectiveShare, OptionalDouble criticalF) {}

    /**
     * Judges one layer by the largest F of its units.
     *
     * @param span the layer's units
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
     * The numbers of one network.
     *
     * @param alpha level of the test
     * @param errorRate what alpha holds for
     * @param permutations how many
     * @param numerosities that were compared
     * @param preferenceImages which images decided preferred numerosities
     * @param layers one a layer
     * @param familyWise by the largest F, one a layer
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

  /** How a file makes the criterion. */
  public static final class Type extends RecordType<PermutationF> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, PermutationF.class, of(0), "seed");
    }
  }
}
