package io.github.numerosity.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Batch files in a folder: the binary layout if any of its files exists, otherwise the Python
 * layout.
 */
record CifarFolder(Path folder) implements CifarFiles {
  @Override
  public Path path() {
    return folder;
  }

  @Override
  public boolean isPresent() {
    return holdsAny(CifarBatches.BINARY_NAMES) || holdsAny(CifarBatches.PYTHON_NAMES);
  }

  private boolean holdsAny(List<String> names) {
    return names.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  private List<String> names() {
    return holdsAny(CifarBatches.BINARY_NAMES)
        ? CifarBatches.BINARY_NAMES
        : CifarBatches.PYTHON_NAMES;
  }

  @Override
  public List<String> problems(int records) {
    List<String> problems = new ArrayList<>();
    for (String name : names()) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        problems.add(missing(file));
      } else {
        lengthProblem(name, file, records, problems);
      }
    }
    return List.copyOf(problems);
  }

  private static void lengthProblem(String name, Path file, int records, List<String> problems) {
    try {
      long length = Files.size(file);
      if (CifarBatches.BINARY_NAMES.contains(name)
          && length != CifarBatches.binaryLength(records)) {
        problems.add(CifarBatches.wrongLength(file.toString(), records, length));
      } else if (length > CifarBatches.mostLength(name, records)) {
        problems.add(tooLong(file, name, records, length));
      }
    } catch (IOException e) {
      problems.add(file + " cannot be read: " + e.getMessage());
    }
  }

  @Override
  public ImageData read(int records) throws InterruptedException {
    CifarBatches batches = new CifarBatches(records);
    for (String name : names()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while reading " + folder);
      }
      batches.add(name, folder.resolve(name).toString(), content(name, records));
    }
    return batches.build(folder.toString());
  }

  private byte[] content(String name, int records) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new DataException(missing(file));
    }
    try {
      long length = Files.size(file);
      if (length > CifarBatches.mostLength(name, records)) {
        throw new DataException(
            CifarBatches.BINARY_NAMES.contains(name)
                ? CifarBatches.wrongLength(file.toString(), records, length)
                : tooLong(file, name, records, length));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DataException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String missing(Path file) {
    return file + " is missing; CIFAR-10 has six batch files, unpack the archive again";
  }

  private static String tooLong(Path file, String name, int records, long length) {
    return "%s: expected at most %d bytes, found %d; the file is not a batch of CIFAR-10"
        .formatted(file, CifarBatches.mostLength(name, records), length);
  }
}
