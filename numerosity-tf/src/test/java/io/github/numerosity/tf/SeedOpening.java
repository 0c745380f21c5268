package io.github.numerosity.tf;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.random.RandomStreams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Opening that keeps the weights of its seed in memory. */
class SeedOpening implements Opening {
  private final long seed;
  private final Map<NetworkSource, TrainedWeights> weights = new HashMap<>();
  private final List<TrainingProgress> progress = new ArrayList<>();

  SeedOpening(long seed) {
    this.seed = seed;
  }

  @Override
  public long seed() {
    return seed;
  }

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
    TrainedWeights known = weights.get(source);
    if (known == null) {
      known = source.obtain(this);
      weights.put(source, known);
    }
    return known;
  }

  @Override
  public void progress(TrainingProgress event) {
    progress.add(event);
  }

  List<TrainingProgress> progress() {
    return progress;
  }
}
