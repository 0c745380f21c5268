package io.github.numerosity.report;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Design;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.RunSummary;
import io.github.numerosity.outcome.StimulusCounts;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs and exhibits of every kind, made up. */
final class Samples {
  /** A name that is markup, a script, and letters of several alphabets at once. */
  static final String HOSTILE =
      "100 %d %n </style><script>alert('1')</script> \"q\" & <b> \u2028 Größe 数量 \uD83E\uDD86 \u0007";

  /** One pixel. */
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

  private Samples() {}

  static RunSummary run(String name, Optional<Failure> failure, List<LeftOut> leftOut) {
    List<NetworkOutcome> networks = new ArrayList<>();
    for (String network : List.of("trained", "untrained")) {
      for (long seed = 1; seed <= 3; seed++) {
        networks.add(
            new NetworkOutcome(
                network.equals("trained")
                    ? NetworkId.model(network, seed)
                    : NetworkId.control(network, seed),
                false,
                Optional.empty(),
                Optional.empty(),
                network.equals("trained") && seed == 2 ? failure : Optional.empty(),
                List.of()));
      }
    }
    return new RunSummary(
        name,
        new Provenance(
            Optional.of("c0ffee".repeat(10)),
            List.of("da7a".repeat(16)),
            List.of(),
            List.of("5714".repeat(16))),
        new StimulusCounts(
            List.of("standard"),
            false,
            List.of(
                new StimulusCounts.InBlock(Block.SELECTION, List.of(1, 2, 3, 4), 1600),
                new StimulusCounts.InBlock(Block.RANGE, List.of(6, 8), 1))),
        leftOut,
        networks);
  }

  static RunSummary run() {
    return run("sample", Optional.empty(), List.of());
  }

  static Plot points() {
    return new Plot.Points(
        List.of(
            Plot.Series.of("trained", List.of(1.0, 2.0), List.of(0.4, 0.6)),
            Plot.Series.of("untrained", List.of(1.0, 2.0), List.of(0.3, 0.2))),
        Plot.Axis.of("", List.of("one-way", "two-way")),
        Plot.Axis.linear("share"));
  }

  static Figure figure(String name, String topic, Prominence prominence, Plot plot) {
    return new Figure(
            name,
            "Finding of " + name + ".",
            "Caption of " + name + ".",
            "Alternative of " + name,
            plot)
        .about(topic)
        .at(prominence);
  }

  static Figure figure(String name, String topic, Prominence prominence) {
    return figure(name, topic, prominence, points());
  }

  static Plot.Sheet sheet() {
    return new Plot.Sheet(
        List.of("claim", "found", "verdict"),
        List.of(
            List.of(
                Plot.Cell.of("accuracy"),
                Plot.Cell.of("46 %"),
                new Plot.Cell("reproduced", Plot.Tone.FOR)),
            List.of(
                Plot.Cell.of("selective units"),
                Plot.Cell.of("60 %"),
                new Plot.Cell("not reproduced", Plot.Tone.AGAINST)),
            List.of(
                Plot.Cell.of("tuned units"),
                Plot.Cell.of(""),
                new Plot.Cell("not decided", Plot.Tone.OPEN))));
  }

  static Plot.Heat heat() {
    return new Plot.Heat(
            List.of("1", "2"),
            List.of("1", "2"),
            List.of(Optional.of(0.0), Optional.of(0.5), Optional.of(0.5), Optional.of(0.0)),
            "dissimilarity")
        .withTitles("numerosity", "numerosity");
  }

  static Plot.Pictures pictures() {
    return new Plot.Pictures(List.of("1", "2"), List.of(PNG, PNG));
  }

  /** Exhibits of every kind and prominence. */
  static List<Exhibit> exhibits() {
    Plot.Lines lines =
        new Plot.Lines(
            List.of(Plot.Series.of("trained", List.of(1.0, 2.0, 4.0), List.of(0.1, 0.9, 0.3))),
            Plot.Axis.log2("numerosity"),
            Plot.Axis.linear("response"));
    Plot.Bars bars =
        new Plot.Bars(
            List.of(Plot.Series.of("trained", List.of(1.0, 2.0), List.of(0.1, 0.9))),
            Plot.Axis.linear("numerosity"),
            Plot.Axis.linear("share"));
    Plot.Panels panels =
        new Plot.Panels(
            List.of(
                new Plot.Panel("trained", heat()),
                new Plot.Panel("untrained", heat()),
                new Plot.Panel("permuted", heat())));
    return List.of(
        new Table("share-values", List.of("network", "share"), Stream::empty),
        figure("loss", "Training", Prominence.APPENDIX, lines),
        figure("claims", "Claims", Prominence.SUMMARY, sheet()).from("claims"),
        figure("shares", "Selective units", Prominence.SUMMARY, points())
            .from("share-values", "units"),
        figure("preferences", "Preferences", Prominence.SUMMARY, bars),
        figure("pictures", "Stimuli", Prominence.SUMMARY, pictures()),
        figure("matrices", "Similarity", Prominence.BODY, panels),
        figure("tuning", "Tuning curves", Prominence.BODY, lines),
        figure("matrix", "Similarity", Prominence.BODY, heat()),
        new Passage(
            "methods",
            "Methods",
            Prominence.BODY,
            List.of("Networks were shown dots.", "Units were tested.")));
  }

  /** Result of an analysis of this library. */
  record Found(int units) implements AnalysisResult {
    @Override
    public Record summary() {
      return this;
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              "units",
              List.of("unit"),
              () -> IntStream.range(0, units).mapToObj(unit -> List.of(unit))));
    }
  }

  /** An analysis that a report knows nothing of. */
  record Custom(String name) implements SelectivityAnalysis<Found> {
    @Override
    public Found analyze(Responses responses) {
      return new Found(responses.units().count());
    }

    @Override
    public List<Exhibit> exhibits(PerNetwork<Found> results) {
      return Samples.exhibits();
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("custom", this));
    }
  }

  /** Runs an analysis, with files. */
  static ExperimentResult ran(Path folder) throws InterruptedException {
    Design design =
        Design.of(
            List.of(
                new Design.Row(Block.SELECTION, "dots", 1, 0),
                new Design.Row(Block.SELECTION, "dots", 2, 0)));
    Units units = new Units(List.of(new LayerShape("conv", 2, 1, 1)));
    return Analyses.of(new Custom("custom"))
        .leavingOut(List.of(new LeftOut("rsa", "it needs three numerosities")))
        .run(Responses.of(design, units, new double[] {1, 2, 3, 4}), RunOptions.in(folder));
  }
}
