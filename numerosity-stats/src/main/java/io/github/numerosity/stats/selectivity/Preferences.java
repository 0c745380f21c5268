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
 * Preferred numerosity of each unit: that of the largest mean response over all stimulus sets.
 * Immutable.
 *
 * <p>Held-out images ({@link Block#PREFERENCE}) are used if there are any, otherwise the selection
 * images, which make untuned units look tuned; see {@link #block()}. Of equally large means, the
 * smallest numerosity is preferred and the unit is marked as tied. Means are equal if they differ
 * by no more than their rounding error (4 units in the last place).
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
   * Determines the preferred numerosities.
   *
   * @param moments of at least one of the blocks SELECTION and PREFERENCE
   * @return one preference per unit
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
   * Returns the numerosity of the largest mean of each unit, for moments of any images.
   *
   * @param moments of any images
   * @return one numerosity per unit; the smallest of equally large means
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
   * Returns the block of images that determined the preferences.
   *
   * @return PREFERENCE, or SELECTION if there were no held-out images
   */
  public Block block() {
    return block;
  }

  /**
   * Returns the numerosities that a unit can prefer.
   *
   * @return unmodifiable, ascending: the numerosities shown in the block
   */
  public List<Integer> numerosities() {
    return numerosities;
  }

  /**
   * Returns the number of units.
   *
   * @return number of units
   */
  public int unitCount() {
    return choice.numerosities.length;
  }

  /**
   * Returns the preferred numerosity of a unit. For a unit that responds equally to all images, it
   * is the smallest numerosity, marked as tied; check with a criterion first.
   *
   * @param unit column of the responses
   * @return a numerosity that was shown
   */
  public int numerosity(int unit) {
    return choice.numerosities[unit];
  }

  /**
   * Returns whether another numerosity has an equally large mean.
   *
   * @param unit column of the responses
   * @return true if the preference is a tie
   */
  public boolean tied(int unit) {
    return choice.ties[unit];
  }

  /**
   * Returns whether the held-out images give the same preference as the selection images.
   *
   * @param unit column of the responses
   * @return empty unless both blocks were shown
   */
  public Optional<Boolean> repeats(int unit) {
    return selection.map(first -> first.numerosities[unit] == numerosity(unit));
  }

  /**
   * Returns the share of units whose preference is the same on held-out images.
   *
   * @param units units to include, by column of the responses
   * @return empty unless both blocks were shown and a unit is included
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
