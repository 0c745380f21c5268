package io.github.numerosity.experiment;

import io.github.numerosity.concurrent.OncePerKey;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;

/** Labelled images loaded once for all networks of a run. Thread-safe. */
final class SharedData {
  private final OncePerKey<ImageDataset, ImageData> loaded = new OncePerKey<>();

  ImageData load(ImageDataset dataset) throws InterruptedException {
    return loaded.get(dataset, dataset::load);
  }
}
