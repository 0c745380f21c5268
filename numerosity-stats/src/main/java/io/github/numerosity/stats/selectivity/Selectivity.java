package io.github.numerosity.stats.selectivity;

import static java.util.Objects.requireNonNull;

/**
 * The verdict of a criterion on one unit. Only a selective unit has a preferred numerosity, so that
 * nobody can ask an unselective one for it.
 */
public sealed interface Selectivity {
  /**
   * The unit passes the criterion.
   *
   * @param preferredNumerosity see {@link Preferences}
   * @param effects its effect sizes
   */
  record Selective(int preferredNumerosity, EffectSizes effects) implements Selectivity {
    /** Rejects null. */
    public Selective {
      requireNonNull(effects, "effects");
    }
  }

  /**
   * The unit was tested and does not pass.
   *
   * @param effects its effect sizes
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
   * @param reason why
   */
  record Untestable(UnitStatus reason) implements Selectivity {
    /** Rejects null. */
    public Untestable {
      requireNonNull(reason, "reason");
    }
  }
}
