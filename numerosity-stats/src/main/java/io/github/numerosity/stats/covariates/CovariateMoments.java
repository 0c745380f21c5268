package io.github.numerosity.stats.covariates;

import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.math.OrthonormalBasis;
import io.github.numerosity.stimulus.Property;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projections of every unit's responses on number and features, and their sums of squares about the
 * mean; sufficient for regressions on any of the features. Immutable.
 */
// For maintainers. Basis vectors sum to 0, so that the projections do not depend on what is
// subtracted from the responses; the first response of a unit is, which keeps the sums as small as
// the responses vary. The rest of a regression is the squares less those of the projections: its
// relative error is about 1e-16 / (1 - R²) times the root of the number of images, and responses
// that the features explain to more than 13 digits count as explained.
final class CovariateMoments {
  private final CovariateDesign design;
  private final double[][] projections;
  private final double[] squares;

  private CovariateMoments(CovariateDesign design, double[][] projections, double[] squares) {
    this.design = design;
    this.projections = projections;
    this.squares = squares;
  }

  /**
   * Fold that computes the moments while the network responds.
   *
   * @param features on whose logarithms responses are projected
   */
  record OfFeatures(List<Property> features) implements Fold<CovariateMoments> {
    OfFeatures {
      features = List.copyOf(features);
    }

    @Override
    public Accumulator<CovariateMoments> begin(Design design, Units units) {
      return new Sums(design, CovariateDesign.of(design, features), units.count());
    }
  }

  CovariateDesign design() {
    return design;
  }

  /**
   * Returns the sum of squares of a unit's responses about their mean; exactly 0 if all are equal.
   *
   * @param unit column of the responses
   */
  double squares(int unit) {
    return squares[unit];
  }

  /**
   * Copies the projections of a unit.
   *
   * @param into modified; one per vector of the design's basis
   */
  void projections(int unit, double[] into) {
    for (int vector = 0; vector < projections.length; vector++) {
      into[vector] = projections[vector][unit];
    }
  }

  /**
   * Fits a model to every unit.
   *
   * @return one per unit, null for a unit whose responses are all equal; empty if the model is
   *     withheld
   */
  CovariateModel.@Nullable Fit[] fits(CovariateModel model, int units) {
    if (model.withheld().isPresent()) {
      return new CovariateModel.Fit[0];
    }
    CovariateModel.@Nullable Fit[] fits = new CovariateModel.Fit[units];
    CovariateModel.Fitter fitter = model.new Fitter();
    double[] own = new double[projections.length];
    for (int unit = 0; unit < units; unit++) {
      if (squares[unit] > 0) {
        projections(unit, own);
        fits[unit] = fitter.fit(own, squares[unit]);
      }
    }
    return fits;
  }

  private static final class Sums implements Fold.Accumulator<CovariateMoments> {
    private final CovariateDesign design;

    /** For each stimulus its index among the rows that are used, or -1. */
    private final int[] places;

    private final double[] shifts;
    private final double[] deviations;
    private final double[] sums;
    private final double[] squares;
    private final double[][] projections;
    private final double[] weights;
    private int taken;

    Sums(Design all, CovariateDesign design, int units) {
      this.design = design;
      this.places = new int[all.stimuli()];
      Arrays.fill(places, -1);
      int[] rows = design.rows().toArray();
      for (int place = 0; place < rows.length; place++) {
        places[rows[place]] = place;
      }
      this.shifts = new double[units];
      this.deviations = new double[units];
      this.sums = new double[units];
      this.squares = new double[units];
      this.projections = new double[design.basis().rank()][units];
      this.weights = new double[projections.length];
    }

    @Override
    public void accept(int stimulus, float[] row) {
      if (begin(stimulus)) {
        for (int unit = 0; unit < row.length; unit++) {
          if (taken == 1) {
            shifts[unit] = row[unit];
          }
          deviations[unit] = row[unit] - shifts[unit];
        }
        add();
      }
    }

    @Override
    public void accept(int stimulus, double[] row) {
      if (begin(stimulus)) {
        if (taken == 1) {
          System.arraycopy(row, 0, shifts, 0, row.length);
        }
        for (int unit = 0; unit < row.length; unit++) {
          deviations[unit] = row[unit] - shifts[unit];
        }
        add();
      }
    }

    private void add() {
      for (int unit = 0; unit < deviations.length; unit++) {
        sums[unit] += deviations[unit];
        squares[unit] += deviations[unit] * deviations[unit];
      }
      for (int vector = 0; vector < weights.length; vector++) {
        double weight = weights[vector];
        double[] projection = projections[vector];
        for (int unit = 0; unit < deviations.length; unit++) {
          projection[unit] += weight * deviations[unit];
        }
      }
    }

    /** Sets the weights of a stimulus that is used. */
    private boolean begin(int stimulus) {
      int place = places[stimulus];
      if (place < 0) {
        return false;
      }
      if (place != taken) {
        throw new IllegalStateException(
            "rows must come in ascending order, each once: expected row %d of those that take part, got %d"
                .formatted(taken, place));
      }
      taken++;
      OrthonormalBasis basis = design.basis();
      for (int vector = 0; vector < weights.length; vector++) {
        weights[vector] = basis.at(vector, place);
      }
      return true;
    }

    @Override
    public CovariateMoments finish() {
      if (taken != design.images()) {
        throw new IllegalStateException(
            "projections of %d rows were asked for after %d".formatted(design.images(), taken));
      }
      double[] centred = new double[squares.length];
      for (int unit = 0; unit < centred.length; unit++) {
        centred[unit] = Math.max(0, squares[unit] - sums[unit] * sums[unit] / taken);
      }
      return new CovariateMoments(design, projections, centred);
    }
  }
}
