package io.github.numerosity.stats.selectivity;

import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The preferred numerosity of each unit: that of the largest mean response over all stimulus sets.
 * Immutable.
 *
 * <p>Fresh images ({@link Block#PREFERENCE}) decide when there are any, otherwise those of the
 * selection, which makes curves look tuned that are not: {@link #block()} says which. Of equally
 * large means the smallest numerosity counts, and the unit is marked as tied. Means are equal if
 * they differ by no more than their rounding (4 units in the last place).
 */
public final class Preferences {
  private final Block block;
  private final List<Integer> numerosities;
  private final Choice choice;
  private final Optional<Choice> selection;

  private static final class Choice {
    private final int[] numerosities;
    private final boolean[] ties;

    Choice(int[] numerosities, boolean[] ties) {
      this.numerosities = numerosities;
      this.ties = ties;
    }
  }

  private Preferences(
      Block block, List<Integer> numerosities, Choice choice, Optional<Choice> selection) {
    this.block = block;
    this.numerosities = numerosities;
    this.choice = choice;
    this.selection = selection;
  }

  /**
   * Finds the preferred numerosities.
   *
   * @param moments of at least one of the blocks SELECTION and PREFERENCE
   * @return one preference a unit
   * @throws IllegalArgumentException if neither block was shown
   */
  public static Preferences of(CellMoments moments) {
    Block block = moments.has(Block.PREFERENCE) ? Block.PREFERENCE : Block.SELECTION;
    NumerosityMoments deciding = moments.byNumerosity(block);
    Optional<Choice> selection =
        block == Block.PREFERENCE && moments.has(Block.SELECTION)
            ? Optional.of(choose(moments.byNumerosity(Block.SELECTION)))
            : Optional.empty();
    return new Preferences(block, deciding.numerosities(), choose(deciding), selection);
  }

  /**
   * Finds the numerosity of each unit's largest mean, whatever images the moments come from.
   *
   * @param moments of any images
   * @return one numerosity a unit; the smallest of equally large means
   */
  public static int[] largest(NumerosityMoments moments) {
    return choose(moments).numerosities;
  }

  private static Choice choose(NumerosityMoments moments) {
    int units = moments.unitCount();
    int[] numerosities = new int[units];
    boolean[] ties = new boolean[units];
    for (int unit = 0; unit < units; unit++) {
      int best = 0;
      double largest = moments.mean(0, unit);
      boolean tie = false;
      for (int group = 1; group < moments.groups(); group++) {
        double mean = moments.mean(group, unit);
        double rounding = 4 * Math.ulp(Math.max(Math.abs(mean), Math.abs(largest)));
        if (mean - largest > rounding) {
          best = group;
          largest = mean;
          tie = false;
        } else if (largest - mean <= rounding) {
          tie = true;
        }
      }
      numerosities[unit] = moments.numerosities().get(best);
      ties[unit] = tie;
    }
    return new Choice(numerosities, ties);
  }

  /**
   * Returns which images decided.
   *
   * @return PREFERENCE, or SELECTION where there were no fresh images
   */
  public Block block() {
    return block;
  }

  /**
   * Returns the numerosities that a unit can prefer.
   *
   * @return unmodifiable, ascending: those that were shown in the block
   */
  public List<Integer> numerosities() {
    return numerosities;
  }

  /**
   * Returns the number of units.
   *
   * @return how many preferences
   */
  public int unitCount() {
    return choice.numerosities.length;
  }

  /**
   * Returns the preferred numerosity of a unit. That of a unit that answers all images alike is the
   * smallest numerosity, marked as tied; ask a criterion first.
   *
   * @param unit column of the responses
   * @return a numerosity that was shown
   */
  public int numerosity(int unit) {
    return choice.numerosities[unit];
  }

  /**
   * Tells whether another numerosity has an equally large mean.
   *
   * @param unit column of the responses
   * @return whether the preference is a tie
   */
  public boolean tied(int unit) {
    return choice.ties[unit];
  }

  /**
   * Tells whether the fresh images give the preference that the images of the selection gave.
   *
   * @param unit column of the responses
   * @return empty if there were not both kinds of images
   */
  public Optional<Boolean> repeats(int unit) {
    return selection.map(first -> first.numerosities[unit] == numerosity(unit));
  }

  /**
   * Returns in which share of some units the preference repeats on fresh images.
   *
   * @param units which count, by column of the responses
   * @return empty if there were not both kinds of images, or no unit counts
   */
  public OptionalDouble agreement(IntPredicate units) {
    if (selection.isEmpty()) {
      return OptionalDouble.empty();
    }
    int counted = 0;
    int repeated = 0;
    for (int unit = 0; unit < unitCount(); unit++) {
      if (units.test(unit)) {
        counted++;
        repeated += selection.get().numerosities[unit] == numerosity(unit) ? 1 : 0;
      }
    }
    return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) repeated / counted);
  }

  @Override
  public String toString() {
    Map<Integer, Integer> units = new TreeMap<>();
    for (int numerosity : choice.numerosities) {
      units.merge(numerosity, 1, Integer::sum);
    }
    return "Preferences[by %s, units by numerosity %s]".formatted(block, units);
  }
}
