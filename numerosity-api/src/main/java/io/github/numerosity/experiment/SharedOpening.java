package io.github.numerosity.experiment;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.random.RandomStreams;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Resources for opening one model in a run; data and weights are shared with all other openings.
 *
 * @param seeding seed and streams; empty for a source that does not depend on the seed
 */
record SharedOpening(
    OptionalLong seeding,
    SharedData images,
    SharedWeights weights,
    Consumer<TrainingProgress> listener)
    implements Opening {
  /** Returns the same opening with another listener of training. */
  SharedOpening reportingTo(Consumer<TrainingProgress> other) {
    return new SharedOpening(seeding, images, weights, other);
  }

  @Override
  public long seed() {
    return seeding.orElseThrow(
        () ->
            new IllegalStateException("a source with dependsOnSeed() = false requested the seed"));
  }

  @Override
  public RandomGenerator random(String purpose) {
    return RandomStreams.of(seed()).stream(purpose);
  }

  @Override
  public ImageData data(ImageDataset dataset) throws InterruptedException {
    return images.load(dataset);
  }

  @Override
  public TrainedWeights weights(NetworkSource source) throws InterruptedException {
    OptionalLong own = source.dependsOnSeed() ? OptionalLong.of(seed()) : OptionalLong.empty();
    SharedOpening opening = new SharedOpening(own, images, weights, listener);
    return weights.get(source, own, () -> source.obtain(opening));
  }

  @Override
  public void progress(TrainingProgress progress) {
    listener.accept(progress);
  }
}
