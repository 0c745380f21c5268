package io.github.numerosity.model;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.random.RandomStreams;
import java.util.random.RandomGenerator;

/** An opening that remembers nothing. */
record FakeOpening(long seed) implements Opening {
  @Override
  public RandomGenerator random(String purpose) {
    return RandomStreams.of(seed).stream(purpose);
  }

  @Override
  public ImageData data(ImageDataset dataset) throws InterruptedException {
    return dataset.load();
  }

  @Override
  public TrainedWeights weights(NetworkSource source) throws InterruptedException {
    return source.obtain(this);
  }

  @Override
  public void progress(TrainingProgress progress) {}
}
