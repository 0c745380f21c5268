package io.github.numerosity.testkit;

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

/**
 * Opening of models outside a run: the random streams of a run with this seed, weights kept in
 * memory.
 */
public class SeedOpening implements Opening {
  private final long seed;
  private final Map<NetworkSource, TrainedWeights> weights = new HashMap<>();
  private final List<TrainingProgress> progress = new ArrayList<>();

  /**
   * Creates the opening of one seed.
   *
   * @param seed of the network
   */
  public SeedOpening(long seed) {
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

  /**
   * Returns the progress that was reported.
   *
   * @return in order
   */
  public List<TrainingProgress> progress() {
    return List.copyOf(progress);
  }

  @Override
  public String toString() {
    return "opening of seed " + seed;
  }
}
