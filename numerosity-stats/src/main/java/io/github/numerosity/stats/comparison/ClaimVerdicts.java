package io.github.numerosity.stats.comparison;

import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reader of the verdicts on claims from the tables {@code claims} of runs. */
final class ClaimVerdicts {
  private static final String TABLE = "claims";

  private ClaimVerdicts() {}

  private record Key(String network, String claim) {}

  /** Returns the verdicts on all claims that at least one run tests. */
  static List<ClaimVerdict> of(List<StoredRun> runs) {
    Map<Key, List<Optional<String>>> found = new LinkedHashMap<>();
    for (int run = 0; run < runs.size(); run++) {
      for (Exhibit exhibit : runs.get(run).exhibits()) {
        if (exhibit instanceof Table table && table.name().equals(TABLE)) {
          add(table, run, runs.size(), found);
        }
      }
    }
    return found.entrySet().stream()
        .map(
            each ->
                new ClaimVerdict(each.getKey().network(), each.getKey().claim(), each.getValue()))
        .toList();
  }

  private static void add(Table table, int run, int runs, Map<Key, List<Optional<String>>> found) {
    int network = table.columns().indexOf("network");
    int claim = table.columns().indexOf("claim");
    int verdict = table.columns().indexOf("verdict");
    if (network < 0 || claim < 0 || verdict < 0) {
      return;
    }
    try (Stream<List<Object>> rows = table.rows().get()) {
      rows.forEach(
          row ->
              found
                  .computeIfAbsent(
                      new Key(String.valueOf(row.get(network)), String.valueOf(row.get(claim))),
                      key -> none(runs))
                  .set(run, Optional.of(String.valueOf(row.get(verdict)))));
    }
  }

  private static List<Optional<String>> none(int runs) {
    List<Optional<String>> none = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      none.add(Optional.empty());
    }
    return none;
  }
}
