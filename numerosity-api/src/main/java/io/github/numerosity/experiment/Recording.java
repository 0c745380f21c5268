package io.github.numerosity.experiment;

import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.NpyWriter;
import io.github.numerosity.response.ResponseRecorder;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Recording of the responses of one network, in memory if they are small, else in a file if an
 * analysis requires them. Responses that are kept are written into the run folder.
 */
final class Recording implements AutoCloseable {
  /** Size in bytes below which responses are small in a run. */
  static final long SMALL_BYTES = 64L << 20;

  private final ResponseRecorder recorder;
  private final Optional<Place> place;
  private final boolean inMemory;

  /**
   * Location of the file.
   *
   * @param folder the run folder; empty for a temporary file
   * @param name name in the folder
   * @param keep whether the file is kept
   */
  private record Place(
      Optional<RunFolder> folder, String name, boolean keep, Path file, NpyWriter writer) {}

  private Recording(ResponseRecorder recorder, Optional<Place> place, boolean inMemory) {
    this.recorder = recorder;
    this.place = place;
    this.inMemory = inMemory;
  }

  /**
   * Starts a recording.
   *
   * @param rows whether an analysis requires responses besides the folds
   * @param policy policy for response files, if there is a folder
   * @param name of the network and seed
   * @param smallBytes size in bytes below which responses are small
   */
  static Recording begin(
      Design design,
      Units units,
      Set<Fold<?>> folds,
      boolean rows,
      KeepResponses policy,
      Optional<RunFolder> folder,
      String name,
      long smallBytes) {
    boolean small = (long) design.stimuli() * units.count() * Float.BYTES < smallBytes;
    boolean keep =
        folder.isPresent()
            && (policy == KeepResponses.ALWAYS || (policy == KeepResponses.AUTO && small));
    boolean inMemory = rows && small;
    boolean inFile = keep || (rows && !small);
    ResponseRecorder recorder =
        inMemory
            ? ResponseRecorder.inMemory(design, units, folds)
            : ResponseRecorder.ofFolds(design, units, folds);
    Optional<Place> place =
        inFile
            ? Optional.of(place(folder, "responses-" + name + ".npy", keep, design, units))
            : Optional.empty();
    return new Recording(recorder, place, inMemory);
  }

  private static Place place(
      Optional<RunFolder> folder, String name, boolean keep, Design design, Units units) {
    try {
      Path file =
          folder.isPresent()
              ? folder.get().begin(name)
              : Files.createTempFile("numerosity-", ".npy");
      NpyWriter writer = NpyWriter.ofFloats(file, design.stimuli(), units.count());
      return new Place(folder, name, keep, file, writer);
    } catch (IOException e) {
      throw new RunFolderException("responses cannot be written to " + name + ": " + e, e);
    }
  }

  void accept(float[] rows) {
    recorder.accept(rows);
    place.ifPresent(
        where -> {
          try {
            where.writer().write(rows);
          } catch (IOException e) {
            throw new RunFolderException(where.file() + " cannot be written: " + e, e);
          }
        });
  }

  /** Ends the recording; rows in a file are available until this object is closed. */
  Responses finish() {
    if (place.isEmpty()) {
      return recorder.finish();
    }
    Place where = place.get();
    try {
      where.writer().close();
    } catch (IOException e) {
      throw new RunFolderException(where.file() + " cannot be written: " + e, e);
    }
    Path file = where.file();
    if (where.keep()) {
      RunFolder folder = where.folder().orElseThrow();
      folder.complete(where.name());
      file = folder.file(where.name());
    }
    return inMemory ? recorder.finish() : recorder.finish(file);
  }

  @Override
  public void close() {
    place.ifPresent(
        where -> {
          try {
            where.writer().close();
            if (where.folder().isPresent()) {
              where.folder().get().discard(where.name());
            } else {
              Files.deleteIfExists(where.file());
            }
          } catch (IOException e) {
            where.file().toFile().deleteOnExit();
          }
        });
  }
}
