package io.github.numerosity.stats.comparison;

import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Plot.Cell;
import io.github.numerosity.result.Plot.Tone;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.comparison.Contrast.Verdict;
import io.github.numerosity.stats.exhibits.EstimateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures of a comparison: overview sheets, then a figure for each group of numbers. */
final class ComparisonExhibits {
  private static final String TOPIC = "Runs side by side";

  /** Largest number of rows of a sheet. */
  private static final int MOST_ROWS = 40;

  private final ComparisonResult result;

  private ComparisonExhibits(ComparisonResult result) {
    this.result = result;
  }

  static List<Exhibit> of(ComparisonResult result) {
    ComparisonExhibits exhibits = new ComparisonExhibits(result);
    List<Exhibit> all = new ArrayList<>(ComparisonTables.of(result));
    all.add(exhibits.settings());
    if (!result.claims().isEmpty()) {
      all.add(exhibits.claims());
    }
    all.add(exhibits.overview());
    exhibits.clear().ifPresent(all::add);
    all.addAll(DifferenceFigures.of(result));
    return List.copyOf(all);
  }

  private Figure settings() {
    List<List<Cell>> rows =
        result.settings().stream()
            .map(
                difference ->
                    row(
                        Stream.of(difference.setting()),
                        difference.values().stream().map(value -> value.orElse("absent"))))
            .toList();
    String finding =
        rows.isEmpty()
            ? "The runs have the same settings, data and pictures"
            : "%s in %d settings, digests and versions"
                .formatted(
                    result.labels().size() == 2 ? "The two runs differ" : "The runs differ",
                    rows.size());
    return new Figure(
            "comparison-settings-sheet",
            finding,
            "Settings of the resolved configurations that are not the same in all runs, digests of"
                + " what the networks were trained on and shown, and versions and machine, which"
                + " are no part of the results.",
            result.settings().stream()
                .map(SettingDifference::setting)
                .reduce((a, b) -> a + "; " + b)
                .map(all -> "The runs differ in: " + all + ".")
                .orElse("Nothing differs."),
            new Plot.Sheet(headings(Stream.of("setting")), rows))
        .about(TOPIC)
        .at(Prominence.SUMMARY)
        .from(ComparisonTables.SETTINGS, ComparisonTables.RUNS);
  }

  private Figure claims() {
    List<List<Cell>> rows = new ArrayList<>();
    int different = 0;
    for (ClaimVerdict claim : result.claims()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(claim.network()), Cell.of(claim.claim())));
      claim.verdicts().forEach(verdict -> row.add(verdict(verdict)));
      rows.add(row);
      different += claim.verdicts().stream().distinct().count() > 1 ? 1 : 0;
    }
    return new Figure(
            "comparison-claims-sheet",
            different == 0
                ? "All runs come to the same verdict on each of %d claims".formatted(rows.size())
                : "%d of %d claims have another verdict in another run"
                    .formatted(different, rows.size()),
            "Verdicts of each run, by its own rule and its own networks. Another verdict is no test"
                + " of a difference between runs: an interval may cross a border in one of them"
                + " only.",
            "A table of claims and verdicts, one column for each run.",
            new Plot.Sheet(headings(Stream.of("network", "claim")), rows))
        .about(TOPIC)
        .at(Prominence.SUMMARY)
        .from(ComparisonTables.CLAIMS);
  }

  private static Cell verdict(Optional<String> verdict) {
    String word = verdict.orElse("not judged").toLowerCase(Locale.ROOT).replace('_', ' ');
    Tone tone =
        switch (verdict.orElse("")) {
          case "REPRODUCED" -> Tone.FOR;
          case "NOT_REPRODUCED" -> Tone.AGAINST;
          case "" -> Tone.PLAIN;
          default -> Tone.OPEN;
        };
    return new Cell(word, tone);
  }

  private Figure overview() {
    List<List<Cell>> rows = new ArrayList<>();
    for (List<Contrast> group : ComparisonTables.groups(result)) {
      Contrast one = group.get(0);
      rows.add(
          row(
              Stream.of(one.second() + " against " + one.first(), one.quantity().group()),
              Stream.of(
                  count(group, contrast -> true),
                  count(group, contrast -> contrast.test().isPresent()),
                  count(group, Contrast::isClear),
                  count(group, Contrast::isClearAfterCorrection))));
    }
    List<Contrast> all = result.contrasts();
    return new Figure(
            "comparison-overview",
            finding(all),
            "Numbers of the analyses' summaries that are not the same in all networks, by the analysis and the list that they stand in. Clear: the 95 %% interval of the difference excludes 0. After Holm's correction: p below 0.05, corrected for all tests of the row. %s."
                .formatted(methods()),
            "A table of groups of numbers: how many were compared, tested, clear, and clear after"
                + " correction.",
            new Plot.Sheet(
                List.of("runs", "numbers", "that differ", "tested", "clear", "after Holm"), rows))
        .about(TOPIC)
        .at(Prominence.SUMMARY)
        .from(
            result.runs().size() > 2
                ? new String[] {ComparisonTables.DIFFERENCES, ComparisonTables.TOGETHER}
                : new String[] {ComparisonTables.DIFFERENCES});
  }

  private String methods() {
    List<String> methods = new ArrayList<>();
    if (result.contrasts().stream().anyMatch(c -> c.method() == Contrast.Method.PAIRED)) {
      methods.add("networks of one seed that runs share are compared in pairs (t of differences)");
    }
    if (result.contrasts().stream().anyMatch(c -> c.method() == Contrast.Method.WELCH)) {
      methods.add("independent networks by Welch's t");
    }
    String text = methods.isEmpty() ? "nothing was compared" : String.join(", ", methods);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String finding(List<Contrast> contrasts) {
    long tested = contrasts.stream().filter(contrast -> contrast.test().isPresent()).count();
    long clear = contrasts.stream().filter(Contrast::isClear).count();
    if (tested == 0) {
      return "No clear difference: no number could be tested";
    }
    return clear == 0
        ? "No clear difference in any of %d numbers that were tested".formatted(tested)
        : "%d of %d numbers differ clearly, %d of them after Holm's correction"
            .formatted(
                clear,
                tested,
                contrasts.stream()
                    .filter(contrast -> contrast.isClear() && contrast.isClearAfterCorrection())
                    .count());
  }

  private Optional<Figure> clear() {
    List<Contrast> clear =
        result.contrasts().stream().filter(Contrast::isClearAfterCorrection).toList();
    if (clear.isEmpty()) {
      return Optional.empty();
    }
    List<List<Cell>> rows =
        clear.stream().limit(MOST_ROWS).map(ComparisonExhibits::clearRow).toList();
    return Optional.of(
        new Figure(
                "comparison-clear-sheet",
                clear.size() > MOST_ROWS
                    ? "The first %d of %d differences that are clear after Holm's correction"
                        .formatted(MOST_ROWS, clear.size())
                    : "%d differences are clear after Holm's correction".formatted(clear.size()),
                "Means over networks, and the difference with its 95 % interval; p is corrected for"
                    + " the tests of the same group of numbers and the same runs.",
                "A table of numbers with their means in two runs, the difference and its p.",
                new Plot.Sheet(
                    List.of("number", "network", "run", "mean", "run", "mean", "difference", "p"),
                    rows))
            .about(TOPIC)
            .at(Prominence.SUMMARY)
            .from(ComparisonTables.DIFFERENCES));
  }

  private static List<Cell> clearRow(Contrast contrast) {
    Estimate.Interval interval = contrast.interval().orElseThrow();
    return row(
        Stream.of(
            contrast.quantity().analysis() + " " + contrast.quantity().place(),
            contrast.quantity().network()),
        Stream.of(
            contrast.first(),
            number(contrast.inFirst().mean()),
            contrast.second(),
            number(contrast.inSecond().mean()),
            "%s (%s to %s)"
                .formatted(
                    number(contrast.difference()),
                    number(interval.lower()),
                    number(interval.upper())),
            number(contrast.corrected().orElseThrow())));
  }

  private interface Choice {
    boolean of(Contrast contrast);
  }

  private static String count(List<Contrast> contrasts, Choice choice) {
    return String.valueOf(contrasts.stream().filter(choice::of).count());
  }

  private List<String> headings(Stream<String> keys) {
    return Stream.concat(keys, result.labels().stream()).toList();
  }

  private static List<Cell> row(Stream<String> keys, Stream<String> values) {
    return Stream.concat(keys, values).map(Cell::of).toList();
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  /** Returns the direction of a difference in words, for the text alternative of a figure. */
  static String words(Contrast contrast) {
    String what = contrast.quantity().place() + " of " + contrast.quantity().network();
    return contrast.verdict() == Verdict.HIGHER
        ? what + " is higher"
        : contrast.verdict() == Verdict.LOWER ? what + " is lower" : what + " does not differ";
  }

  static String list(List<String> words) {
    return words.isEmpty() ? "none" : EstimateWords.list(words, "and");
  }
}
