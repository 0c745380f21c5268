package io.github.numerosity.stats.covariates;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.OracleCsv;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Responses to stimuli of known features, put together row by row. */
final class ShownFeatures {
  private final List<Design.Row> rows = new ArrayList<>();
  private final List<Properties> properties = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();

  /** The simulated stimuli and the four units of the oracle. */
  static ShownFeatures oracle() {
    ShownFeatures shown = new ShownFeatures();
    for (OracleCsv line : OracleCsv.resource("covariates-data.csv")) {
      Map<Property, Double> features = new EnumMap<>(Property.class);
      for (Property property : FeatureSettings.DEFAULTS.features()) {
        features.put(property, line.number(property.column()));
      }
      shown.add(
          line.text("set"),
          (int) line.number("numerosity"),
          features,
          line.number("y0"),
          line.number("y1"),
          line.number("y2"),
          line.number("y3"));
    }
    return shown;
  }

  ShownFeatures add(
      String set, int numerosity, Map<Property, Double> features, double... unitValues) {
    return add(Block.SELECTION, set, numerosity, features, unitValues);
  }

  ShownFeatures add(
      Block block,
      String set,
      int numerosity,
      Map<Property, Double> features,
      double... unitValues) {
    rows.add(new Design.Row(block, set, numerosity, rows.size()));
    properties.add(Properties.of(features));
    values.add(unitValues.clone());
    return this;
  }

  Design design() {
    return Design.of(rows).withProperties(properties);
  }

  private Units units() {
    return new Units(List.of(new LayerShape("layer", values.get(0).length, 1, 1)));
  }

  Responses wide() {
    return wide(design());
  }

  Responses wide(Design design) {
    return Responses.of(
        design, units(), values.stream().flatMapToDouble(java.util.Arrays::stream).toArray());
  }

  Responses narrow() {
    int units = values.get(0).length;
    float[] flat = new float[values.size() * units];
    for (int stimulus = 0; stimulus < values.size(); stimulus++) {
      for (int unit = 0; unit < units; unit++) {
        flat[stimulus * units + unit] = (float) values.get(stimulus)[unit];
      }
    }
    return Responses.of(design(), units(), flat);
  }
}
