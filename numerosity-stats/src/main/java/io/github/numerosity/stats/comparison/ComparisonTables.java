package io.github.numerosity.stats.comparison;

import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables of a comparison, with a summary by group of numbers. */
final class ComparisonTables {
  static final String DIFFERENCES = "comparison";
  static final String TOGETHER = "comparison-all-runs";
  static final String SETTINGS = "comparison-settings";
  static final String CLAIMS = "comparison-claims";
  static final String RUNS = "comparison-runs";
  static final String UNSHARED = "comparison-unshared";

  private ComparisonTables() {}

  static List<Table> of(ComparisonResult result) {
    List<Table> tables = new ArrayList<>(List.of(runs(result), settings(result)));
    if (!result.claims().isEmpty()) {
      tables.add(claims(result));
    }
    tables.add(differences(result));
    if (result.runs().size() > 2) {
      tables.add(together(result));
    }
    if (!result.unshared().isEmpty()) {
      tables.add(unshared(result));
    }
    return List.copyOf(tables);
  }

  private static Table runs(ComparisonResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (int run = 0; run < result.runs().size(); run++) {
      StoredRun stored = result.runs().get(run);
      rows.add(
          List.of(
              result.labels().get(run),
              stored.summary().name(),
              stored.summary().networks().size() - stored.summary().failed().size(),
              stored.summary().failed().size(),
              networks(stored),
              stored.summary().networks().stream()
                  .flatMap(network -> network.id().seed().stream().boxed())
                  .distinct()
                  .map(String::valueOf)
                  .collect(Collectors.joining(" ")),
              EstimateCells.cell(stored.summary().provenance().configuration())));
    }
    return new Table(
        RUNS,
        List.of("run", "name", "networks", "failed", "kinds", "seeds", "configuration"),
        rows::stream);
  }

  private static String networks(StoredRun run) {
    return String.join(" ", Unshared.networks(run));
  }

  private static Table settings(ComparisonResult result) {
    return byRun(
        SETTINGS,
        List.of("setting"),
        "value",
        result,
        result.settings(),
        difference -> List.of(difference.setting()),
        SettingDifference::values);
  }

  private static Table claims(ComparisonResult result) {
    return byRun(
        CLAIMS,
        List.of("network", "claim"),
        "verdict",
        result,
        result.claims(),
        claim -> List.of(claim.network(), claim.claim()),
        ClaimVerdict::verdicts);
  }

  /** Creates one row for each item and run. */
  private static <T> Table byRun(
      String name,
      List<String> keys,
      String value,
      ComparisonResult result,
      List<T> things,
      Function<T, List<String>> key,
      Function<T, List<Optional<String>>> values) {
    List<String> columns = new ArrayList<>(keys);
    columns.addAll(List.of("run", value));
    List<List<Object>> rows = new ArrayList<>();
    for (T thing : things) {
      for (int run = 0; run < result.labels().size(); run++) {
        List<Object> row = new ArrayList<>(key.apply(thing));
        row.add(result.labels().get(run));
        row.add(EstimateCells.cell(values.apply(thing).get(run)));
        rows.add(row);
      }
    }
    return new Table(name, columns, rows::stream);
  }

  private static Table unshared(ComparisonResult result) {
    return new Table(
        UNSHARED,
        List.of("what", "name", "runs"),
        () ->
            result.unshared().stream()
                .map(each -> List.of(each.what(), each.name(), String.join(" ", each.runs()))));
  }

  private static Table differences(ComparisonResult result) {
    return new Table(
        DIFFERENCES,
        List.of(
            "group",
            "analysis",
            "number",
            "network",
            "run_a",
            "run_b",
            "networks_a",
            "mean_a",
            "sd_a",
            "networks_b",
            "mean_b",
            "sd_b",
            "method",
            "difference",
            "low",
            "high",
            "t",
            "degrees_of_freedom",
            "p",
            "p_holm",
            "tests",
            "verdict",
            "note"),
        () -> result.contrasts().stream().map(ComparisonTables::row));
  }

  private static List<Object> row(Contrast contrast) {
    Quantity quantity = contrast.quantity();
    Optional<Estimate.Interval> interval = contrast.interval();
    return List.of(
        quantity.group(),
        quantity.analysis(),
        quantity.place(),
        quantity.network(),
        contrast.first(),
        contrast.second(),
        contrast.inFirst().networks(),
        contrast.inFirst().mean(),
        EstimateCells.cell(contrast.inFirst().standardDeviation()),
        contrast.inSecond().networks(),
        contrast.inSecond().mean(),
        EstimateCells.cell(contrast.inSecond().standardDeviation()),
        contrast.method(),
        contrast.difference(),
        EstimateCells.cell(interval.map(Estimate.Interval::lower)),
        EstimateCells.cell(interval.map(Estimate.Interval::upper)),
        EstimateCells.cell(contrast.test().map(test -> test.t())),
        EstimateCells.cell(contrast.test().map(test -> test.degreesOfFreedom())),
        EstimateCells.cell(contrast.p()),
        EstimateCells.cell(contrast.corrected()),
        contrast.tests(),
        contrast.verdict(),
        contrast.note());
  }

  private static Table together(ComparisonResult result) {
    return new Table(
        TOGETHER,
        List.of(
            "group",
            "analysis",
            "number",
            "network",
            "method",
            "f",
            "df",
            "df_within",
            "p",
            "p_holm",
            "tests"),
        () ->
            result.together().stream()
                .map(
                    test ->
                        List.of(
                            test.quantity().group(),
                            test.quantity().analysis(),
                            test.quantity().place(),
                            test.quantity().network(),
                            test.method(),
                            test.f(),
                            test.df1(),
                            test.df2(),
                            test.p(),
                            EstimateCells.cell(test.corrected()),
                            test.tests())));
  }

  /** Groups contrasts by pair of runs and group of numbers. */
  static List<List<Contrast>> groups(ComparisonResult result) {
    Map<List<String>, List<Contrast>> groups = new LinkedHashMap<>();
    for (Contrast contrast : result.contrasts()) {
      groups
          .computeIfAbsent(
              List.of(contrast.first(), contrast.second(), contrast.quantity().group()),
              key -> new ArrayList<>())
          .add(contrast);
    }
    return List.copyOf(groups.values());
  }
}
