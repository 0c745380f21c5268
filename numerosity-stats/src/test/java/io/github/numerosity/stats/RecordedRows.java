package io.github.numerosity.stats;

import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Responses written down row by row. */
public final class RecordedRows {
  private final List<Design.Row> rows = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final Map<Condition, Integer> next = new HashMap<>();

  /** One unit, each value a selection image of set "standard". */
  public static Responses oneUnit(double[] values, int[] numerosities) {
    RecordedRows recorded = new RecordedRows();
    for (int stimulus = 0; stimulus < values.length; stimulus++) {
      recorded.add(Block.SELECTION, "standard", numerosities[stimulus], values[stimulus]);
    }
    return recorded.wide();
  }

  /** One unit, group g of values answering numerosity g + 1. */
  public static Responses oneUnit(double[]... groups) {
    RecordedRows recorded = new RecordedRows();
    for (int group = 0; group < groups.length; group++) {
      for (double value : groups[group]) {
        recorded.add(Block.SELECTION, "standard", group + 1, value);
      }
    }
    return recorded.wide();
  }

  public RecordedRows add(Block block, String set, int numerosity, double... unitValues) {
    int index = next.merge(new Condition(set, numerosity), 1, Integer::sum) - 1;
    rows.add(new Design.Row(block, set, numerosity, index));
    values.add(unitValues.clone());
    return this;
  }

  public RecordedRows selection(int numerosity, double... unitValues) {
    return add(Block.SELECTION, "standard", numerosity, unitValues);
  }

  public Design design() {
    return Design.of(rows);
  }

  Units units() {
    return new Units(List.of(new LayerShape("layer", values.get(0).length, 1, 1)));
  }

  public Responses wide() {
    return Responses.of(
        design(), units(), values.stream().flatMapToDouble(java.util.Arrays::stream).toArray());
  }

  public Responses narrow() {
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
