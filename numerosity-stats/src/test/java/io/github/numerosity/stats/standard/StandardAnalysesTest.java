package io.github.numerosity.stats.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.design.DesignFile;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.NpyWriter;
import io.github.numerosity.response.Responses;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.OracleCsv;
import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.claims.ClaimNull;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardAnalysesTest {
  private final Path folder;

  StandardAnalysesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Responses open(Path responses, Path design) {
    return Responses.open(responses, DesignFile.read(design).design(), "layer");
  }

  /**
   * Whoever adds an analysis to this module adds it to the list, but for the null of claims, which
   * are those of a study.
   */
  @Test
  void plansEveryAnalysisOfThisModule() {
    List<String> types =
        Components.discover(StandardAnalyses.class.getClassLoader())
            .types(SelectivityAnalysis.class)
            .stream()
            .filter(type -> type.getClass().getName().startsWith("io.github.numerosity.stats."))
            .map(ComponentType::name)
            .filter(type -> !type.equals(ClaimNull.TYPE))
            .toList();

    assertThat(StandardAnalyses.withDefaults().withSeed(1).plan().planned())
        .extracting(analysis -> analysis.recipe().orElseThrow().type())
        .containsAll(types);
  }

  @Test
  void namesWhatNeedsASeed() {
    Analyses without = StandardAnalyses.withDefaults().plan();
    Analyses with = StandardAnalyses.withDefaults().withSeed(1).plan();

    assertThat(without.leftOut())
        .contains(
            new LeftOut("label-shuffle-one-way-anova", "it draws at random and was given no seed"));
    assertThat(with.leftOut()).isEmpty();
    assertThat(with.planned())
        .extracting(SelectivityAnalysis::name)
        .doesNotHaveDuplicates()
        .hasSize(without.planned().size() + without.leftOut().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SiRstv", "SmLs01", "SmLs04", "SmLs07"})
  void filesOfDoublesKeepThirteenDigits(String set) throws Exception {
    List<OracleCsv> rows = OracleCsv.resource("nist-" + set + ".csv");
    Path responses = folder.resolve("responses.npy");
    StringBuilder design = new StringBuilder("numerosity\n");
    try (NpyWriter writer = NpyWriter.ofDoubles(responses, rows.size(), 1)) {
      for (OracleCsv row : rows) {
        writer.write(new double[] {row.number("y")});
        design.append((int) row.number("group")).append('\n');
      }
    }
    Responses recorded =
        open(responses, Files.writeString(folder.resolve("design.csv"), design.toString()));
    Path out = folder.resolve("out");

    StandardAnalyses.withDefaults()
        .plan()
        .suiting(recorded.design())
        .run(recorded, RunOptions.in(out));

    String truth =
        OracleJson.resource("nist-certified.json").at(set).at("F_exact_of_doubles").text();
    BigDecimal f = new BigDecimal(cell(out.resolve("units.csv"), 1, "f"));
    assertThat(f.subtract(new BigDecimal(truth)).abs().doubleValue())
        .isLessThan(5e-14 * Double.parseDouble(truth));
    assertThat(cell(out.resolve("units.csv"), 1, "network")).isEqualTo("recorded");
    assertThat(cell(out.resolve("units.csv"), 1, "seed")).isEmpty();
    assertThat(cell(out.resolve("tukey.csv"), 1, "network")).isEqualTo("recorded");
    assertThat(cell(out.resolve("rdm.csv"), 1, "network")).isEqualTo("recorded");
  }

  /** The offset is added without rounding; float32 would leave nothing of the responses. */
  @Test
  void anOffsetOfAMillionChangesNoVerdict() throws Exception {
    int units = 20;
    Path plain = folder.resolve("plain.npy");
    Path shifted = folder.resolve("shifted.npy");
    StringBuilder design = new StringBuilder("numerosity,set\n");
    RandomGenerator random = RandomStreams.of(5).stream("offset");
    try (NpyWriter first = NpyWriter.ofDoubles(plain, 160, units);
        NpyWriter second = NpyWriter.ofDoubles(shifted, 160, units)) {
      for (int stimulus = 0; stimulus < 160; stimulus++) {
        int numerosity = 1 + stimulus % 8;
        design.append(numerosity).append(stimulus < 80 ? ",a\n" : ",b\n");
        double[] row = new double[units];
        for (int unit = 0; unit < units; unit++) {
          double mean = unit < 10 ? Math.exp(-(numerosity - unit) * (numerosity - unit) / 4.0) : 0;
          row[unit] = Math.rint((mean + random.nextGaussian()) * (1 << 20)) / (1 << 30);
        }
        first.write(row);
        for (int unit = 0; unit < units; unit++) {
          row[unit] += 1e6;
        }
        second.write(row);
      }
    }
    Path table = Files.writeString(folder.resolve("design.csv"), design.toString());
    StandardAnalyses all = StandardAnalyses.withDefaults().withSeed(3);
    for (Path file : List.of(plain, shifted)) {
      Responses recorded = open(file, table);
      all.plan()
          .suiting(recorded.design())
          .run(recorded, RunOptions.in(folder.resolve("of-" + file.getFileName())));
    }

    Path one = folder.resolve("of-plain.npy");
    Path two = folder.resolve("of-shifted.npy");
    for (int unit = 1; unit <= units; unit++) {
      for (String column : List.of("f", "log_p", "omega_squared")) {
        assertClose(one, two, "units.csv", unit, column, 1e-11);
      }
      for (String column : List.of("selective", "preferred_numerosity", "status")) {
        assertThat(cell(two.resolve("units.csv"), unit, column))
            .isEqualTo(cell(one.resolve("units.csv"), unit, column));
      }
    }
    for (int pair = 1; pair <= 28 * units; pair++) {
      assertClose(one, two, "tukey.csv", pair, "q", 1e-11);
    }
    for (int pair = 1; pair <= 28; pair++) {
      assertClose(one, two, "rdm.csv", pair, "dissimilarity", 1e-5);
    }
  }

  private static void assertClose(
      Path one, Path two, String table, int row, String column, double relative)
      throws IOException {
    double expected = Double.parseDouble(cell(one.resolve(table), row, column));
    assertThat(Double.parseDouble(cell(two.resolve(table), row, column)))
        .as("%s, line %d, %s", table, row + 1, column)
        .isCloseTo(expected, within(relative * Math.max(1e-3, Math.abs(expected))));
  }

  private static String cell(Path table, int row, String column) throws IOException {
    List<String> lines = Files.readAllLines(table);
    List<String> columns = List.of(lines.get(0).split(",", -1));
    return lines.get(row).split(",", -1)[columns.indexOf(column)];
  }
}
