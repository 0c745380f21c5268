package io.github.numerosity.experiment;

import io.github.numerosity.concurrent.Workers;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ContactSheet;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageFile;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.result.Csv;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.shown.ConstraintReport;
import io.github.numerosity.shown.StimuliTable;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Stimulus;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writer of the images of a plan as files, for inspection and for reuse by a {@link
 * io.github.numerosity.design.StimulusFolder}, in the same blocks and order.
 *
 * <p>The folder contains, for each set, {@code <set>/n<numerosity>-<index>.png} and {@code
 * contact-sheet-<set>.png} (one row per numerosity with its first ten images), and {@code
 * stimuli.csv} with the columns of a run and {@code file}; if a set declares a constraint, also
 * {@code constraints.csv}. A constraint that does not hold is reported as a warning. If each seed
 * has its own images, there is one such folder {@code seed-<seed>} per seed.
 *
 * <p>The files are written into a hidden sibling folder and moved in one step, so that a visible
 * folder is complete.
 */
public final class StimulusFiles {
  private static final String LISTING = "stimuli.csv";

  /** Images per numerosity on a contact sheet. */
  private static final int SHEET_COLUMNS = 10;

  /** Images per task of a thread; limits the work lost by an interrupt. */
  private static final int CHUNK = 32;

  private final StimulusPlan plan;
  private final Map<String, Stimuli> folders = new LinkedHashMap<>();

  private StimulusFiles(StimulusPlan plan) {
    this.plan = plan;
  }

  /**
   * Prepares the images of a plan.
   *
   * @param plan with a seed
   * @param size size of the images
   * @param seeds seeds of the networks; used if the plan gives each of them its own images
   * @return a writer; nothing is drawn or written yet
   * @throws IllegalArgumentException if the plan cannot be shown
   */
  public static StimulusFiles of(StimulusPlan plan, ImageSize size, List<Long> seeds) {
    StimulusFiles files = new StimulusFiles(plan);
    if (plan.perSeed()) {
      seeds.forEach(seed -> files.folders.put("seed-" + seed, plan.at(size, seed)));
    } else {
      files.folders.put("", plan.at(size, 0));
    }
    return files;
  }

  /**
   * Draws the images and writes the files.
   *
   * @param options folder, number of threads, which does not affect the files, and progress
   *     listener
   * @return the number of images
   * @throws InterruptedException if the thread was interrupted; files written so far are deleted
   * @throws RunFolderException if the folder contains other files, or cannot be written
   * @throws IllegalArgumentException if the options name no folder
   */
  public int write(RunOptions options) throws InterruptedException {
    Path folder =
        options
            .folder()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "stimulus images need a folder; use RunOptions.in"))
            .toAbsolutePath()
            .normalize();
    Path name = folder.getFileName();
    Path parent = folder.getParent();
    if (name == null || parent == null) {
      throw new RunFolderException(
          folder + " cannot be the folder of the images; choose a subfolder");
    }
    if (!isFree(folder) && !Files.exists(folder.resolve(firstListing()))) {
      throw foreign(folder); // before anything is drawn
    }
    try (RunFolder hidden = RunFolder.open(parent.resolve("." + name + ".unfinished"))) {
      Path content = hidden.file("content");
      try {
        delete(content);
        int all = folders.values().stream().mapToInt(stimuli -> stimuli.design().stimuli()).sum();
        Reporter reporter = Reporter.of(options.progress());
        AtomicInteger drawn = new AtomicInteger();
        Runnable oneMore = () -> reporter.advanced(Phase.STIMULI, drawn.incrementAndGet(), all);
        reporter.started(Phase.STIMULI);
        for (Map.Entry<String, Stimuli> each : folders.entrySet()) {
          write(
              content.resolve(each.getKey()),
              each.getValue(),
              oneMore,
              reporter,
              options.threads());
        }
        reporter.finished(Phase.STIMULI);
        publish(content, folder);
        return all;
      } finally {
        delete(content);
      }
    } catch (IOException e) {
      throw new RunFolderException(folder + " cannot be written: " + e, e);
    }
  }

  private String firstListing() {
    return Path.of(folders.keySet().iterator().next(), LISTING).toString();
  }

  private void write(Path folder, Stimuli stimuli, Runnable oneMore, Reporter reporter, int threads)
      throws IOException, InterruptedException {
    Design design = stimuli.design();
    for (String set : design.sets()) {
      Files.createDirectories(folder.resolve(set));
    }
    List<Callable<List<Properties>>> chunks = new ArrayList<>();
    for (int first = 0; first < design.stimuli(); first += CHUNK) {
      int start = first;
      int end = Math.min(first + CHUNK, design.stimuli());
      chunks.add(
          () -> {
            List<Properties> properties = new ArrayList<>(end - start);
            for (int row = start; row < end; row++) {
              if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while stimuli were drawn");
              }
              Stimulus stimulus = stimuli.stimulus(row);
              ImageFile.write(stimulus.image(), folder.resolve(file(design.row(row))));
              properties.add(stimulus.properties());
              oneMore.run();
            }
            return properties;
          });
    }
    List<Properties> properties =
        Workers.run(chunks, threads).stream().flatMap(List::stream).toList();
    for (String set : design.sets()) {
      sheet(stimuli, set, folder.resolve("contact-sheet-" + set + ".png"));
    }
    Design shown = design.withProperties(properties);
    ConstraintReport constraints =
        new ConstraintReport(plan.checkConstraints(List.of(shown), stimuli.size()));
    constraints.warn(warning -> reporter.warned(Phase.STIMULI, warning));
    for (Table table : constraints.table().stream().toList()) {
      write(folder, table);
    }
    write(folder, listing(shown));
  }

  private static void write(Path folder, Table table) throws IOException {
    Path file = folder.resolve(table.name() + ".csv");
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Csv.write(table, writer);
    }
  }

  private static String file(Design.Row row) {
    return String.format(
        Locale.ROOT, "%s/n%02d-%04d.png", row.set(), row.numerosity(), row.index());
  }

  private static Table listing(Design design) {
    Table shown = StimuliTable.of(OptionalLong.empty(), design);
    List<String> columns = new ArrayList<>(shown.columns());
    columns.add("file");
    return new Table(
        shown.name(),
        columns,
        () -> {
          AtomicInteger row = new AtomicInteger();
          return shown
              .rows()
              .get()
              .map(
                  cells ->
                      Stream.concat(
                              cells.stream(), Stream.of(file(design.row(row.getAndIncrement()))))
                          .toList());
        });
  }

  /** Writes one row of images per numerosity, as many as every numerosity has, at most ten. */
  private static void sheet(Stimuli stimuli, String set, Path file) throws IOException {
    Design design = stimuli.design();
    Map<Integer, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < design.stimuli(); row++) {
      if (design.row(row).set().equals(set)) {
        rows.computeIfAbsent(design.row(row).numerosity(), n -> new ArrayList<>()).add(row);
      }
    }
    int columns =
        Math.min(SHEET_COLUMNS, rows.values().stream().mapToInt(List::size).min().orElseThrow());
    List<Image> images =
        rows.values().stream()
            .flatMap(list -> list.subList(0, columns).stream())
            .map(row -> stimuli.stimulus(row).image())
            .toList();
    ImageFile.write(ContactSheet.of(images, columns), file);
  }

  /** Moves the complete content to its place, unless it is there already. */
  private static void publish(Path content, Path folder) throws IOException {
    if (isFree(folder)) {
      Files.deleteIfExists(folder);
      Files.move(content, folder, StandardCopyOption.ATOMIC_MOVE);
    } else if (!isSame(content, folder)) {
      throw foreign(folder);
    }
  }

  private static boolean isFree(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new RunFolderException(folder + " cannot be read as a folder: " + e, e);
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    List<Path> files = files(one);
    if (!files.equals(files(other))) {
      return false;
    }
    for (Path file : files) {
      if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the files of a folder and its subfolders, relative to it, in order. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  private static RunFolderException foreign(Path folder) {
    return new RunFolderException(
        "the folder "
            + folder
            + " is not empty and contains other files than these images; choose an empty or a new"
            + " folder");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = new ArrayList<>(found.toList());
    }
    Collections.reverse(all);
    for (Path file : all) {
      Files.delete(file);
    }
  }

  @Override
  public String toString() {
    return "StimulusFiles[" + plan + "]";
  }
}
