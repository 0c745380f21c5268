package io.github.numerosity.design;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Part;
import io.github.numerosity.component.Problem;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.StimulusException;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Plan of the stimuli of an experiment: sets x numerosities x images. Immutable.
 *
 * <p>Each image has its own random stream: {@code RandomStreams.of(seed).stream("stimulus " + set,
 * numerosity, index)}, with the network's seed as a further index if {@code perSeed}. An image
 * therefore does not depend on the other images shown. The first indices are the {@link
 * Block#SELECTION} images, the next ones the {@link Block#PREFERENCE} images. The {@link
 * Block#RANGE} images show the range numerosities, as many of each as there are preference images,
 * or selection images if there are none.
 */
public final class StimulusPlan extends StimulusPlanSettings {
  /** Limit of the list of rows in memory. */
  private static final int MAX_IMAGES = 10_000_000;

  private static final Part STIMULI = Part.of(Part.Kind.STIMULI);

  /**
   * Settings.
   *
   * @param sets the stimulus sets, with distinct names
   * @param numerosities ascending
   * @param imagesPerNumerosity selection images per set and numerosity
   * @param preferenceImages preference images per set and numerosity; as many as selection images
   *     if not given
   * @param rangeNumerosities additional numerosities for the range test
   * @param seed seed of all images
   * @param perSeed whether each seed of the experiment has its own images
   */
  @Settings
  record Values(
      List<StimulusSet> sets,
      @Range(least = 0) List<Integer> numerosities,
      @Range(least = 1) int imagesPerNumerosity,
      @Range(least = 0) OptionalInt preferenceImages,
      @Range(least = 0) List<Integer> rangeNumerosities,
      OptionalLong seed,
      boolean perSeed) {
    Values {
      numerosities = ascending("numerosities", numerosities);
      rangeNumerosities = ascending("rangeNumerosities", rangeNumerosities);
    }
  }

  StimulusPlan(Values values) {
    super(values);
    if (sets().isEmpty()) {
      throw new IllegalArgumentException("at least one stimulus set is required");
    }
    if (sets().stream().map(StimulusSet::name).distinct().count() < sets().size()) {
      throw new IllegalArgumentException(
          "stimulus sets must have distinct names, got "
              + sets().stream().map(StimulusSet::name).toList());
    }
    for (int numerosity : rangeNumerosities()) {
      if (numerosities().contains(numerosity)) {
        throw new IllegalArgumentException(
            "range numerosity " + numerosity + " is also one of the numerosities");
      }
    }
    double preference = preferenceImages().orElse(imagesPerNumerosity());
    double images =
        sets().size()
            * (numerosities().size() * (imagesPerNumerosity() + preference)
                + rangeNumerosities().size()
                    * (preference == 0 ? imagesPerNumerosity() : preference));
    if (images > MAX_IMAGES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a plan may have at most %d images, got %.0f; reduce imagesPerNumerosity or use fewer"
                  + " sets or numerosities",
              MAX_IMAGES,
              images));
    }
  }

  static StimulusPlan of(List<StimulusSet> sets) {
    return new StimulusPlan(
        new Values(
            sets,
            IntStream.rangeClosed(1, 10).boxed().toList(),
            80,
            OptionalInt.empty(),
            List.of(),
            OptionalLong.empty(),
            false));
  }

  /**
   * Returns problems that prevent the stimuli from being drawn at any size.
   *
   * @return problems of the stimuli and of their sets; empty if none is known
   */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (seed().isEmpty()) {
      problems.add(Problem.at("seed", "there is no seed, and no default").in(STIMULI));
    }
    for (StimulusSet set : sets()) {
      try {
        problems.addAll(countProblems(set));
      } catch (IllegalArgumentException e) {
        problems.add(Problem.of(String.valueOf(e.getMessage())).in(part(set.name())));
      }
    }
    return Problem.gathered(problems);
  }

  /**
   * Returns problems that prevent the stimuli from being drawn at a size, without drawing them.
   *
   * @param size of the images
   * @return problems of the stimuli and of their sets, gathered over numerosities; empty if none is
   *     known
   */
  public List<Problem> problems(ImageSize size) {
    Set<Problem> problems = new LinkedHashSet<>(problems());
    List<Design.Row> rows;
    try {
      rows = PlannedStimuli.rows(this);
    } catch (IllegalArgumentException e) {
      // The images of a set cannot be listed; this is one of the problems above.
      return List.copyOf(problems);
    }
    Map<String, StimulusGenerator> generators = new HashMap<>();
    sets().forEach(set -> generators.put(set.name(), set.generator()));
    for (Design.Row row : rows) {
      StimulusRequest request = new StimulusRequest(row.numerosity(), row.index(), size);
      for (Problem problem : requireNonNull(generators.get(row.set())).problems(request)) {
        problems.add(problem.after("numerosity %d: ", row.numerosity()).in(part(row.set())));
      }
    }
    return Problem.gathered(problems);
  }

  private static Part part(String set) {
    return Part.of(Part.Kind.STIMULUS_SET, set);
  }

  /**
   * Checks the declared constraints on the drawn images.
   *
   * @param shown designs with realised properties, drawn by this plan
   * @param size of the images
   * @return one check per set and constrained property; empty if no constraint is declared
   * @throws IllegalArgumentException if a design has a set that is not in the plan
   */
  public List<ConstraintCheck> checkConstraints(List<Design> shown, ImageSize size) {
    return ConstraintCheck.of(sets(), shown, size);
  }

  private List<Problem> countProblems(StimulusSet set) {
    List<Problem> problems = new ArrayList<>();
    Optional<Map<Integer, Integer>> supply =
        set.generator().supply().map(blocks -> blocks.getOrDefault(Block.SELECTION, Map.of()));
    if (supply.isEmpty()) {
      if (numerosities().size() < 2) {
        problems.add(
            Problem.at(
                    "numerosities",
                    "at least two numerosities are required, got %s",
                    numerosities())
                .in(STIMULI));
      }
      if (imagesPerNumerosity() < 2) {
        problems.add(
            Problem.at(
                    "imagesPerNumerosity",
                    "at least two images per numerosity are required, got %d",
                    imagesPerNumerosity())
                .in(STIMULI));
      }
      return problems;
    }
    Part part = part(set.name());
    if (supply.get().size() < 2) {
      problems.add(
          Problem.of("at least two numerosities are required, got %s", supply.get().keySet())
              .in(part));
    }
    new TreeMap<>(supply.get())
        .forEach(
            (numerosity, images) -> {
              if (images < 2) {
                problems.add(
                    Problem.of(
                            "numerosity %d: at least two images are required, got %d",
                            numerosity, images)
                        .in(part));
              }
            });
    return problems;
  }

  /**
   * Returns the stimuli, drawn on demand.
   *
   * @param size of the images
   * @param networkSeed seed of the network; ignored unless {@code perSeed}
   * @return the stimuli: SELECTION, then PREFERENCE, then RANGE, each by set, numerosity and index.
   *     Drawing throws a {@link StimulusException} if a generator throws an exception or returns an
   *     image of another size or numerosity
   * @throws IllegalArgumentException if there are {@link #problems}
   */
  public Stimuli at(ImageSize size, long networkSeed) {
    Problem.requireNone(problems(size));
    return new PlannedStimuli(
        this,
        size,
        seed().orElseThrow(),
        perSeed() ? OptionalLong.of(networkSeed) : OptionalLong.empty());
  }

  private static List<Integer> ascending(String name, List<Integer> values) {
    TreeSet<Integer> sorted = new TreeSet<>(values);
    if (sorted.size() < values.size()) {
      throw new IllegalArgumentException(name + " must be distinct, got " + values);
    }
    return List.copyOf(new ArrayList<>(sorted));
  }
}
