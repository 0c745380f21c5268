package io.github.numerosity.stats.exhibits.rsa;

import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.rsa.Dissimilarity;
import io.github.numerosity.stats.rsa.NoiseCeiling;
import io.github.numerosity.stats.rsa.Rdm;
import io.github.numerosity.stats.rsa.RdmFit;
import io.github.numerosity.stats.rsa.RdmModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Matrices of one layer by one measure, in all networks of a group.
 *
 * @param network name of the networks
 * @param subject whether findings are about these networks
 * @param fits one per network, at least one
 */
record RdmGroup(String network, boolean subject, List<RdmFit> fits) {
  /** Common heading of the figures about matrices. */
  static final String TOPIC = "Representational similarity";

  /** Returns the group that findings are about, for one layer and measure; else the first. */
  static RdmGroup subject(List<RdmGroup> groups) {
    return groups.stream().filter(RdmGroup::subject).findFirst().orElse(groups.get(0));
  }

  RdmFit first() {
    return fits.get(0);
  }

  String layer() {
    return first().layer();
  }

  Dissimilarity measure() {
    return first().measure();
  }

  /** Returns the measure as part of an exhibit name, such as one-minus-pearson. */
  String slug() {
    return measure().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the label of the measure, such as "1 - Pearson correlation". */
  String title() {
    return title(measure());
  }

  static String title(Dissimilarity measure) {
    return switch (measure) {
      case ONE_MINUS_PEARSON -> "1 - Pearson correlation";
      case ONE_MINUS_SPEARMAN -> "1 - Spearman correlation";
      case ONE_MINUS_COSINE -> "1 - cosine";
      case EUCLIDEAN -> "Euclidean distance (activation)";
      case SQUARED_EUCLIDEAN -> "squared Euclidean distance (squared activation)";
      case MAHALANOBIS -> "Mahalanobis distance (sd of the noise)";
      case SQUARED_MAHALANOBIS -> "squared Mahalanobis distance (variance of the noise)";
      case CROSS_VALIDATED_SQUARED_EUCLIDEAN ->
          "cross-validated squared Euclidean distance (squared activation)";
      case CROSSNOBIS -> "crossnobis distance (variance of the noise)";
    };
  }

  static String title(RdmModel model) {
    return switch (model) {
      case LINEAR -> "|Δn|";
      case LOG2 -> "|Δlog n|";
      case ONE_HOT -> "same or other n";
      case TOTAL_AREA -> "total area";
      case CONTOUR -> "contour";
      case DENSITY -> "density";
      case HULL -> "hull";
      case PIXELS -> "pixels";
    };
  }

  List<OptionalDouble> values(Function<RdmFit, OptionalDouble> value) {
    return fits.stream().map(value).toList();
  }

  Optional<Estimate> estimate(Function<RdmFit, OptionalDouble> value) {
    return EstimateCells.estimate(values(value));
  }

  /** Creates a table row: layer, measure, network, the keys, and the estimate. */
  List<Object> row(Function<RdmFit, OptionalDouble> value, Object... keys) {
    List<Object> cells = new ArrayList<>(List.of(layer(), measure(), network));
    cells.addAll(Arrays.asList(keys));
    return EstimateCells.row(cells, values(value));
  }

  /**
   * Returns the noise ceiling; empty for one network, or if a matrix is constant or has absent
   * cells.
   */
  Optional<NoiseCeiling> ceiling() {
    boolean defined =
        fits.size() > 1 && fits.stream().allMatch(fit -> fit.status() == RdmFit.Status.OK);
    return defined
        ? Optional.of(
            NoiseCeiling.of(
                fits.stream().map(fit -> fit.rdm().select(fit.withItems())).toList(),
                first().comparison()))
        : Optional.empty();
  }

  /** Returns the mean matrix; a cell is absent if it is absent in any network. */
  Rdm mean() {
    int conditions = first().conditions().size();
    double[] cells = new double[conditions * (conditions - 1) / 2];
    int cell = 0;
    for (int a = 0; a < conditions; a++) {
      for (int b = a + 1; b < conditions; b++) {
        for (RdmFit fit : fits) {
          cells[cell] += fit.rdm().value(a, b).orElse(Double.NaN) / fits.size();
        }
        cell++;
      }
    }
    return Rdm.of(measure().name(), first().rdm().labels(), cells);
  }
}
