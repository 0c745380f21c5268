package io.github.numerosity.stats.comparison;

import io.github.numerosity.outcome.StoredRun;
import java.nio.file.Path;
import java.util.List;

/** Labels of compared runs: the ends of their paths that distinguish them. */
final class RunLabels {
  private RunLabels() {}

  static List<String> of(List<StoredRun> runs) {
    List<Path> paths = runs.stream().map(run -> run.folder().toAbsolutePath().normalize()).toList();
    int longest = paths.stream().mapToInt(Path::getNameCount).max().orElse(0);
    for (int names = 1; names <= longest; names++) {
      int length = names;
      List<String> labels = paths.stream().map(path -> end(path, length)).toList();
      if (labels.stream().distinct().count() == labels.size()) {
        return labels;
      }
    }
    return paths.stream().map(Path::toString).toList();
  }

  private static String end(Path path, int names) {
    int count = path.getNameCount();
    return count == 0
        ? path.toString()
        : path.subpath(Math.max(0, count - names), count).toString().replace('\\', '/');
  }
}
