package io.github.numerosity.data;

import io.github.numerosity.image.ImageSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Builder of the training and test images from the six batches of CIFAR-10, in any order. Not
 * thread-safe.
 *
 * <p>Both layouts store an image as 1,024 red, 1,024 green and 1,024 blue samples; the result has
 * the three samples of a pixel side by side.
 */
final class CifarBatches {
  static final ImageSize SIZE = new ImageSize(32, 32, 3);
  static final List<String> CLASSES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  /** Files of the binary layout, training batches first. */
  static final List<String> BINARY_NAMES =
      List.of(
          "data_batch_1.bin",
          "data_batch_2.bin",
          "data_batch_3.bin",
          "data_batch_4.bin",
          "data_batch_5.bin",
          "test_batch.bin");

  /** Files of the Python layout, in the same order. */
  static final List<String> PYTHON_NAMES =
      BINARY_NAMES.stream().map(name -> name.substring(0, name.length() - 4)).toList();

  private static final int TRAIN_BATCHES = 5;
  private static final int PLANE = 1024;
  private static final int IMAGE = 3 * PLANE;
  private static final int RECORD = 1 + IMAGE;

  private final int records;
  private final byte[] trainSamples;
  private final byte[] trainLabels;
  private final byte[] testSamples;
  private final byte[] testLabels;
  private final boolean[] read = new boolean[BINARY_NAMES.size()];

  CifarBatches(int records) {
    this.records = records;
    this.trainSamples = new byte[TRAIN_BATCHES * records * IMAGE];
    this.trainLabels = new byte[TRAIN_BATCHES * records];
    this.testSamples = new byte[records * IMAGE];
    this.testLabels = new byte[records];
  }

  /** Returns the length of a binary batch file, in bytes. */
  static long binaryLength(int records) {
    return (long) records * RECORD;
  }

  /**
   * Returns an upper bound of the length of a pickled batch, in bytes: the samples, and 256 bytes
   * per image for its label and file name.
   */
  static long mostPythonLength(int records) {
    return records * (IMAGE + 256L) + 65_536;
  }

  /** Returns whether the name is that of a batch file, in either layout. */
  static boolean isBatch(String name) {
    return BINARY_NAMES.contains(name) || PYTHON_NAMES.contains(name);
  }

  /** Returns the maximum length of a batch file, in bytes. */
  static long mostLength(String name, int records) {
    return BINARY_NAMES.contains(name) ? binaryLength(records) : mostPythonLength(records);
  }

  /**
   * Adds one batch file.
   *
   * @param name of a batch file
   * @param place file or archive entry, for messages
   * @param content of the file
   */
  void add(String name, String place, byte[] content) {
    boolean binary = BINARY_NAMES.contains(name);
    int batch = binary ? BINARY_NAMES.indexOf(name) : PYTHON_NAMES.indexOf(name);
    if (read[batch]) {
      throw new DataException(place + ": duplicate batch; remove one of the two files");
    }
    read[batch] = true;
    if (binary) {
      addBinary(batch, place, content);
    } else {
      addPython(batch, place, content);
    }
  }

  private void addBinary(int batch, String place, byte[] content) {
    if (content.length != binaryLength(records)) {
      throw new DataException(wrongLength(place, records, content.length));
    }
    for (int record = 0; record < records; record++) {
      store(batch, record, place, content[record * RECORD] & 0xFF, content, record * RECORD + 1);
    }
  }

  private void addPython(int batch, String place, byte[] content) {
    PickledBatch pickled = PickledBatch.read(place, content, records, IMAGE);
    for (int record = 0; record < records; record++) {
      int start = pickled.start() + record * IMAGE;
      store(batch, record, place, pickled.labels().get(record), pickled.samples(), start);
    }
  }

  static String wrongLength(String place, int records, long found) {
    return "%s: expected %d records of %d bytes = %d bytes, found %d; the file is truncated or not in the binary layout of CIFAR-10"
        .formatted(place, records, RECORD, binaryLength(records), found);
  }

  private void store(
      int batch, int record, String place, long label, byte[] content, int planarStart) {
    if (label < 0 || label >= CLASSES.size()) {
      throw new DataException(
          "%s: image %d has the label %d, expected 0..%d; the file is damaged or not CIFAR-10"
              .formatted(place, record, label, CLASSES.size() - 1));
    }
    boolean train = batch < TRAIN_BATCHES;
    int image = train ? batch * records + record : record;
    byte[] samples = train ? trainSamples : testSamples;
    (train ? trainLabels : testLabels)[image] = (byte) label;
    int target = image * IMAGE;
    for (int pixel = 0; pixel < PLANE; pixel++) {
      samples[target++] = content[planarStart + pixel];
      samples[target++] = content[planarStart + PLANE + pixel];
      samples[target++] = content[planarStart + 2 * PLANE + pixel];
    }
  }

  /** Returns the data set; every batch must have been added. */
  ImageData build(String place) {
    List<String> missing = new ArrayList<>();
    for (int batch = 0; batch < read.length; batch++) {
      if (!read[batch]) {
        missing.add(BINARY_NAMES.get(batch) + " (or " + PYTHON_NAMES.get(batch) + ")");
      }
    }
    if (!missing.isEmpty()) {
      throw new DataException(
          place + ": expected the six batch files of CIFAR-10, missing: " + missing);
    }
    return ImageData.of(
        CLASSES,
        LabelledImages.ofTrusted(SIZE, trainSamples, trainLabels),
        LabelledImages.ofTrusted(SIZE, testSamples, testLabels));
  }
}
