package io.github.numerosity.data;

import java.nio.file.Path;
import java.util.List;

/** The batch files of CIFAR-10 in one place. */
interface CifarFiles {
  /** The folder or the archive. */
  Path path();

  /** Tells whether there is any of the files. */
  boolean isPresent();

  /** Tells what is missing or has a wrong size, as far as that is seen without reading. */
  List<String> problems(int records);

  /**
   * Reads all batches.
   *
   * @param records images in each batch; 10,000 but in tests
   * @throws DataException if a file is missing or is not what it should be
   */
  ImageData read(int records) throws InterruptedException;
}
