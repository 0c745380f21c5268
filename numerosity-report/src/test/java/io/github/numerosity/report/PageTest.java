package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.component.Part;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.RunSummary;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.run.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Pattern SECTION =
      Pattern.compile("<section aria-labelledby=\"[a-z_0-9]+\"[^>]*><h2 id=\"[a-z_0-9]+\">([^<]*)");

  private static Page page(RunSummary run, List<Exhibit> exhibits, String... files) {
    return new Page(new RunSubject(run, "1.2.3"), exhibits, Set.of(files)::contains);
  }

  private static List<String> all(String regex, String html) {
    return Pattern.compile(regex).matcher(html).results().map(PageTest::group).toList();
  }

  private static String group(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }

  /** Page without drawings, whose text is the drawings' own matter. */
  private static String words(String html) {
    return html.replaceAll("(?s)<svg.*?</svg>", "").replaceAll("(?s)<style>.*?</style>", "");
  }

  @Test
  void showsTheSummaryThenTheBodyThenTheAppendix() {
    String html = page(Samples.run(), Samples.exhibits()).html();

    assertThat(SECTION.matcher(html).results().map(PageTest::group))
        .containsExactly("At a glance", "Similarity", "Tuning curves", "Methods", "Appendix");
    assertThat(all("<figure id=\"([a-z-]+)\"", html))
        .containsExactly(
            "claims", "shares", "preferences", "pictures", "matrices", "matrix", "tuning", "loss");
    assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    assertThat(html).endsWith("</html>\n");
  }

  @Test
  void theContentsLeadToEverySection() {
    String html = page(Samples.run(), Samples.exhibits()).html();

    String contents = html.substring(html.indexOf("<nav"), html.indexOf("</nav>"));
    assertThat(all("<a href=\"#[^\"]+\">([^<]+)", contents))
        .containsExactly(
            "At a glance", "Similarity", "Tuning curves", "Methods", "Appendix", "Training");
    for (String id : all("href=\"#([^\"]+)\"", html)) {
      assertThat(html).contains(" id=\"" + id + "\"");
    }
  }

  @Test
  void aFigureHasItsNumberFindingCaptionAlternativeAndFiles() {
    String html = page(Samples.run(), Samples.exhibits(), "share-values.csv").html();

    String figure =
        html.substring(html.indexOf("<figure id=\"shares\""), html.indexOf("<figure id=\"pref"));
    assertThat(words(figure))
        .contains(
            "<a class=\"label\" href=\"#shares\">Figure 1</a> Finding of shares.</h3>",
            "role=\"img\" aria-label=\"Alternative of shares\"",
            "<p>Caption of shares.</p>",
            "<a href=\"share-values.csv\">share-values.csv</a>",
            "<a href=\"figures/shares.svg\">figures/shares.svg</a>")
        .doesNotContain("units.csv");
  }

  @Test
  void theFiguresAreThereAsFilesButTables() {
    assertThat(page(Samples.run(), Samples.exhibits()).figures().keySet())
        .containsExactly(
            "shares", "preferences", "pictures", "matrices", "matrix", "tuning", "loss");
  }

  @Test
  void aSheetIsATableWhoseVerdictsHaveColourSignAndWord() {
    String html = page(Samples.run(), Samples.exhibits()).html();

    assertThat(all("<th scope=\"col\" role=\"columnheader\">([^<]+)", html))
        .containsExactly("claim", "found", "verdict");
    assertThat(html)
        .contains(
            "<th scope=\"row\" role=\"rowheader\">accuracy</th>",
            "<td role=\"cell\" data-column=\"found\">46 %</td>",
            "<span class=\"chip for\"><svg aria-hidden=\"true\"><use href=\"#sign_for\"/></svg>reproduced</span>",
            "<use href=\"#sign_against\"/></svg>not reproduced</span>",
            "<use href=\"#sign_open\"/></svg>not decided</span>",
            "id=\"sign_for\"",
            "id=\"sign_against\"",
            "id=\"sign_open\"");
  }

  @Test
  void picturesStandInThePageItself() {
    assertThat(
            all(
                "<img src=\"data:image/png;base64,[A-Za-z0-9+/=]+\"",
                page(Samples.run(), Samples.exhibits()).html()))
        .hasSize(2);
  }

  @Test
  void twoSmallFiguresStandBesideEachOtherAndALastOneBesideItsWords() {
    List<Exhibit> three = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      three.add(Samples.figure(name, "T", Prominence.BODY));
    }
    three.add(Samples.figure("d", "T", Prominence.BODY, Samples.sheet()));
    three.add(Samples.figure("e", "T", Prominence.BODY));
    assertThat(all("<figure id=\"[a-e]\" class=\"([a-z]+)\"", page(Samples.run(), three).html()))
        .containsExactly("half", "half", "alone", "wide", "alone");
  }

  @Test
  void aPassageCanBeTakenAsAWhole() {
    assertThat(page(Samples.run(), Samples.exhibits()).html())
        .contains(
            "<div class=\"passage wide\" id=\"methods\">",
            "<blockquote><p>Networks were shown dots.</p><p>Units were tested.</p></blockquote>",
            "user-select: all");
  }

  @Test
  void saysWhatWasRun() {
    assertThat(page(Samples.run(), List.of()).html())
        .contains("<h1>sample</h1>")
        .contains(
            "The networks trained and untrained, each with seeds 1–3 (6 in all), were shown 1,600"
                + " images of 1–4 items and 1 further image of 6, 8 items, in the stimulus set"
                + " standard.");
    RunSummary run = Samples.run();
    RunSummary recorded =
        new RunSummary(
            "recorded",
            run.provenance(),
            run.stimuli(),
            List.of(),
            List.of(
                NetworkOutcome.recorded(
                    new NetworkId("recorded", OptionalLong.empty(), NetworkRole.MODEL))));
    assertThat(page(recorded, List.of()).html())
        .contains("Responses that were recorded elsewhere, to 1,600 images of 1–4 items and");
  }

  @Test
  void namesNetworksThatFailedAndAnalysesThatWereLeftOut() {
    RunSummary run =
        Samples.run(
            "sample",
            Optional.of(failed("seed 2: the loss is NaN\nafter step 7")),
            List.of(new LeftOut("range-test", "no further numerosities were shown")));

    String html = page(run, Samples.exhibits()).html();

    assertThat(html)
        .contains("1 of 6 networks failed and is in nothing below:")
        .contains("<strong>trained-2</strong>: seed 2: the loss is NaN\nafter step 7")
        .contains("1 analysis was left out; <a href=\"#left_out\">")
        .contains("<dt>range-test</dt><dd>no further numerosities were shown</dd>");
    assertThat(page(Samples.run(), Samples.exhibits()).html())
        .doesNotContain("failed and", "left out", "Analyses failed", "could not be made");
  }

  private static Failure failed(String reason) {
    return Failure.of(
        Phase.TRAIN, Part.of(Part.Kind.NETWORK, "trained"), new IllegalStateException(reason));
  }

  @Test
  void namesAnalysesThatFailedAndExhibitsThatCouldNotBeMade() {
    RunSummary run = Samples.run();
    Part rsa = Part.of(Part.Kind.ANALYSIS, "rsa");
    Failure inOne = Failure.of(Phase.ANALYZE, rsa, new ArithmeticException("a < b"));
    Failure ofExhibits =
        Failure.of(
            Phase.WRITE,
            Part.of(Part.Kind.SYNTHESIS, "overview"),
            new IndexOutOfBoundsException("no second layer"));
    List<NetworkOutcome> networks = new ArrayList<>(run.networks());
    networks.set(1, networks.get(1).withAnalysisFailures(List.of(inOne)));
    RunSummary incomplete =
        new RunSummary(
            run.name(),
            run.provenance(),
            run.stimuli(),
            run.leftOut(),
            networks,
            List.of(ofExhibits));

    assertThat(page(incomplete, Samples.exhibits()).html())
        .contains("Analyses failed; these networks are missing from their results:")
        .contains("<strong>trained-2, analysis rsa</strong>: a &lt; b")
        .contains("Tables or figures could not be made:")
        .contains("<strong>synthesis overview</strong>: no second layer");
  }

  @Test
  void theFootTellsVersionDigestsAndSeeds() {
    String html = page(Samples.run(), List.of(), "results.json").html();

    assertThat(html)
        .contains("<dt>numerosity</dt><dd>1.2.3</dd>")
        .contains("<code>" + "c0ffee".repeat(10) + "</code>", "<code>" + "da7a".repeat(16))
        .contains("<dt>seeds</dt><dd>1–3</dd>")
        .contains("<a href=\"results.json\">results.json</a>")
        .doesNotContain("config.json");
  }

  @Test
  void aRunWithNothingToShowHasNoEmptySections() {
    String html = page(Samples.run(), List.of()).html();

    assertThat(html).doesNotContain("At a glance", "Appendix", "<figure", "<nav");
    assertThat(html).contains("<main", "<footer");
  }

  @Test
  void escapesEveryName() {
    String evil = Samples.HOSTILE;
    RunSummary run = Samples.run(evil, Optional.of(failed(evil)), List.of(new LeftOut(evil, evil)));
    Plot.Axis axis = Plot.Axis.of(evil, List.of(evil));
    Plot.Series series = Plot.Series.of(evil, List.of(1.0), List.of(1.0)).withMarks(List.of(evil));
    List<Plot> plots =
        List.of(
            new Plot.Points(List.of(series), axis, Plot.Axis.linear(evil))
                .withBands(List.of(Plot.Band.across(evil, 0, 1))),
            new Plot.Sheet(
                List.of(evil, evil),
                List.of(List.of(Plot.Cell.of(evil), new Plot.Cell(evil, Plot.Tone.FOR)))),
            new Plot.Panels(List.of(new Plot.Panel(evil, Samples.heat()))),
            new Plot.Pictures(List.of(evil, evil), Samples.pictures().png()),
            new Plot.Heat(List.of(evil), List.of(evil), List.of(Optional.of(1.0)), evil)
                .withTitles(evil, evil));
    List<Exhibit> exhibits = new ArrayList<>();
    for (Prominence prominence : Prominence.values()) {
      for (Plot plot : plots) {
        exhibits.add(
            new Figure("f" + exhibits.size(), evil, evil, evil, plot).about(evil).at(prominence));
      }
      exhibits.add(new Passage("p" + exhibits.size(), evil, prominence, List.of(evil)));
    }

    Page page = page(run, exhibits);

    assertThat(page.html().toLowerCase(Locale.ROOT)).doesNotContain("<script", "<b>", "\u0007");
    assertThat(all("</style>", page.html())).hasSize(1);
    assertThat(page.html()).contains("Größe 数量 \uD83E\uDD86");
    page.figures()
        .values()
        .forEach(svg -> assertThat(svg.toLowerCase(Locale.ROOT)).doesNotContain("<script", "<b>"));
  }

  @Test
  void givesNoIdTwice() {
    String html = page(Samples.run(), Samples.exhibits()).html();

    Set<String> ids = new HashSet<>();
    for (String id : all(" id=\"([^\"]*)\"", html)) {
      assertThat(ids.add(id)).as(id).isTrue();
    }
    assertThat(ids).hasSizeGreaterThan(20);
  }

  @Test
  void asksForNothingAndRunsNothing() {
    String html = page(Samples.run(), Samples.exhibits()).html();

    assertThat(html).doesNotContain("<script", "<link", "@import", "url(http", " src=\"http");
    assertThat(html).contains("default-src &#39;none&#39;");
    assertThat(all("href=\"([^\"#]*:[^\"]*)\"", html)).isEmpty();
  }

  @Test
  void isTheSameInEveryLanguageAndAtEveryTime() {
    Page one = page(Samples.run(), Samples.exhibits(), "share-values.csv");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Page other = page(Samples.run(), Samples.exhibits(), "share-values.csv");
      assertThat(other.html()).isEqualTo(one.html());
      assertThat(other.figures()).isEqualTo(one.figures());
    } finally {
      Locale.setDefault(before);
    }
  }
}
