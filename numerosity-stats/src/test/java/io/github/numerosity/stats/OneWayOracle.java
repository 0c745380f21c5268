package io.github.numerosity.stats;

import io.github.numerosity.response.Responses;
import java.util.Arrays;
import java.util.List;

/** One design of {@code oneway.json}: its values and what R 4.2.2 finds in them. */
public record OneWayOracle(OracleJson json) {
  public static List<OneWayOracle> all() {
    return OracleJson.resource("oneway.json").at("cases").items().stream()
        .map(OneWayOracle::new)
        .toList();
  }

  public String id() {
    return json.at("id").text();
  }

  /** At an offset of 1e8 R's means lose their digits, and what comes of them. */
  public boolean isLargeOffset() {
    return id().startsWith("large_offset");
  }

  public double[] values() {
    return json.at("y").numbers();
  }

  /** From 0. */
  public int[] groups() {
    return Arrays.stream(json.at("group").numbers()).mapToInt(group -> (int) group - 1).toArray();
  }

  public int k() {
    return (int) json.at("k").number();
  }

  public Responses responses() {
    return RecordedRows.oneUnit(
        values(), Arrays.stream(groups()).map(group -> group + 1).toArray());
  }

  /** The values group after group. */
  public double[] grouped() {
    double[] values = values();
    int[] groups = groups();
    double[] grouped = new double[values.length];
    int at = 0;
    for (int group = 0; group < k(); group++) {
      for (int i = 0; i < values.length; i++) {
        if (groups[i] == group) {
          grouped[at++] = values[i];
        }
      }
    }
    return grouped;
  }

  public int[] counts() {
    return Arrays.stream(json.at("groupSizes").numbers()).mapToInt(n -> (int) n).toArray();
  }

  /** First index of each group in {@link #grouped}, and the number of values. */
  public int[] starts() {
    int[] starts = new int[k() + 1];
    for (int group = 0; group < k(); group++) {
      starts[group + 1] = starts[group] + counts()[group];
    }
    return starts;
  }

  public double number(String test, String field) {
    return json.at(test).at(field).number();
  }
}
