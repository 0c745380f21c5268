package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.nulls.NullBand;
import io.github.numerosity.stats.nulls.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Exhibits of {@link PosterClaims}: the claims with their numbers, and the training of the
 * networks.
 */
final class ClaimExhibits {
  private static List<String> columns(List<String> controls) {
    List<String> columns =
        new ArrayList<>(
            List.of("network", "claim", "poster", "measure", "networks", "found", "low", "high"));
    for (String control : controls) {
      columns.add(control.replace('-', '_'));
    }
    for (Surrogate surrogate : Surrogate.values()) {
      String name = surrogate.name().toLowerCase(Locale.ROOT);
      columns.addAll(List.of(name, name + "_low", name + "_high"));
    }
    columns.addAll(List.of("verdict", "rule", "missing"));
    return List.copyOf(columns);
  }

  private ClaimExhibits() {}

  static List<Exhibit> of(ClaimEvidence evidence, PerNetwork<TrainingHistory> histories) {
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(evidence));
    exhibits.addAll(ClaimSheets.of(evidence));
    exhibits.addAll(TrainingExhibits.of(histories));
    return List.copyOf(exhibits);
  }

  static Table table(ClaimEvidence evidence) {
    List<String> controls = evidence.networks(NetworkRole.CONTROL);
    List<List<Object>> rows = new ArrayList<>();
    for (String network : evidence.networks(NetworkRole.MODEL)) {
      for (Claim claim : PosterClaimList.of(evidence, network)) {
        for (Claim.Measure measure : claim.measures()) {
          rows.add(row(network, claim, measure, controls));
        }
      }
    }
    return new Table("claims", columns(controls), rows::stream);
  }

  private static List<Object> row(
      String network, Claim claim, Claim.Measure measure, List<String> controls) {
    List<Object> row =
        new ArrayList<>(
            List.of(
                network,
                claim.name(),
                claim.poster(),
                measure.name(),
                measure.found().map(Estimate::networks).orElse(0),
                EstimateCells.cell(measure.found().map(Estimate::mean)),
                EstimateCells.cell(measure.interval().map(Estimate.Interval::lower)),
                EstimateCells.cell(measure.interval().map(Estimate.Interval::upper))));
    for (String control : controls) {
      row.add(EstimateCells.cell(Optional.ofNullable(measure.controls().get(control))));
    }
    for (Surrogate surrogate : Surrogate.values()) {
      Optional<NullBand> band = Optional.ofNullable(measure.nulls().get(surrogate));
      row.add(EstimateCells.cell(band.map(NullBand::mean)));
      row.add(EstimateCells.cell(band.map(NullBand::low)));
      row.add(EstimateCells.cell(band.map(NullBand::high)));
    }
    row.addAll(List.of(claim.verdict(), measure.rule(), String.join("; ", claim.missing())));
    return List.copyOf(row);
  }
}
