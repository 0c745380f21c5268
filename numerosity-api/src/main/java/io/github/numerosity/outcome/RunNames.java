package io.github.numerosity.outcome;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Component;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of the tables and other exhibits of one run. The first owner of a name, an analysis or a
 * synthesis, has it; for a later one the name begins with that of the owner.
 */
public final class RunNames implements TableNames {
  private final Set<String> taken = new HashSet<>();
  private final Map<Component, Map<String, String>> tables = new HashMap<>();

  /** Starts without names. */
  public RunNames() {}

  /**
   * Reserves a name that belongs to no analysis and to no synthesis.
   *
   * @param name of a table or another exhibit
   */
  public void reserve(String name) {
    taken.add(name);
  }

  /**
   * Names a table.
   *
   * @param name its name in the owner
   * @param owner an analysis or a synthesis
   * @param ownerName the owner's name
   */
  String table(String name, Component owner, String ownerName) {
    String free = free(name, ownerName);
    tables.computeIfAbsent(owner, key -> new HashMap<>()).put(name, free);
    return free;
  }

  /**
   * Names the exhibits of one owner; figures follow their tables.
   *
   * @param exhibits of the owner
   * @param owner an analysis or a synthesis
   * @param ownerName the owner's name
   * @return copies with names that no other exhibit of the run has
   */
  public List<Exhibit> exhibits(List<Exhibit> exhibits, Component owner, String ownerName) {
    for (Exhibit exhibit : exhibits) {
      if (exhibit instanceof Table) {
        table(exhibit.name(), owner, ownerName);
      }
    }
    Map<String, String> own = tables.getOrDefault(owner, Map.of());
    List<Exhibit> named = new ArrayList<>();
    for (Exhibit exhibit : exhibits) {
      if (exhibit instanceof Table table) {
        named.add(
            new Table(own.getOrDefault(table.name(), table.name()), table.columns(), table.rows()));
      } else if (exhibit instanceof Figure figure) {
        named.add(
            figure.named(
                free(figure.name(), ownerName),
                figure.tables().stream().map(table -> own.getOrDefault(table, table)).toList()));
      } else if (exhibit instanceof Passage passage) {
        named.add(
            new Passage(
                free(passage.name(), ownerName),
                passage.topic(),
                passage.prominence(),
                passage.paragraphs()));
      }
    }
    return named;
  }

  private String free(String name, String ownerName) {
    String free = name;
    for (int number = 1; !taken.add(free); number++) {
      free = ownerName + "-" + name + (number == 1 ? "" : "-" + number);
    }
    return free;
  }

  @Override
  public Optional<String> of(SelectivityAnalysis<?> analysis, String table) {
    return Optional.ofNullable(tables.getOrDefault(analysis, Map.of()).get(table));
  }
}
