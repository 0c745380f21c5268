package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.data.DataException;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.provenance.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Digests of the files and data sets that an experiment reads.
 *
 * @param data digest of each labelled data set
 * @param contents a sentence about the content of each data set
 * @param files digest of each further file; paths that are not files have none
 */
record Inputs(Map<ImageDataset, String> data, List<String> contents, Map<Path, String> files) {

  /**
   * Reads the data sets and files named by the components of an experiment.
   *
   * @param shared keeps the loaded labelled images
   * @throws DataException if a file or data set cannot be read
   */
  static Inputs read(Experiment experiment, SharedData shared) throws InterruptedException {
    PartWalk walk = PartWalk.over(experiment);
    Map<ImageDataset, String> data = new LinkedHashMap<>();
    List<String> contents = new ArrayList<>();
    for (ImageDataset dataset : walk.datasets()) {
      ImageData images = shared.load(dataset);
      data.put(dataset, images.digest());
      contents.add(
          "The labelled images that were read numbered %,d for training and %,d for testing, of %d classes; their SHA-256 digest begins with %s."
              .formatted(
                  images.train().count(),
                  images.test().count(),
                  images.classes().size(),
                  images.digest().substring(0, Math.min(16, images.digest().length()))));
    }
    Map<Path, String> files = new LinkedHashMap<>();
    for (Path file : walk.files()) {
      if (Files.isRegularFile(file)) {
        try {
          files.put(file, Digest.of(file));
        } catch (IOException e) {
          throw new DataException(file + " cannot be read: " + e, e);
        }
      }
    }
    return new Inputs(data, List.copyOf(contents), files);
  }

  /**
   * Returns the digests of the data sets and files that some components read, each with its kind.
   */
  List<String> digests(PartWalk walk) {
    List<String> digests = new ArrayList<>();
    for (ImageDataset dataset : walk.datasets()) {
      digests.add("data " + requireNonNull(data.get(dataset), "a data set that was loaded"));
    }
    for (Path file : walk.files()) {
      digests.add("file " + files.getOrDefault(file, "none"));
    }
    return digests;
  }
}
