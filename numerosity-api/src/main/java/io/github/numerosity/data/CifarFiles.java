package io.github.numerosity.data;

import java.nio.file.Path;
import java.util.List;

/** The batch files of CIFAR-10 in one place. */
interface CifarFiles {
  /** Returns the folder or the archive. */
  Path path();

  /** Returns whether any of the files exists. */
  boolean isPresent();

  /** Returns missing files and wrong lengths, without reading the files. */
  List<String> problems(int records);

  /**
   * Reads all batches.
   *
   * @param records images per batch; 10,000, fewer in tests
   * @throws DataException if a file is missing or malformed
   */
  ImageData read(int records) throws InterruptedException;
}
