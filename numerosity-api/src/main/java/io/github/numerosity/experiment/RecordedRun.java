package io.github.numerosity.experiment;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.concurrent.Workers;
import io.github.numerosity.design.Design;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.NetworkResult;
import io.github.numerosity.outcome.RunSummary;
import io.github.numerosity.outcome.StimulusCounts;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.provenance.Digest;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.ResponseDigest;
import io.github.numerosity.response.Responses;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.shown.StimuliTable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Single run of analyses on recorded responses, like that of an experiment on the responses of its
 * networks.
 */
final class RecordedRun {
  /** Folds required by the files. */
  static final Set<Fold<?>> FOLDS = Set.of(new SelectionMeans(), new ResponseDigest());

  private static final NetworkId ID =
      new NetworkId(Analyses.NETWORK, OptionalLong.empty(), NetworkRole.MODEL);

  private final Analyses analyses;
  private final Responses responses;
  private final RunOptions options;
  private final Reporter reporter;

  RecordedRun(Analyses analyses, Responses responses, RunOptions options) {
    this.analyses = analyses;
    this.responses = responses;
    this.options = options;
    this.reporter = Reporter.of(options.progress()).of(ID);
  }

  ExperimentResult result() throws InterruptedException {
    if (options.folder().isEmpty()) {
      return result(Optional.empty());
    }
    try (RunFolder folder = RunFolder.open(options.folder().get())) {
      return result(Optional.of(folder));
    }
  }

  private ExperimentResult result(Optional<RunFolder> folder) throws InterruptedException {
    Instant started = Instant.now();
    reporter.started(Phase.RESPOND);
    responses.prepare(analyses.folds(options));
    reporter.finished(Phase.RESPOND);
    Provenance provenance = provenance(folder.isPresent());
    folder.ifPresent(
        place -> {
          place.claim(provenance, unwritable());
          RunFiles files = new RunFiles(place);
          files.begin(json());
          files.means(ID, responses.get(new SelectionMeans()));
        });
    AnalysisRun analysed = onItsThreads();
    List<NetworkResult> results =
        List.of(
            new NetworkResult(
                NetworkOutcome.recorded(ID).withAnalysisFailures(analysed.failures()),
                Optional.empty(),
                analysed.results(),
                Map.of()));
    reporter.started(Phase.WRITE);
    Optional<RunFiles> files = folder.map(RunFiles::new);
    files.ifPresent(place -> place.environment(options, started, results));
    RunSummary summary =
        new RunSummary(
            Analyses.NETWORK,
            provenance,
            StimulusCounts.of(responses.design(), false),
            analyses.leftOut(),
            results.stream().map(NetworkResult::outcome).toList());
    ExperimentResult result =
        new Conclusion(
                new Findings(summary, Map.of(), analyses.planned(), results),
                analyses.syntheses(),
                List.of(StimuliTable.of(OptionalLong.empty(), responses.design())),
                List.of(),
                () ->
                    Methods.of(
                        analyses,
                        responses.units(),
                        responses.design(),
                        summary.networks(),
                        provenance),
                files,
                reporter)
            .result();
    reporter.finished(Phase.WRITE);
    return NoResultsException.unlessEmpty(result);
  }

  /** Runs the analyses; a single thread is the calling one, which may belong to a pool. */
  private AnalysisRun onItsThreads() throws InterruptedException {
    if (options.threads() == 1) {
      return AnalysisRun.of(analyses.planned(), responses, reporter);
    }
    List<Callable<AnalysisRun>> all =
        List.of(() -> AnalysisRun.of(analyses.planned(), responses, reporter));
    return Workers.run(all, options.threads()).get(0);
  }

  /** Responses without kept rows have neither a digest nor files. */
  private Provenance provenance(boolean files) {
    return new Provenance(
        unwritable().isEmpty() ? Optional.of(Digest.of(json())) : Optional.empty(),
        files ? List.of(responses.get(new ResponseDigest())) : List.of(),
        List.of(),
        List.of(digest(responses.design())));
  }

  private static String digest(Design design) {
    Digest digest = Digest.sha256();
    for (int row = 0; row < design.stimuli(); row++) {
      digest.add(design.row(row).toString()).add(design.properties(row).toString());
    }
    return digest.hex();
  }

  private List<String> unwritable() {
    return Stream.concat(analyses.planned().stream(), analyses.syntheses().stream())
        .flatMap(part -> ComponentJson.of(part).stream())
        .flatMap(written -> ComponentJson.unwritable(written).stream())
        .distinct()
        .toList();
  }

  private String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("formatVersion", StoredRun.CONFIGURATION_VERSION);
    members.put("name", Analyses.NETWORK);
    members.put("layers", responses.units().layers());
    members.put("analyses", analyses.planned());
    members.put("syntheses", analyses.syntheses());
    members.put("leftOut", analyses.leftOut());
    return JsonWriter.plain().translating(ComponentJson::of).text(members);
  }
}
