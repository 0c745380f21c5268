package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Plot.Cell;
import io.github.numerosity.result.Plot.Tone;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.claims.Claim.Measure;
import io.github.numerosity.stats.claims.Claim.Verdict;
import io.github.numerosity.stats.nulls.NullBand;
import io.github.numerosity.stats.nulls.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables of the claims: a short one with one row per claim and the number that decides its verdict,
 * and a full one with every number.
 */
final class ClaimSheets {
  private static final String TOPIC = "Claims of the poster";
  private static final String NONE = "–";

  private final String network;
  private final List<Claim> claims;

  private ClaimSheets(String network, List<Claim> claims) {
    this.network = network;
    this.claims = claims;
  }

  /**
   * Returns the figures. Verdicts on the first model belong to the summary, those on further models
   * to the body.
   */
  static List<Figure> of(ClaimEvidence evidence) {
    List<Figure> figures = new ArrayList<>();
    for (String network : evidence.networks(NetworkRole.MODEL)) {
      boolean first = figures.isEmpty();
      String behind = first ? "" : "-" + network;
      ClaimSheets sheets = new ClaimSheets(network, PosterClaimList.of(evidence, network));
      figures.add(
          sheets
              .verdicts("claim-verdicts" + behind)
              .at(first ? Prominence.SUMMARY : Prominence.BODY));
      figures.add(sheets.measures("claim-measures" + behind).at(Prominence.APPENDIX));
    }
    return List.copyOf(figures);
  }

  private Figure verdicts(String name) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Claim claim : claims) {
      Measure measure = claim.decisive();
      rows.add(
          List.of(
              Cell.of(claim.name().replace('-', ' ')),
              Cell.of(claim.poster()),
              Cell.of(found(claim, measure)),
              Cell.of(controls(measure)),
              Cell.of(nulls(measure)),
              verdict(claim),
              Cell.of(rule(claim, measure))));
    }
    return new Figure(
            name,
            finding(),
            "One row a claim, with the number on which its verdict rests: the first that lies where the claim does not allow it, else the first that does not lie surely where it must. Mean over networks \"%s\" with its 95 %% interval; means of the controls; where the mean lies in draws in which there is nothing to find (middle 95 %%). A claim is reproduced if the interval of every number that decides lies where the last column says, and not reproduced if one lies wholly outside; below %d networks nothing is decided."
                .formatted(network, Estimate.SMALLEST_SAMPLE),
            "A table; "
                + String.join(
                    "; ",
                    claims.stream()
                        .map(claim -> "%s: %s".formatted(claim.name(), words(claim.verdict())))
                        .toList())
                + ".",
            new Plot.Sheet(
                List.of(
                    "claim",
                    "the poster says",
                    "found in " + network,
                    "in controls",
                    "if nothing were there",
                    "verdict",
                    "holds if"),
                rows))
        .about(TOPIC)
        .from("claims");
  }

  private Figure measures(String name) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Claim claim : claims) {
      for (Measure measure : claim.measures()) {
        rows.add(
            List.of(
                Cell.of(claim.name().replace('-', ' ')),
                Cell.of(measure.name()),
                Cell.of(estimate(measure)),
                Cell.of(controls(measure)),
                Cell.of(nulls(measure)),
                measure
                    .region()
                    .map(region -> new Cell(measure.reading().of(region), tone(measure)))
                    .orElse(Cell.of("decides nothing"))));
      }
    }
    return new Figure(
            name,
            "The numbers behind the verdicts on %s, with what each must be.".formatted(network),
            "Mean over networks \"%s\" with its 95 %% interval, means of the controls, and the middle 95 %% of draws in which there is nothing to find."
                .formatted(network),
            "A table of %d numbers of %d claims.".formatted(rows.size(), claims.size()),
            new Plot.Sheet(
                List.of(
                    "claim",
                    "number",
                    "found in " + network,
                    "in controls",
                    "if nothing were there",
                    "must be"),
                rows))
        .about(TOPIC)
        .from("claims");
  }

  private String finding() {
    long networks =
        claims.stream()
            .flatMap(claim -> claim.measures().stream())
            .flatMap(measure -> measure.found().stream())
            .mapToInt(Estimate::networks)
            .max()
            .orElse(0);
    if (networks < Estimate.SMALLEST_SAMPLE) {
      return "None of the poster's %d claims can be decided by %d %s; it takes %d."
          .formatted(
              claims.size(),
              networks,
              networks == 1 ? "network" : "networks",
              Estimate.SMALLEST_SAMPLE);
    }
    long hold = count(Verdict.REPRODUCED);
    return "Of the poster's %d claims %s in %s, %d not, and %d cannot be decided."
        .formatted(
            claims.size(),
            hold == 0
                ? "none is reproduced"
                : hold == 1 ? "1 is reproduced" : hold + " are reproduced",
            network,
            count(Verdict.NOT_REPRODUCED),
            count(Verdict.CANNOT_BE_DECIDED));
  }

  private long count(Verdict verdict) {
    return claims.stream().filter(claim -> claim.verdict() == verdict).count();
  }

  private static String found(Claim claim, Measure measure) {
    int deciding = claim.deciding().size();
    return "%s: %s%s"
        .formatted(
            measure.name(),
            estimate(measure),
            deciding > 1 ? " (1 of %d numbers)".formatted(deciding) : "");
  }

  private static String estimate(Measure measure) {
    return measure
        .found()
        .map(
            estimate ->
                measure.reading().of(estimate.mean())
                    + measure
                        .interval()
                        .map(
                            interval ->
                                " [%s]"
                                    .formatted(
                                        measure.reading().of(interval.lower(), interval.upper())))
                        .orElse(" (n = %d)".formatted(estimate.networks())))
        .orElse(NONE);
  }

  private static String controls(Measure measure) {
    List<String> clauses = new ArrayList<>();
    measure
        .controls()
        .forEach((control, mean) -> clauses.add(control + " " + measure.reading().digits(mean)));
    return clauses.isEmpty() ? NONE : String.join(", ", clauses) + measure.reading().unit();
  }

  private static String nulls(Measure measure) {
    List<String> clauses = new ArrayList<>();
    for (Surrogate surrogate : Surrogate.values()) {
      Optional<NullBand> band = Optional.ofNullable(measure.nulls().get(surrogate));
      band.ifPresent(
          found ->
              clauses.add(
                  "%s %s"
                      .formatted(
                          words(surrogate), measure.reading().of(found.low(), found.high()))));
    }
    return clauses.isEmpty() ? NONE : String.join("; ", clauses) + measure.reading().unit();
  }

  private static String words(Surrogate surrogate) {
    return switch (surrogate) {
      case SHUFFLED_LABELS -> "shuffled:";
      case MONOTONE -> "monotone:";
    };
  }

  private static String rule(Claim claim, Measure measure) {
    String region = measure.region().map(measure.reading()::of).orElse("no number decides");
    return claim.missing().isEmpty()
        ? region
        : "%s; missing: %s".formatted(region, String.join(", ", claim.missing()));
  }

  private static Tone tone(Measure measure) {
    if (measure.contradicts()) {
      return Tone.AGAINST;
    }
    return measure.supports() ? Tone.FOR : Tone.OPEN;
  }

  private static Cell verdict(Claim claim) {
    Tone tone =
        switch (claim.verdict()) {
          case REPRODUCED -> Tone.FOR;
          case NOT_REPRODUCED -> Tone.AGAINST;
          case CANNOT_BE_DECIDED -> Tone.OPEN;
        };
    return new Cell(words(claim.verdict()), tone);
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> "reproduced";
      case NOT_REPRODUCED -> "not reproduced";
      case CANNOT_BE_DECIDED -> "cannot be decided";
    };
  }
}
