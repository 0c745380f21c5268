package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Plot.Axis;
import io.github.numerosity.result.Plot.Band;
import io.github.numerosity.result.Plot.Series;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final List<String> NETWORKS = List.of("trained", "untrained");
  private static final Palette PALETTE = new Palette(NETWORKS);
  private static final List<Double> X = List.of(1.0, 2.0, 3.0);
  private static final Axis NUMBER = Axis.linear("numerosity");
  private static final Axis SHARE = Axis.linear("share (%)");

  private static Series series(String label, double... y) {
    return Series.of(
        label,
        IntStream.rangeClosed(1, y.length).mapToObj(x -> (double) x).toList(),
        IntStream.range(0, y.length).mapToObj(index -> y[index]).toList());
  }

  private static DrawnXml drawn(Plot plot) throws Exception {
    Drawing drawing = Drawing.of("figure", plot, PALETTE);
    DrawnXml.of(drawing.document());
    return DrawnXml.of(drawing.panels().get(0).svg());
  }

  private static Plot.Heat heat(int rows, int columns) {
    return new Plot.Heat(
        IntStream.rangeClosed(1, rows).mapToObj(String::valueOf).toList(),
        IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList(),
        IntStream.range(0, rows * columns).mapToObj(index -> Optional.of((double) index)).toList(),
        "response");
  }

  private static List<String> words(Axis y, int panel) throws Exception {
    Plot.Panels panels =
        new Plot.Panels(
            List.of(
                new Plot.Panel("low", new Plot.Bars(List.of(series("a", 10, 8)), NUMBER, y)),
                new Plot.Panel("high", new Plot.Bars(List.of(series("a", 80, 75)), NUMBER, y))));
    return DrawnXml.of(Drawing.of("figure", panels, PALETTE).panels().get(panel).svg()).texts();
  }

  @Test
  void percentagesOfOneThingShareTheirScaleSideBySide() throws Exception {
    assertThat(words(SHARE, 0)).isEqualTo(words(SHARE, 1)).contains("80");
    Axis pixels = Axis.linear("pixels");
    assertThat(words(pixels, 0)).isNotEqualTo(words(pixels, 1)).doesNotContain("80");
  }

  @Test
  void aBarStandsForEachValueAndTellsIt() throws Exception {
    DrawnXml svg =
        drawn(
            new Plot.Bars(
                List.of(
                    series("trained", 10, 20, 30)
                        .withIntervals(List.of(8.0, 15.0, 29.0), List.of(12.0, 25.0, 31.0)),
                    series("untrained", 1, 2, 3)),
                NUMBER,
                SHARE));

    assertThat(svg.titles())
        .contains("trained, 2: 20 (15 to 25)", "untrained, 3: 3", "trained, 3: 30 (29 to 31)");
    // Three bars of each network, and its sample in the legend.
    assertThat(svg.count("rect", "fill", Colours.series(0))).isEqualTo(4);
    assertThat(svg.count("rect", "fill", Colours.series(1))).isEqualTo(4);
  }

  @Test
  void hatchedBarsHaveStripesOfTheirColour() throws Exception {
    DrawnXml svg =
        drawn(
            new Plot.Bars(List.of(series("trained", 5, 2, 5)), NUMBER, SHARE)
                .withHatched(List.of(1.0, 3.0)));

    assertThat(svg.ids()).containsExactly("figure_0");
    // Two bars and the sample in the legend.
    assertThat(svg.count("rect", "fill", "url(#figure_0)")).isEqualTo(3);
    assertThat(svg.texts()).contains("striped: to be read with care");
  }

  @Test
  void barsBeginAtZero() throws Exception {
    assertThat(drawn(new Plot.Bars(List.of(series("trained", 90, 95, 99)), NUMBER, SHARE)).texts())
        .contains("0");
    assertThat(
            drawn(new Plot.Points(List.of(series("trained", 90, 95, 99)), NUMBER, SHARE)).texts())
        .doesNotContain("0");
  }

  @Test
  void anInfiniteValueInterruptsItsLineAndIsNamed() throws Exception {
    DrawnXml svg =
        drawn(
            new Plot.Lines(
                List.of(series("trained", 1, 2, Double.POSITIVE_INFINITY, 2, 1)), NUMBER, SHARE));

    assertThat(svg.texts()).contains("\u221e");
    assertThat(svg.titles()).contains("trained, 3: \u221e");
    assertThat(svg.count("polyline", "stroke", Colours.series(0))).isEqualTo(2);
  }

  @Test
  void pointsOfOnePlaceAreSpreadWithoutChance() throws Exception {
    Plot plot =
        new Plot.Points(
                List.of(
                    Series.of(
                        "trained", Collections.nCopies(10, 1.0), Collections.nCopies(10, 4.0)),
                    Series.of(
                        "untrained", Collections.nCopies(10, 2.0), Collections.nCopies(10, 4.0))),
                Axis.of("", NETWORKS),
                SHARE)
            .withJoins();
    DrawnXml svg = drawn(plot);

    assertThat(svg.all("circle").stream().map(circle -> circle.getAttribute("cx")).distinct())
        .hasSize(10);
    assertThat(svg.count("polyline", "stroke", Colours.LINE)).isEqualTo(10);
    // The names below say what a legend would.
    assertThat(svg.texts()).containsOnlyOnce("trained").containsOnlyOnce("untrained");
  }

  @Test
  void onlySeriesThatShareANameStandBesideEachOther() throws Exception {
    DrawnXml svg =
        drawn(
            new Plot.Points(
                List.of(
                    Series.of("trained", List.of(1.0), List.of(4.0)),
                    Series.of("untrained", List.of(2.0), List.of(4.0)),
                    Series.of("mean", List.of(1.0, 2.0), List.of(3.0, 3.0))),
                Axis.of("", NETWORKS),
                SHARE));

    List<Double> discs =
        svg.all("circle").stream()
            .map(circle -> Double.valueOf(circle.getAttribute("cx")))
            .toList();
    // A name has half the width and its points fill 0.8 of that: 0.15, 0.35 and 0.85 of the width.
    assertThat(discs.get(1) / discs.get(0)).isCloseTo(7 / 3.0, within(0.01));
    assertThat(discs.get(2) / discs.get(0)).isCloseTo(17 / 3.0, within(0.01));
  }

  @Test
  void bandsStandBehindAndInTheLegend() throws Exception {
    DrawnXml svg =
        drawn(
            new Plot.Lines(List.of(series("trained", 1, 2, 3)), NUMBER, SHARE)
                .withBands(
                    List.of(
                        Band.across("shuffled labels", 0, 1),
                        new Band("monotone units", X, X, List.of(2.0, 3.0, 4.0)))));

    assertThat(svg.texts()).contains("shuffled labels", "monotone units");
    assertThat(svg.titles()).contains("shuffled labels: 0 to 1", "monotone units");
    assertThat(svg.count("polygon", "fill", "url(#figure_0)")).isEqualTo(1);
  }

  @Test
  void everyCellOfASmallMatrixTellsItsValue() throws Exception {
    assertThat(drawn(heat(10, 10)).titles()).hasSize(100).contains("2, 3: 12");
  }

  @Test
  void largeMatricesAreAFewPathsWithLabelsThatHaveRoom() throws Exception {
    String svg = Drawing.of("figure", heat(100, 100), PALETTE).panels().get(0).svg();

    assertThat(svg.length()).isLessThan(200_000);
    assertThat(DrawnXml.of(svg).texts()).contains("10", "100").doesNotContain("7", "99");
  }

  @Test
  void onlyMatricesOfOneSizeInBothDirectionsAreSquare() {
    Drawing.Panel square = Drawing.of("figure", heat(10, 10), PALETTE).panels().get(0);
    Drawing.Panel tall = Drawing.of("figure", heat(108, 10), PALETTE).panels().get(0);

    assertThat(square.height()).isGreaterThan(square.width());
    assertThat(tall.height()).isLessThan(600);
  }

  @Test
  void emptyAndInfiniteCellsAreTold() throws Exception {
    DrawnXml svg =
        drawn(
            new Plot.Heat(
                List.of("a"),
                List.of("b", "c", "d"),
                List.of(Optional.empty(), Optional.of(Double.NEGATIVE_INFINITY), Optional.of(2.0)),
                "response"));

    assertThat(svg.texts()).contains("no value", "\u2212\u221e");
    assertThat(svg.titles()).containsExactlyInAnyOrder("a, c: \u2212\u221e", "a, d: 2");
  }

  @Test
  void panelsShareTheLegendThatTheyAllHave() throws Exception {
    Plot lines =
        new Plot.Lines(List.of(series("trained", 1, 2), series("untrained", 2, 1)), NUMBER, SHARE);
    Plot.Panels alike =
        new Plot.Panels(List.of(new Plot.Panel("one", lines), new Plot.Panel("two", lines)));
    Plot.Panels different =
        new Plot.Panels(List.of(new Plot.Panel("one", lines), new Plot.Panel("two", heat(2, 2))));

    Drawing shared = Drawing.of("figure", alike, PALETTE);
    assertThat(DrawnXml.of(shared.legend().orElseThrow().svg()).texts())
        .containsExactly("trained", "untrained");
    assertThat(DrawnXml.of(shared.panels().get(1).svg()).texts()).doesNotContain("trained");
    assertThat(DrawnXml.of(shared.document()).texts()).contains("one", "two", "trained");
    assertThat(Drawing.of("figure", different, PALETTE).legend()).isEmpty();
  }

  @Test
  void matricesOfOneTitleShareTheirColours() throws Exception {
    Plot.Heat low = heat(2, 2);
    Plot.Heat high =
        new Plot.Heat(
            low.rows(), low.columns(), Collections.nCopies(4, Optional.of(9.0)), low.title());
    Drawing drawing =
        Drawing.of(
            "figure",
            new Plot.Panels(List.of(new Plot.Panel("low", low), new Plot.Panel("high", high))),
            PALETTE);

    String most = ColourMap.VIRIDIS.at(1);
    assertThat(DrawnXml.of(drawing.panels().get(0).svg()).count("path", "fill", most)).isZero();
    assertThat(DrawnXml.of(drawing.panels().get(1).svg()).count("path", "fill", most)).isEqualTo(4);
  }

  @Test
  void valuesOfBothSignsAreColouredAroundZero() {
    ColourScale scale =
        ColourScale.of(
            List.of(
                new Plot.Heat(
                    List.of("a"),
                    List.of("b", "c"),
                    List.of(Optional.of(-1.0), Optional.of(4.0)),
                    "correlation")));

    assertThat(scale.low()).isEqualTo(-4);
    assertThat(scale.colour(0)).isEqualTo("#f7f7f7");
    assertThat(scale.colour(4)).isEqualTo("#67001f");
  }

  @Test
  void aNetworkHasOneColourInAllFigures() {
    assertThat(PALETTE.places(List.of("untrained", "one-way-anova", "trained", "welch")))
        .containsExactly(1, 2, 0, 3);
    assertThat(PALETTE.places(List.of("trained"))).containsExactly(0);
    assertThat(PALETTE.shape(2)).isZero();
  }

  @Test
  void namesOfFilesAreOnlyWords() throws Exception {
    String nasty = "<b>&\"'\u0000\u0007\ud800\uffff]]>var(--x,#ffffff)";
    String safe = "<b>&\"'\ufffd\ufffd\ufffd\ufffd]]>var(--x,#ffffff)";
    Plot plot =
        new Plot.Points(
            List.of(series(nasty, 1.0).withMarks(List.of(nasty)), series("other", 2.0)),
            Axis.of(nasty, List.of("name")),
            Axis.linear(nasty));
    Drawing drawing = Drawing.of("figure", plot, PALETTE);

    assertThat(DrawnXml.of(drawing.panels().get(0).svg()).texts()).contains(safe);
    assertThat(DrawnXml.of(drawing.document()).texts()).contains(safe);
    drawn(new Plot.Heat(List.of(nasty), List.of(nasty), List.of(Optional.of(1.0)), nasty));
  }

  @Test
  void filesHavePlainColoursAndPagesVariables() {
    Drawing drawing =
        Drawing.of(
            "figure", new Plot.Lines(List.of(series("trained", 1, 2)), NUMBER, SHARE), PALETTE);

    assertThat(drawing.document()).startsWith("<?xml").contains("#0072b2").doesNotContain("var(");
    assertThat(drawing.panels().get(0).svg())
        .startsWith("<svg ")
        .contains("var(--figure-series-1,#0072b2)");
    assertThat(Colours.darkStyle()).contains("--figure-series-1:#56b4e9;");
  }

  @Test
  void theSamePlotGivesTheSameBytesInEveryLanguage() {
    Plot plot =
        new Plot.Bars(
                List.of(series("trained", 12345.5, 0.00001, -3.25), series("b", 1, 2, 3)),
                NUMBER,
                SHARE)
            .withHatched(List.of(1.0))
            .withBands(List.of(Band.across("null", 0, 2.5), Band.across("other", 1, 2)));
    Locale before = Locale.getDefault();
    String first = Drawing.of("figure", plot, PALETTE).document();
    String second;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      second = Drawing.of("figure", plot, PALETTE).document();
      Locale.setDefault(Locale.GERMANY);
      assertThat(Drawing.of("figure", plot, PALETTE).document()).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }

    assertThat(second).isEqualTo(first);
    assertThat(first).doesNotContainPattern("\"-?\\d+\\.\\d{3,}\"");
  }

  @Test
  void everyEdgeCaseIsDrawn() throws Exception {
    Axis log = Axis.log2("images");
    List<Plot> plots =
        List.of(
            new Plot.Lines(List.of(), NUMBER, SHARE),
            new Plot.Points(List.of(series("none"), series("one", 1)), NUMBER, SHARE),
            new Plot.Lines(List.of(series("flat", 5, 5, 5)), NUMBER, SHARE),
            new Plot.Bars(List.of(series("zero", 0, 0)), NUMBER, SHARE),
            new Plot.Bars(List.of(), Axis.of("", List.of("a")), SHARE),
            new Plot.Bars(List.of(series("all infinite", Double.POSITIVE_INFINITY)), log, SHARE),
            new Plot.Lines(
                List.of(Series.of("log", List.of(0.0, 8.0), List.of(1.0, 2.0))), log, log),
            new Plot.Lines(List.of(series("tiny", 1e-300, 2e-300)), NUMBER, SHARE),
            new Plot.Lines(List.of(series("huge", -1e300, 1e300)), NUMBER, SHARE),
            new Plot.Points(List.of(series("a", 1)), Axis.linear("axis 1"), Axis.linear("axis 2")),
            new Plot.Heat(List.of(), List.of(), List.of(), ""),
            new Plot.Heat(List.of("a"), List.of("b"), List.of(Optional.empty()), "nothing"),
            new Plot.Pictures(List.of(), List.of()));
    for (Plot plot : plots) {
      Drawing drawing = Drawing.of("figure", plot, PALETTE);
      assertThat(drawing.panels()).hasSize(1);
      assertThat(drawing.panels().get(0).svg()).doesNotContain("NaN", "Infinity");
      assertThat(DrawnXml.of(drawing.document()).all("rect")).as(plot.toString()).isNotEmpty();
    }
    assertThat(drawn(plots.get(0)).texts()).contains("no values");
    assertThat(drawn(plots.get(1)).texts()).contains("none (no values)");
    assertThat(
            DrawnXml.of(Drawing.of("none", new Plot.Panels(List.of()), PALETTE).document())
                .all("rect"))
        .isNotEmpty();
  }

  @Test
  void manySeriesDifferByMoreThanColour() {
    List<Series> many =
        IntStream.range(0, 24).mapToObj(index -> series("series " + index, 1, 2)).toList();
    assertThat(PALETTE.styles(many, Plot.Colours.SEPARATE, true)).doesNotHaveDuplicates();
  }

  @Test
  void sheetsAndBrokenPicturesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawing.of("claims", new Plot.Sheet(List.of(), List.of()), PALETTE))
        .withMessageContaining("\"claims\" is a sheet");
    for (String png : List.of("AAAA", "<svg>", "")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Drawing.of(
                      "dots", new Plot.Pictures(List.of("three dots"), List.of(png)), PALETTE))
          .withMessageContaining("picture 1 (\"three dots\") is no PNG file");
    }
  }
}
