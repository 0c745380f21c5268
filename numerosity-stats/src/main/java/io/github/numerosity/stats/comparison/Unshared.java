package io.github.numerosity.stats.comparison;

import io.github.numerosity.outcome.StoredRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Network or analysis that some runs lack. It is compared between the runs that have it.
 *
 * @param what {@code network} or {@code analysis}
 * @param name of the network or analysis
 * @param runs names of the runs that have it
 */
public record Unshared(String what, String name, List<String> runs) {
  /** Copies the list. */
  public Unshared {
    runs = List.copyOf(runs);
  }

  static List<Unshared> of(List<StoredRun> runs, List<String> labels) {
    List<Unshared> found = new ArrayList<>();
    found.addAll(of("network", runs, labels, Unshared::networks));
    found.addAll(of("analysis", runs, labels, Unshared::analyses));
    return List.copyOf(found);
  }

  private static List<Unshared> of(
      String what,
      List<StoredRun> runs,
      List<String> labels,
      Function<StoredRun, Set<String>> names) {
    List<Set<String>> each = runs.stream().map(names).toList();
    Set<String> all = new LinkedHashSet<>();
    each.forEach(all::addAll);
    List<Unshared> found = new ArrayList<>();
    for (String name : all) {
      List<String> having = new ArrayList<>();
      for (int run = 0; run < each.size(); run++) {
        if (each.get(run).contains(name)) {
          having.add(labels.get(run));
        }
      }
      if (having.size() < labels.size()) {
        found.add(new Unshared(what, name, having));
      }
    }
    return found;
  }

  static Set<String> networks(StoredRun run) {
    Set<String> names = new LinkedHashSet<>();
    run.summary().networks().forEach(each -> names.add(each.id().replicates()));
    return names;
  }

  static Set<String> analyses(StoredRun run) {
    return run.analyses().keySet();
  }

  /** Lists the networks and analyses of a run, for messages. */
  static String describe(StoredRun run) {
    return "%s has the networks %s and the analyses %s"
        .formatted(run.folder(), networks(run), analyses(run));
  }
}
