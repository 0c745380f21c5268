package io.github.numerosity.cli;

import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.comparison.ComparisonResult;
import io.github.numerosity.stats.comparison.Contrast;
import io.github.numerosity.stats.comparison.RunsTest;
import io.github.numerosity.stats.comparison.SettingDifference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Text of a comparison of runs. */
final class ComparisonText {
  /** Largest number of rows of a table; the file has the rest. */
  private static final int MOST_ROWS = 60;

  /** Length at which a value of a setting is truncated. */
  private static final int MOST_CHARACTERS = 80;

  /** Number of characters of a digest that identify it. */
  private static final int DIGEST = 12;

  private final ComparisonResult result;
  private final int width;
  private final boolean styled;
  private final List<String> lines = new ArrayList<>();

  private ComparisonText(ComparisonResult result, int width, boolean styled) {
    this.result = result;
    this.width = width;
    this.styled = styled;
  }

  /**
   * Returns the text of a comparison.
   *
   * @param result the comparison
   * @param width of a line in characters
   * @param styled whether headings are bold (ANSI)
   * @param everything whether numbers without a clear difference are listed
   * @return lines without trailing blanks
   */
  static List<String> lines(
      ComparisonResult result, int width, boolean styled, boolean everything) {
    ComparisonText text = new ComparisonText(result, width, styled);
    text.runs();
    text.settings();
    text.unshared();
    text.claims();
    text.groups();
    text.numbers(everything);
    text.together(everything);
    return text.lines;
  }

  private void runs() {
    for (int run = 0; run < result.runs().size(); run++) {
      StoredRun stored = result.runs().get(run);
      int failed = stored.summary().failed().size();
      int count = stored.summary().networks().size() - failed;
      paragraph(
          "%s: %s, %d network%s%s"
              .formatted(
                  result.labels().get(run),
                  stored.summary().name(),
                  count,
                  count == 1 ? "" : "s",
                  failed == 0 ? "" : " (" + failed + " failed and are excluded)"));
    }
  }

  private void settings() {
    lines.add("");
    if (result.settings().isEmpty()) {
      paragraph("Settings, data and images are the same.");
      return;
    }
    paragraph("Settings that differ:");
    List<String> columns = new ArrayList<>(List.of("setting"));
    columns.addAll(result.labels());
    List<List<Object>> rows = new ArrayList<>();
    for (SettingDifference difference : result.settings()) {
      List<Object> row = new ArrayList<>(List.of(difference.setting()));
      difference.values().forEach(value -> row.add(value.map(ComparisonText::cut).orElse("-")));
      rows.add(row);
    }
    table("settings", columns, rows);
  }

  private static String cut(String value) {
    if (value.matches("[0-9a-f]{64}")) {
      return value.substring(0, DIGEST) + "…";
    }
    return value.length() <= MOST_CHARACTERS ? value : value.substring(0, MOST_CHARACTERS) + "…";
  }

  private void unshared() {
    if (!result.unshared().isEmpty()) {
      lines.add("");
      result
          .unshared()
          .forEach(
              each ->
                  paragraph(
                      "The %s %s occurs only in %s."
                          .formatted(each.what(), each.name(), String.join(", ", each.runs()))));
    }
  }

  private void claims() {
    List<List<Object>> rows = new ArrayList<>();
    result.claims().stream()
        .filter(claim -> claim.verdicts().stream().distinct().count() > 1)
        .forEach(
            claim -> {
              List<Object> row = new ArrayList<>(List.of(claim.network(), claim.claim()));
              claim
                  .verdicts()
                  .forEach(verdict -> row.add(verdict.map(ComparisonText::words).orElse("-")));
              rows.add(row);
            });
    if (result.claims().isEmpty()) {
      return;
    }
    lines.add("");
    paragraph(
        "%d of %d claims have different verdicts%s"
            .formatted(rows.size(), result.claims().size(), rows.isEmpty() ? "." : ":"));
    if (!rows.isEmpty()) {
      List<String> columns = new ArrayList<>(List.of("network", "claim"));
      columns.addAll(result.labels());
      table("claims", columns, rows);
    }
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void groups() {
    Map<List<String>, int[]> counts = new LinkedHashMap<>();
    for (Contrast contrast : result.contrasts()) {
      int[] count =
          counts.computeIfAbsent(
              List.of(contrast.second(), contrast.first(), contrast.quantity().group()),
              key -> new int[4]);
      count[0]++;
      count[1] += contrast.test().isPresent() ? 1 : 0;
      count[2] += contrast.isClear() ? 1 : 0;
      count[3] += contrast.isClearAfterCorrection() ? 1 : 0;
    }
    lines.add("");
    paragraph("Differences in %d numbers common to all runs:".formatted(result.common().size()));
    List<List<Object>> rows = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            rows.add(
                List.of(
                    key.get(0) + " - " + key.get(1),
                    key.get(2),
                    count[0],
                    count[1],
                    count[2],
                    count[3])));
    table("groups", List.of("runs", "numbers", "differ", "tested", "clearly", "after Holm"), rows);
  }

  private void numbers(boolean everything) {
    List<Contrast> shown =
        result.contrasts().stream().filter(contrast -> everything || contrast.isClear()).toList();
    if (result.contrasts().isEmpty()) {
      return;
    }
    lines.add("");
    if (shown.isEmpty()) {
      paragraph("No clear difference in any number%s.".formatted(reason()));
      return;
    }
    paragraph(everything ? "Numbers that differ:" : "Clear differences (the interval excludes 0):");
    Map<Integer, String> headings = new HashMap<>();
    String before = "";
    List<List<Object>> rows = new ArrayList<>();
    for (Contrast contrast : shown.subList(0, Math.min(MOST_ROWS, shown.size()))) {
      String heading =
          "%s against %s, %s"
              .formatted(contrast.second(), contrast.first(), contrast.quantity().group());
      if (!heading.equals(before)) {
        headings.put(rows.size(), heading);
        before = heading;
      }
      rows.add(row(contrast));
    }
    Contrast one = shown.get(0);
    boolean same = result.runs().size() == 2;
    Table table =
        new Table(
            "numbers",
            List.of(
                "number",
                "of",
                "network",
                "n",
                same ? one.first() : "first run",
                same ? one.second() : "second run",
                "difference",
                "p",
                "p Holm",
                "note"),
            rows::stream);
    lines.addAll(TextTable.of(table).lines(width, styled, headings));
    if (shown.size() > MOST_ROWS) {
      lines.add("");
      paragraph(
          "%d more; select with --only, or write all with --out."
              .formatted(shown.size() - MOST_ROWS));
    }
  }

  /** Returns the reason why no difference is clear, if it is the same for all numbers. */
  private String reason() {
    List<String> notes = result.contrasts().stream().map(Contrast::note).distinct().toList();
    return notes.size() == 1 && !notes.get(0).isEmpty() ? ": " + notes.get(0) : "";
  }

  private static List<Object> row(Contrast contrast) {
    String difference = number(contrast.difference());
    return List.of(
        contrast.quantity().kind(),
        contrast.quantity().elements(),
        contrast.quantity().network(),
        contrast.method() == Contrast.Method.PAIRED
            ? contrast.inFirst().networks() + " pairs"
            : contrast.inFirst().networks() + ", " + contrast.inSecond().networks(),
        number(contrast.inFirst().mean()),
        number(contrast.inSecond().mean()),
        contrast
            .interval()
            .map(
                interval ->
                    "%s (%s..%s)"
                        .formatted(difference, number(interval.lower()), number(interval.upper())))
            .orElse(difference),
        contrast.p().isPresent() ? number(contrast.p().getAsDouble()) : "-",
        contrast.corrected().isPresent() ? number(contrast.corrected().getAsDouble()) : "-",
        contrast.note().isEmpty() ? words(contrast.verdict().name()) : contrast.note());
  }

  private void together(boolean everything) {
    List<RunsTest> shown =
        result.together().stream()
            .filter(test -> everything || test.corrected().orElse(1) < 0.05)
            .toList();
    if (result.runs().size() < 3) {
      return;
    }
    if (result.contrasts().isEmpty()) {
      return;
    }
    lines.add("");
    if (shown.isEmpty()) {
      paragraph("No number differs across all runs after Holm's correction.");
      return;
    }
    paragraph("Tests across all runs:");
    List<List<Object>> rows =
        shown.stream()
            .limit(MOST_ROWS)
            .map(
                test ->
                    List.<Object>of(
                        test.quantity().analysis() + " " + test.quantity().place(),
                        test.quantity().network(),
                        words(test.method().name()),
                        "%s (%s, %s)"
                            .formatted(number(test.f()), number(test.df1()), number(test.df2())),
                        number(test.p()),
                        number(test.corrected().orElse(1))))
            .toList();
    table("together", List.of("number", "network", "test", "F", "p", "p Holm"), rows);
    if (shown.size() > MOST_ROWS) {
      paragraph("%d more; write all with --out.".formatted(shown.size() - MOST_ROWS));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  private void paragraph(String text) {
    lines.addAll(Wrapping.wrap(text, width));
  }

  private void table(String name, List<String> columns, List<List<Object>> rows) {
    lines.addAll(
        TextTable.of(new Table(name, columns, rows::stream)).lines(width, styled, Map.of()));
  }
}
