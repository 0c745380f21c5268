package io.github.numerosity.outcome;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Tables over all networks of a run; their rows are produced while they are written. */
final class NetworkTables {
  /** The columns that identify a network. */
  private static final List<String> IDENTITY = List.of("network", "seed", "role", "checkpoint");

  private NetworkTables() {}

  /**
   * Joins the tables that each network has of one analysis, behind the columns network, seed, role
   * and checkpoint.
   *
   * <p>When two analyses have tables of one name, the first analysis keeps it, and the name of the
   * others' begins with the analysis.
   *
   * @param names of files; extended by those of the tables
   * @throws IllegalArgumentException if networks have one table with different columns
   */
  static List<Table> of(
      SelectivityAnalysis<?> analysis, PerNetwork<? extends AnalysisResult> found, RunNames names) {
    Map<String, Map<NetworkId, Table>> byName = new LinkedHashMap<>();
    found
        .alongTraining()
        .forEach(
            (id, result) -> {
              for (Table table : result.tables()) {
                byName.computeIfAbsent(table.name(), name -> new LinkedHashMap<>()).put(id, table);
              }
            });
    List<Table> tables = new ArrayList<>();
    byName.forEach(
        (name, parts) -> tables.add(joined(names.table(name, analysis, analysis.name()), parts)));
    return List.copyOf(tables);
  }

  private static Table joined(String name, Map<NetworkId, Table> parts) {
    List<List<String>> columns = parts.values().stream().map(Table::columns).distinct().toList();
    if (columns.size() > 1) {
      throw new IllegalArgumentException(
          "table \"%s\" has different columns in different networks: %s".formatted(name, columns));
    }
    List<String> all = new ArrayList<>(IDENTITY);
    all.addAll(columns.get(0));
    return new Table(
        name,
        all,
        () ->
            parts.entrySet().stream()
                .flatMap(
                    part ->
                        part.getValue()
                            .rows()
                            .get()
                            .map(row -> with(part.getKey(), row.toArray()))));
  }

  /** The loss curves of all networks that were trained. */
  static Table training(PerNetwork<TrainingHistory> histories) {
    List<String> columns = new ArrayList<>(IDENTITY);
    columns.addAll(List.of("epoch", "step", "mean_loss"));
    return new Table(
        "training",
        columns,
        () ->
            histories.alongTraining().entrySet().stream()
                .flatMap(
                    trained ->
                        trained.getValue().losses().stream()
                            .map(point -> with(trained.getKey(), loss(point)))));
  }

  private static Object[] loss(LossPoint point) {
    return new Object[] {point.epoch(), point.step(), point.meanLoss()};
  }

  private static List<Object> with(NetworkId id, Object... cells) {
    List<Object> row = new ArrayList<>(IDENTITY.size() + cells.length);
    row.addAll(List.of(id.network(), cell(id.seed()), id.role(), cell(id.checkpoint())));
    row.addAll(List.of(cells));
    return row;
  }

  private static Object cell(OptionalLong number) {
    return number.isPresent() ? (Object) number.getAsLong() : Optional.empty();
  }
}
