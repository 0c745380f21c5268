package io.github.numerosity.run;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonException;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.lock.ProcessLock;
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
 * The folder of one run, locked while it is open. Every file is written beside its place and then
 * moved there, so that a file that can be seen is whole, however the run ends.
 *
 * <p>Files may be written by several threads, each its own.
 */
public final class RunFolder implements AutoCloseable {
  private static final String PROVENANCE = "provenance.json";
  private static final String LOCK = ".lock";
  private static final String UNFINISHED = ".unfinished";

  /** What messages call the parts of a provenance. */
  private static final Map<String, String> WORDS =
      Map.of(
          "configuration", "configuration",
          "data", "data set",
          "files", "content of a file that it reads",
          "stimuli", "set of pictures");

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
   * @param path made when missing
   * @return the open folder
   * @throws RunFolderException if it is no folder, cannot be written, or another run is in it
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
   * Makes the folder that of a run: a new one if it is empty, or the one that was begun here. What
   * a killed run left unfinished is removed.
   *
   * @param provenance what decides the results
   * @param unwritable components that cannot be written down; with any, the folder must be empty
   * @return whether the run was begun here before
   * @throws RunFolderException if the folder holds another run's files or other files
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
          "the folder %s is not empty and holds no run: %s; choose an empty or a new folder"
              .formatted(path, names.size() > 5 ? names.subList(0, 5) + " and more" : names));
    }
  }

  private void compare(Provenance mine, List<String> unwritable) {
    if (!unwritable.isEmpty()) {
      throw new RunFolderException(
          "the folder %s holds a run already, and an experiment with parts that cannot be written to JSON never resumes: %s; choose an empty folder"
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
          "the folder " + path + " holds a run that cannot be recognised; choose another: " + e, e);
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
                "the folder %s holds a run with another %s (digest %s, this one has %s); choose another folder, or delete that one"
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
   * @return where it is, or will be
   */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** What writes a text. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it.
     *
     * @param target in UTF-8
     * @throws IOException if the target fails
     */
    void writeTo(Appendable target) throws IOException;
  }

  /**
   * Writes a text file.
   *
   * @param name of the file; replaced if it exists
   * @param content what is in it
   * @throws RunFolderException if it cannot be written
   */
  public void write(String name, Content content) {
    Path beside = begin(name);
    // Not a channel: an interrupt would close it in the middle of a write.
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(beside.toFile()), StandardCharsets.UTF_8))) {
      content.writeTo(writer);
    } catch (IOException e) {
      throw new RunFolderException(file(name) + " cannot be written: " + e, e);
    }
    complete(name);
  }

  /**
   * Writes a text file.
   *
   * @param name of the file; replaced if it exists
   * @param text what is in it
   * @throws RunFolderException if it cannot be written
   */
  public void write(String name, String text) {
    write(name, target -> target.append(text));
  }

  /**
   * Returns where to write a file of any kind, before {@link #complete}.
   *
   * @param name of the file
   * @return a path beside it; removed by the next run if it is never completed
   */
  public Path begin(String name) {
    return path.resolve("." + name + UNFINISHED);
  }

  /**
   * Moves a file that was written where {@link #begin} says into its place.
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
   * Removes a file that was written where {@link #begin} says and is not to be kept. Where the
   * system does not let it go yet, the next run removes it.
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
   * Unlocks the folder. If it was not claimed and is empty, it is removed, so that a run that could
   * not begin leaves nothing behind.
   *
   * @throws RunFolderException if the lock cannot be given back
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
}
