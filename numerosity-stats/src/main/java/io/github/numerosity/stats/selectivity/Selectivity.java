package io.github.numerosity.stats.selectivity;

import static java.util.Objects.requireNonNull;

/**
 * Verdict of a criterion on one unit. Only a selective unit has a preferred numerosity, so that
 * preferences of other units cannot be used by mistake.
 */
public sealed interface Selectivity {
  /**
   * The unit passes the criterion.
   *
   * @param preferredNumerosity see {@link Preferences}
   * @param effects effect sizes of the unit
   */
  record Selective(int preferredNumerosity, EffectSizes effects) implements Selectivity {
    /** Rejects null. */
    public Selective {
      requireNonNull(effects, "effects");
    }
  }

  /**
   * The unit was tested and does not pass the criterion.
   *
   * @param effects effect sizes of the unit
   */
  record NotSelective(EffectSizes effects) implements Selectivity {
    /** Rejects null. */
    public NotSelective {
      requireNonNull(effects, "effects");
    }
  }

  /**
   * The unit could not be tested.
   *
   * @param reason the reason
   */
  record Untestable(UnitStatus reason) implements Selectivity {
    /** Rejects null. */
    public Untestable {
      requireNonNull(reason, "reason");
    }
  }
}
