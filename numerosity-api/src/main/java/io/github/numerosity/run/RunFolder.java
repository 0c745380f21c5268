package io.github.numerosity.run;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.concurrent.ProcessLock;
import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonException;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.provenance.Provenance;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of one run, locked while open. Every file is written under a temporary name and then
 * moved into place, so that a visible file is always complete.
 *
 * <p>Several threads may write files at once, each its own.
 */
public final class RunFolder implements AutoCloseable {
  private static final String PROVENANCE = "provenance.json";
  private static final String LOCK = ".lock";
  private static final String UNFINISHED = ".unfinished";

  /** Names of the parts of a provenance in messages. */
  private static final Map<String, String> WORDS =
      Map.of(
          "configuration", "configuration",
          "data", "data set",
          "files", "content of an input file",
          "stimuli", "set of stimuli");

  private final Path path;
  private final ProcessLock lock;
  private boolean claimed;

  private RunFolder(Path path, ProcessLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens and locks a folder.
   *
   * @param path created if missing
   * @return the open folder
   * @throws RunFolderException if it is not a folder, cannot be written, or is in use by another
   *     run
   */
  public static RunFolder open(Path path) {
    requireNonNull(path, "path");
    try {
      Files.createDirectories(path);
      ProcessLock lock =
          ProcessLock.tryTake(path.resolve(LOCK))
              .orElseThrow(
                  () ->
                      new RunFolderException(
                          "another run is writing to "
                              + path
                              + "; wait for it, or choose another folder"));
      return new RunFolder(path, lock);
    } catch (IOException e) {
      throw new RunFolderException("the folder " + path + " cannot be written: " + e, e);
    }
  }

  /**
   * Claims the folder for this run. It must be empty or hold the same run; unfinished files of a
   * killed run are removed.
   *
   * @param provenance of the results
   * @param unwritable components that cannot be written as JSON; if there are any, the folder must
   *     be empty
   * @return whether the folder holds an earlier start of this run
   * @throws RunFolderException if the folder holds another run or other files
   */
  public boolean claim(Provenance provenance, List<String> unwritable) {
    boolean begun = Files.exists(path.resolve(PROVENANCE));
    if (begun) {
      compare(provenance, unwritable);
    } else {
      requireEmpty();
    }
    removeUnfinished();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("formatVersion", 1);
    members.put("configuration", provenance.configuration());
    members.put("data", provenance.data());
    members.put("files", provenance.files());
    members.put("stimuli", provenance.stimuli());
    members.put("unwritable", unwritable);
    write(PROVENANCE, JsonWriter.plain().text(members));
    claimed = true;
    return begun;
  }

  private void removeUnfinished() {
    try {
      for (Path file : list(path)) {
        String name = file.getFileName().toString();
        if (name.startsWith(".") && name.endsWith(UNFINISHED)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new RunFolderException("the folder " + path + " cannot be written: " + e, e);
    }
  }

  private void requireEmpty() {
    List<String> names;
    try {
      names =
          list(path).stream()
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new RunFolderException("the folder " + path + " cannot be read: " + e, e);
    }
    if (!names.isEmpty()) {
      throw new RunFolderException(
          "the folder %s is not empty and does not hold a run: %s; choose an empty or a new folder"
              .formatted(path, names.size() > 5 ? names.subList(0, 5) + " and more" : names));
    }
  }

  private void compare(Provenance mine, List<String> unwritable) {
    if (!unwritable.isEmpty()) {
      throw new RunFolderException(
          "the folder %s already holds a run, and an experiment with components that cannot be written as JSON cannot resume: %s; choose an empty folder"
              .formatted(path, unwritable));
    }
    Path file = path.resolve(PROVENANCE);
    Map<String, List<String>> theirs = new LinkedHashMap<>();
    try {
      JsonCursor root = new JsonCursor(JsonReader.withDefaults().read(file));
      theirs.put(
          "configuration", root.find("configuration").map(JsonCursor::text).stream().toList());
      for (String part : List.of("data", "files", "stimuli")) {
        theirs.put(part, root.member(part).elements().stream().map(JsonCursor::text).toList());
      }
    } catch (JsonException e) {
      throw new RunFolderException(
          "the folder " + path + " holds a run that cannot be read; choose another folder: " + e,
          e);
    }
    Map<String, List<String>> ours = new LinkedHashMap<>();
    ours.put("configuration", mine.configuration().stream().toList());
    ours.put("data", mine.data());
    ours.put("files", mine.files());
    ours.put("stimuli", mine.stimuli());
    ours.forEach(
        (part, digests) -> {
          if (!digests.equals(theirs.get(part))) {
            throw new RunFolderException(
                "the folder %s holds a run with a different %s (digest %s, expected %s); choose another folder or delete that one"
                    .formatted(
                        path,
                        WORDS.get(part),
                        shortened(theirs.getOrDefault(part, List.of())),
                        shortened(digests)));
          }
        });
  }

  private static String shortened(List<String> digests) {
    return digests.isEmpty()
        ? "none"
        : digests.stream()
            .map(digest -> digest.substring(0, Math.min(12, digest.length())))
            .collect(Collectors.joining(", "));
  }

  /**
   * Returns the path of a file.
   *
   * @param name of the file
   * @return its path, whether or not it exists
   */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** Writer of the content of a text file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes the whole content.
     *
     * @param target in UTF-8
     * @throws IOException if the target fails
     */
    void writeTo(Appendable target) throws IOException;
  }

  /**
   * Writes a text file. An exception of the content is passed on and leaves no file behind.
   *
   * @param name of the file; replaced if it exists
   * @param content of the file
   * @throws RunFolderException if it cannot be written
   */
  public void write(String name, Content content) {
    Path beside = begin(name);
    // Not a channel: an interrupt would close it during a write.
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(beside.toFile()), StandardCharsets.UTF_8))) {
      content.writeTo(writer);
    } catch (IOException e) {
      throw new RunFolderException(file(name) + " cannot be written: " + e, e);
    } catch (RuntimeException e) {
      discard(name);
      throw e;
    }
    complete(name);
  }

  /**
   * Writes a text file.
   *
   * @param name of the file; replaced if it exists
   * @param text of the file
   * @throws RunFolderException if it cannot be written
   */
  public void write(String name, String text) {
    write(name, target -> target.append(text));
  }

  /**
   * Returns the temporary path of a file, to be written before {@link #complete}.
   *
   * @param name of the file
   * @return a path in the same folder; removed by the next run if it is never completed
   */
  public Path begin(String name) {
    return path.resolve("." + name + UNFINISHED);
  }

  /**
   * Moves a file from its temporary path into place.
   *
   * @param name of the file; replaced if it exists
   * @throws RunFolderException if it cannot be moved
   */
  public void complete(String name) {
    try {
      Files.move(
          begin(name),
          file(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new RunFolderException(file(name) + " cannot be written: " + e, e);
    }
  }

  /**
   * Removes a file from its temporary path. If the system refuses, the file is removed when the
   * process ends or by the next run.
   *
   * @param name of the file
   */
  public void discard(String name) {
    try {
      Files.deleteIfExists(begin(name));
    } catch (IOException e) {
      begin(name).toFile().deleteOnExit();
    }
  }

  /**
   * Unlocks the folder. A folder that was not claimed and is empty is removed, so that a run that
   * failed to start leaves nothing behind.
   *
   * @throws RunFolderException if the lock cannot be released
   */
  @Override
  public void close() {
    try {
      lock.close();
      if (!claimed && list(path).isEmpty()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new RunFolderException("the folder " + path + " cannot be unlocked: " + e, e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Override
  public String toString() {
    return "RunFolder[" + path + "]";
  }
}
