package io.github.numerosity.stats.rsa;

import io.github.numerosity.design.Design;
import io.github.numerosity.stats.elementary.RankedValues;
import io.github.numerosity.stimulus.Property;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Matrices predicted by models for conditions of numerosity 1 or more. The property of a condition
 * is the mean over its images. Immutable.
 */
final class ModelRdms {
  /** Properties whose difference is below this fraction of the largest are equal up to rounding. */
  private static final double ROUNDING = 1e-6;

  /** Differences of properties are rounded to multiples of this fraction of the largest. */
  private static final double TIE = 1e-9;

  /**
   * A condition and its images.
   *
   * @param label distinct
   * @param numerosity at least 1
   * @param stimuli rows of the design that show the condition, at least one
   */
  record Shown(String label, int numerosity, List<Integer> stimuli) {}

  /**
   * The prediction of a model.
   *
   * @param rdm the matrix; empty unless the status is OK
   * @param status reason that there is no matrix
   */
  record Prediction(Optional<Rdm> rdm, ModelFit.Status status) {
    static Prediction without(ModelFit.Status status) {
      return new Prediction(Optional.empty(), status);
    }
  }

  private final Map<RdmModel, Prediction> predictions;

  private ModelRdms(Map<RdmModel, Prediction> predictions) {
    this.predictions = predictions;
  }

  /** Computes the predictions of all models for at least two conditions. */
  static ModelRdms of(Design design, List<Shown> conditions) throws InterruptedException {
    EnumMap<RdmModel, Prediction> predictions = new EnumMap<>(RdmModel.class);
    for (RdmModel model : RdmModel.values()) {
      predictions.put(model, prediction(model, design, conditions));
    }
    return new ModelRdms(predictions);
  }

  /** Computes the predictions for single images of numerosity 1 or more. */
  static ModelRdms ofImages(Design design, int[] stimuli) throws InterruptedException {
    return of(
        design,
        Arrays.stream(stimuli)
            .mapToObj(
                stimulus ->
                    new Shown(
                        Integer.toString(stimulus),
                        design.row(stimulus).numerosity(),
                        List.of(stimulus)))
            .toList());
  }

  Prediction of(RdmModel model) {
    Prediction prediction = predictions.get(model);
    if (prediction == null) {
      throw new IllegalStateException("no prediction of " + model);
    }
    return prediction;
  }

  /** Returns the models that have a prediction, in declaration order. */
  List<RdmModel> known() {
    return Arrays.stream(RdmModel.values()).filter(model -> of(model).rdm().isPresent()).toList();
  }

  /** Returns the cells of a known model above the diagonal. */
  double[] cells(RdmModel model) {
    return of(model).rdm().orElseThrow().upperTriangle();
  }

  private static Prediction prediction(RdmModel model, Design design, List<Shown> conditions)
      throws InterruptedException {
    double[] cells;
    if (model == RdmModel.PIXELS) {
      if (!design.hasPictures()) {
        return Prediction.without(ModelFit.Status.NOT_KNOWN);
      }
      if (!PictureDistances.fit(design, conditions)) {
        return Prediction.without(ModelFit.Status.TOO_LARGE);
      }
      cells = PictureDistances.of(design, conditions);
    } else if (model.ofNumber()) {
      cells =
          cells(conditions.size(), (a, b) -> number(model, conditions.get(a), conditions.get(b)));
    } else {
      double[] means = means(design, conditions, model.property().orElseThrow());
      if (means.length == 0) {
        return Prediction.without(ModelFit.Status.NOT_KNOWN);
      }
      if (alike(means)) {
        return Prediction.without(ModelFit.Status.CONSTANT_MODEL);
      }
      cells = tied(cells(means.length, (a, b) -> Math.abs(means[a] - means[b])));
    }
    if (RankedValues.of(cells).constant()) {
      return Prediction.without(ModelFit.Status.CONSTANT_MODEL);
    }
    List<String> labels = conditions.stream().map(Shown::label).toList();
    return new Prediction(Optional.of(Rdm.of(model.name(), labels, cells)), ModelFit.Status.OK);
  }

  private interface Cell {
    double between(int a, int b);
  }

  private static double[] cells(int conditions, Cell cell) {
    double[] cells = new double[Math.multiplyExact(conditions, conditions - 1) / 2];
    int at = 0;
    for (int a = 0; a < conditions; a++) {
      for (int b = a + 1; b < conditions; b++) {
        cells[at++] = cell.between(a, b);
      }
    }
    return cells;
  }

  private static double number(RdmModel model, Shown a, Shown b) {
    return model.distance(a.numerosity(), b.numerosity());
  }

  /** Makes differences equal that differ only by rounding, because ranks would separate them. */
  private static double[] tied(double[] cells) {
    double grid = TIE * Arrays.stream(cells).max().orElseThrow();
    return Arrays.stream(cells).map(cell -> Math.rint(cell / grid) * grid).toArray();
  }

  private static boolean alike(double[] means) {
    double low = Arrays.stream(means).min().orElseThrow();
    double high = Arrays.stream(means).max().orElseThrow();
    return high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high));
  }

  /** Returns the mean of each condition; empty if a stimulus lacks the property. */
  private static double[] means(Design design, List<Shown> conditions, Property property) {
    double[] means = new double[conditions.size()];
    for (int condition = 0; condition < means.length; condition++) {
      List<Integer> stimuli = conditions.get(condition).stimuli();
      for (int stimulus : stimuli) {
        OptionalDouble value =
            design
                .properties(stimulus)
                .map(properties -> properties.value(property))
                .orElse(OptionalDouble.empty());
        if (value.isEmpty()) {
          return new double[0];
        }
        means[condition] += value.getAsDouble() / stimuli.size();
      }
    }
    return means;
  }
}
