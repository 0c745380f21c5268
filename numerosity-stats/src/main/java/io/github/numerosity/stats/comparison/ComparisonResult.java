package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.result.Csv;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Exhibits;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.RunFolderException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results of a comparison of runs. Immutable. */
public final class ComparisonResult {
  private final List<String> labels;
  private final List<StoredRun> runs;
  private final List<SettingDifference> settings;
  private final List<Contrast> contrasts;
  private final List<RunsTest> together;
  private final List<Quantity> common;
  private final List<Unshared> unshared;
  private final List<ClaimVerdict> claims;

  ComparisonResult(
      List<String> labels,
      List<StoredRun> runs,
      List<SettingDifference> settings,
      List<Contrast> contrasts,
      List<RunsTest> together,
      List<Quantity> common,
      List<Unshared> unshared,
      List<ClaimVerdict> claims) {
    this.labels = List.copyOf(labels);
    this.runs = List.copyOf(runs);
    this.settings = List.copyOf(settings);
    this.contrasts = List.copyOf(contrasts);
    this.together = List.copyOf(together);
    this.common = List.copyOf(common);
    this.unshared = List.copyOf(unshared);
    this.claims = List.copyOf(claims);
  }

  /**
   * Returns the labels of the runs: the ends of their paths that distinguish them.
   *
   * @return in the order of the comparison; unmodifiable
   */
  public List<String> labels() {
    return labels;
  }

  /**
   * Returns the runs.
   *
   * @return in the order of the comparison; unmodifiable
   */
  public List<StoredRun> runs() {
    return runs;
  }

  /**
   * Returns the differing settings, digests and versions.
   *
   * @return in the order of the configuration; unmodifiable
   */
  public List<SettingDifference> settings() {
    return settings;
  }

  /**
   * Returns the numbers shared by two runs that are not the same in all their networks.
   *
   * @return by pair of runs, then by group of numbers; unmodifiable
   */
  public List<Contrast> contrasts() {
    return contrasts;
  }

  /**
   * Returns the joint tests over three or more runs.
   *
   * @return in the order of the numbers; empty for two runs; unmodifiable
   */
  public List<RunsTest> together() {
    return together;
  }

  /**
   * Returns the numbers shared by all runs, including those that are the same in all.
   *
   * @return by group of numbers; unmodifiable
   */
  public List<Quantity> common() {
    return common;
  }

  /**
   * Returns the networks and analyses that some runs lack.
   *
   * @return networks first; unmodifiable
   */
  public List<Unshared> unshared() {
    return unshared;
  }

  /**
   * Returns the verdicts of the runs on the claims of a study.
   *
   * @return in the order of the first run; empty if no run tests claims; unmodifiable
   */
  public List<ClaimVerdict> claims() {
    return claims;
  }

  /**
   * Returns the difference of a number between the first run and the second.
   *
   * @param analysis name of the analysis
   * @param network name of the networks
   * @param place in the summary, such as {@code layers[avgpool].selectiveShare}
   * @return the difference
   * @throws NoSuchElementException if no such number differs; the message lists the differing
   *     numbers of the analysis
   */
  public Contrast contrast(String analysis, String network, String place) {
    return contrasts.stream()
        .filter(
            contrast ->
                contrast.quantity().analysis().equals(analysis)
                    && contrast.quantity().network().equals(network)
                    && contrast.quantity().place().equals(place))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no number %s of %s differs in %s; there are %s"
                        .formatted(
                            place,
                            network,
                            analysis,
                            contrasts.stream()
                                .map(Contrast::quantity)
                                .filter(quantity -> quantity.analysis().equals(analysis))
                                .toList())));
  }

  /**
   * Returns the exhibits of the comparison.
   *
   * @return tables and figures; unmodifiable
   */
  public List<Exhibit> exhibits() {
    return ComparisonExhibits.of(this);
  }

  /**
   * Writes {@code exhibits.json} and a CSV file of each table. The folder appears atomically with
   * all its files.
   *
   * @param folder a new or empty folder
   * @throws RunFolderException if the folder is not empty or cannot be written
   */
  public void writeTo(Path folder) {
    requireNonNull(folder, "folder");
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || target.getFileName() == null) {
      throw new RunFolderException(folder + " cannot hold a comparison; name a folder in it");
    }
    try {
      requireFree(target);
      Files.createDirectories(parent);
      Path hidden = Files.createTempDirectory(parent, "." + target.getFileName() + ".");
      try {
        write(hidden);
        Files.deleteIfExists(target);
        Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(hidden);
      }
    } catch (IOException e) {
      throw new RunFolderException(folder + " cannot be written: " + e, e);
    }
  }

  private static void requireFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new RunFolderException(folder + " is a file; name a new or an empty folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new RunFolderException(
            "the folder %s is not empty; name a new or an empty folder".formatted(folder));
      }
    }
  }

  private void write(Path folder) throws IOException {
    List<Exhibit> exhibits = exhibits();
    for (Exhibit exhibit : exhibits) {
      if (exhibit instanceof Table table) {
        try (Writer writer = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"))) {
          Csv.write(table, writer);
        }
      }
    }
    try (Writer writer = Files.newBufferedWriter(folder.resolve("exhibits.json"))) {
      Exhibits.write(exhibits, writer);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public String toString() {
    return "ComparisonResult[runs %s, %d contrasts, %d claims]"
        .formatted(labels, contrasts.size(), claims.size());
  }
}
