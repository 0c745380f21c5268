package io.github.numerosity.stats.claims;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.nulls.NullBand;
import io.github.numerosity.stats.nulls.Surrogate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Claim of a study, with the numbers that test it and the evidence that is missing.
 *
 * @param name short name for a column of a table
 * @param poster the claim in the words of the study
 * @param measures numbers that test it, at least one
 * @param missing evidence that the claim requires and the results lack
 */
record Claim(String name, String poster, List<Measure> measures, List<String> missing) {
  /** Verdict on a claim for the examined networks. */
  enum Verdict {
    /** Every deciding number lies in its region. */
    REPRODUCED,
    /** A deciding number lies outside its region. */
    NOT_REPRODUCED,
    /** Evidence is missing, there are too few networks, or an interval crosses a bound. */
    CANNOT_BE_DECIDED
  }

  /** Format of a number. */
  enum Reading {
    /** A share, in percent. */
    SHARE("%.1f", "\u00a0%", 100),
    /** A difference of shares, in percentage points. */
    POINTS("%+.1f", "\u00a0points", 100),
    /** A rank. */
    RANK("%.1f", "", 1),
    /** A correlation or a ratio. */
    NUMBER("%.2f", "", 1);

    private final String format;
    private final String unit;
    private final double factor;

    Reading(String format, String unit, double factor) {
      this.format = format;
      this.unit = unit;
      this.factor = factor;
    }

    String of(double value) {
      return digits(value) + unit;
    }

    /** Formats a region without the unit. */
    String of(double low, double high) {
      return "%s to %s".formatted(digits(low), digits(high));
    }

    String unit() {
      return unit;
    }

    String of(Region region) {
      if (region.low() == Double.NEGATIVE_INFINITY) {
        return "at most " + border(region.high()) + unit;
      }
      return region.high() == Double.POSITIVE_INFINITY
          ? "at least " + border(region.low()) + unit
          : "%s to %s%s".formatted(border(region.low()), border(region.high()), unit);
    }

    /** Formats a number without the unit. */
    String digits(double value) {
      return String.format(Locale.ROOT, format, factor * value);
    }

    /** Formats a bound without trailing zeros; most bounds are whole numbers. */
    private String border(double value) {
      long rounded = Math.round(factor * value);
      boolean whole = Math.abs(factor * value - rounded) < 1e-9;
      return whole ? Long.toString(rounded) : String.format(Locale.ROOT, "%.1f", factor * value);
    }
  }

  /**
   * Region in which a number must lie if the claim holds.
   *
   * @param low bound, inclusive; may be infinite
   * @param high bound, inclusive; may be infinite
   */
  record Region(double low, double high) {
    static Region between(double low, double high) {
      return new Region(low, high);
    }

    static Region atLeast(double low) {
      return new Region(low, Double.POSITIVE_INFINITY);
    }

    static Region atMost(double high) {
      return new Region(Double.NEGATIVE_INFINITY, high);
    }

    @Override
    public String toString() {
      if (low == Double.NEGATIVE_INFINITY) {
        return String.format(Locale.ROOT, "at most %.3g", high);
      }
      return high == Double.POSITIVE_INFINITY
          ? String.format(Locale.ROOT, "at least %.3g", low)
          : String.format(Locale.ROOT, "in %.3g..%.3g", low, high);
    }
  }

  /**
   * Number that tests a claim.
   *
   * @param name short name
   * @param region in which it must lie; empty for a number that is shown only
   * @param found estimate over the networks in question; empty if none has the number
   * @param controls mean over the networks of each control that has the number, by name
   * @param nulls distribution of its mean over networks under each null model
   * @param reading format of the number
   */
  record Measure(
      String name,
      Optional<Region> region,
      Optional<Estimate> found,
      Map<String, Double> controls,
      Map<Surrogate, NullBand> nulls,
      Reading reading) {
    Measure {
      requireNonNull(name, "name");
      requireNonNull(region, "region");
      requireNonNull(found, "found");
      controls = Collections.unmodifiableMap(new LinkedHashMap<>(controls));
      nulls = Map.copyOf(nulls);
      requireNonNull(reading, "reading");
    }

    Measure read(Reading other) {
      return new Measure(name, region, found, controls, nulls, other);
    }

    Optional<Estimate.Interval> interval() {
      return found.flatMap(Estimate::interval);
    }

    /** Returns whether the number supports the claim: its interval lies within the region. */
    boolean supports() {
      return region.isPresent()
          && interval().isPresent()
          && region.get().low() <= interval().get().lower()
          && interval().get().upper() <= region.get().high();
    }

    /**
     * Returns whether the number contradicts the claim: its interval lies entirely outside the
     * region.
     */
    boolean contradicts() {
      return region.isPresent()
          && interval().isPresent()
          && (interval().get().upper() < region.get().low()
              || region.get().high() < interval().get().lower());
    }

    String rule() {
      return region.map(r -> "interval " + r).orElse("shown, decides nothing");
    }
  }

  Claim {
    measures = List.copyOf(measures);
    missing = List.copyOf(missing);
  }

  /**
   * Returns the verdict by intervals over networks. A measure without one (below five networks)
   * cannot decide.
   */
  Verdict verdict() {
    if (!missing.isEmpty()) {
      return Verdict.CANNOT_BE_DECIDED;
    }
    if (measures.stream().anyMatch(Measure::contradicts)) {
      return Verdict.NOT_REPRODUCED;
    }
    List<Measure> deciding = deciding();
    return !deciding.isEmpty() && deciding.stream().allMatch(Measure::supports)
        ? Verdict.REPRODUCED
        : Verdict.CANNOT_BE_DECIDED;
  }

  /** Returns the numbers that decide. */
  List<Measure> deciding() {
    return measures.stream().filter(measure -> measure.region().isPresent()).toList();
  }

  /**
   * Returns the number that decides the verdict: the first that contradicts the claim, else the
   * first that does not support it, else the first. If none decides, the first that is shown.
   */
  Measure decisive() {
    List<Measure> deciding = deciding();
    return deciding.stream()
        .filter(Measure::contradicts)
        .findFirst()
        .or(() -> deciding.stream().filter(measure -> !measure.supports()).findFirst())
        .or(() -> deciding.stream().findFirst())
        .orElse(measures.get(0));
  }
}
