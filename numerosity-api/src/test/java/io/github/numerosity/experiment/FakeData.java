package io.github.numerosity.experiment;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.data.DataException;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.data.LabelledImages;
import io.github.numerosity.image.ImageSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two images of two classes. With a file, its text is the digest of the data.
 *
 * @param label keeps the counts of tests apart
 * @param file what is "read"
 */
record FakeData(String label, Optional<Path> file) implements ImageDataset {
  private static final Map<String, AtomicInteger> LOADED = new ConcurrentHashMap<>();

  static int loaded(String label) {
    return LOADED.getOrDefault(label, new AtomicInteger()).get();
  }

  @Override
  public ImageSize size() {
    return FakeSource.SIZE;
  }

  @Override
  public int classes() {
    return FakeSource.UNITS;
  }

  @Override
  public ImageData load() {
    LOADED.computeIfAbsent(label, key -> new AtomicInteger()).incrementAndGet();
    LabelledImages images =
        LabelledImages.ofTrusted(
            FakeSource.SIZE, new byte[2 * FakeSource.SIZE.samples()], new byte[] {0, 1});
    return new ImageData(List.of("a", "b"), images, images, digest());
  }

  private String digest() {
    try {
      return file.isPresent() ? Files.readString(file.get()) : "none";
    } catch (java.io.IOException e) {
      throw new DataException("no file " + file.get(), e);
    }
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe("fake-data", this));
  }
}
