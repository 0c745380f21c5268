package io.github.numerosity.stats.selectivity;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.selectivity.SetBySetExhibits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Test of units in each stimulus set alone, by any criterion that does not require several sets. It
 * shows how far the share of selective units and their preferred numerosities generalise over
 * stimuli.
 */
public final class SetBySet extends SetBySetSettings implements EstimatedAnalysis<SetBySet.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "set-by-set";

  /**
   * The settings.
   *
   * @param criterion by which units are selective
   */
  @Settings
  record Values(SelectivityCriterion<?> criterion) {}

  SetBySet(Values values) {
    super(values);
  }

  /**
   * Returns the analysis by one-way ANOVA at 0.01.
   *
   * @return the analysis
   */
  public static SetBySet withDefaults() {
    return new SetBySet(new Values(OneWayAnova.withDefaults()));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    List<String> sentences = new ArrayList<>(criterion().method());
    sentences.add(
        "The criterion “%s” was also applied to the pictures of each stimulus set alone."
            .formatted(criterion().name()));
    return List.copyOf(sentences);
  }

  @Override
  public List<Problem> problems(Design design) {
    List<Problem> problems = new ArrayList<>();
    for (String set : design.sets()) {
      criterion()
          .problems(design.select(rows(design, set)))
          .forEach(
              problem -> problems.add(problem.after("in set %s alone: ", set).below("criterion")));
    }
    return List.copyOf(problems);
  }

  private static int[] rows(Design design, String set) {
    return IntStream.range(0, design.stimuli())
        .filter(row -> design.row(row).set().equals(set))
        .toArray();
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Design design = responses.design();
    List<SetLayer> found = new ArrayList<>();
    for (String set : design.sets()) {
      SelectivityResult verdicts = criterion().analyze(responses.select(rows(design, set)));
      for (Units.Span span : verdicts.units().spans()) {
        found.add(SetLayer.of(set, span, verdicts));
      }
    }
    return new Result(criterion().name(), found);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return SetBySetExhibits.of(results);
  }

  /**
   * Units of one layer in one stimulus set.
   *
   * @param set name of the set
   * @param layer name of the layer
   * @param units number of units
   * @param selective number of units that pass the criterion in this set
   * @param preferring number of these that prefer each numerosity of the set, ascending
   */
  public record SetLayer(
      String set,
      String layer,
      int units,
      int selective,
      List<LayerSelectivity.PreferenceCount> preferring) {
    /** Copies the list. */
    public SetLayer {
      preferring = List.copyOf(preferring);
    }

    static SetLayer of(String set, Units.Span span, SelectivityResult verdicts) {
      int[] selective =
          IntStream.range(span.first(), span.end()).filter(verdicts::isSelective).toArray();
      List<LayerSelectivity.PreferenceCount> preferring =
          verdicts.preferences().numerosities().stream()
              .map(
                  numerosity ->
                      new LayerSelectivity.PreferenceCount(
                          numerosity,
                          (int)
                              IntStream.of(selective)
                                  .filter(
                                      unit -> verdicts.preferences().numerosity(unit) == numerosity)
                                  .count()))
              .toList();
      return new SetLayer(
          set, span.layer().name(), span.layer().units(), selective.length, preferring);
    }

    /**
     * Returns the share of selective units.
     *
     * @return share in all units of the layer
     */
    public double selectiveShare() {
      return (double) selective / units;
    }

    /**
     * Returns the share of the selective units that prefer a numerosity.
     *
     * @param numerosity the numerosity
     * @return empty if no unit is selective
     */
    public OptionalDouble preferringShare(int numerosity) {
      return selective == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              preferring.stream()
                      .filter(count -> count.numerosity() == numerosity)
                      .mapToInt(LayerSelectivity.PreferenceCount::units)
                      .sum()
                  / (double) selective);
    }
  }

  /**
   * Results of one network. Immutable.
   *
   * @param criterion name of the criterion
   * @param sets by stimulus set, then by layer
   */
  public record Result(String criterion, List<SetLayer> sets) implements AnalysisResult {
    /** Copies the list. */
    public Result {
      requireNonNull(criterion, "criterion");
      sets = List.copyOf(sets);
    }

    @Override
    public Record summary() {
      return this;
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              "sets",
              List.of("set", "layer", "units", "selective", "selective_share"),
              () ->
                  sets.stream()
                      .map(
                          found ->
                              List.of(
                                  found.set(),
                                  found.layer(),
                                  found.units(),
                                  found.selective(),
                                  found.selectiveShare()))),
          new Table(
              "set-preferences",
              List.of("set", "layer", "numerosity", "units", "share"),
              () ->
                  sets.stream()
                      .flatMap(
                          found ->
                              found.preferring().stream()
                                  .map(
                                      count ->
                                          List.of(
                                              found.set(),
                                              found.layer(),
                                              count.numerosity(),
                                              count.units(),
                                              EstimateCells.cell(
                                                  found.preferringShare(count.numerosity())))))));
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<SetBySet> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, SetBySet.class, withDefaults());
    }
  }
}
