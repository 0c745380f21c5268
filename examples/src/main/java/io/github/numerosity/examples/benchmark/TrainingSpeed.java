package io.github.numerosity.examples.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.data.LabelledImages;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.Training;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.tf.Device;
import io.github.numerosity.tf.TensorFlow;
import io.github.numerosity.tf.TensorFlowNetwork;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Benchmark of training: trains the poster's network on noise of CIFAR-10's size and prints steps
 * per CPU-second, steps per second and resident memory. CPU time is that of the whole process,
 * including compiler and garbage collector. The counterpart in PyTorch is {@code
 * docs/benchmarks/pytorch_steps.py}.
 *
 * <p>Arguments: seeds in parallel (default 1), batch size (4), repeats (2; the first warms up).
 */
public final class TrainingSpeed {
  /**
   * Together with the test images as many bytes as CIFAR-10; few test images, since steps are
   * timed.
   */
  private static final int TRAIN = 59_900;

  private static final int TEST = 100;
  private static final ImageSize SIZE = new ImageSize(32, 32, 3);

  private TrainingSpeed() {}

  /**
   * Runs the benchmark.
   *
   * @param arguments seeds, batch size, repeats
   * @throws Exception if training fails
   */
  public static void main(String[] arguments) throws Exception {
    int seeds = argument(arguments, 0, 1);
    int batch = argument(arguments, 1, 4);
    int repeats = argument(arguments, 2, 2);
    ImageData data = noise();
    Training training = Training.poster().withEpochs(1).withBatchSize(batch);
    long steps = (TRAIN + batch - 1L) / batch * seeds;
    for (int repeat = 1; repeat <= repeats; repeat++) {
      long cpu = processTime();
      long wall = System.nanoTime();
      train(data, training, seeds);
      double cpuSeconds = (processTime() - cpu) / 1e9;
      double wallSeconds = (System.nanoTime() - wall) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "numerosity batch %d, %d seed(s), repeat %d: %.0f steps/CPU-s, %.0f steps/s, %s%n",
          batch,
          seeds,
          repeat,
          steps / cpuSeconds,
          steps / wallSeconds,
          memory());
    }
  }

  private static void train(ImageData data, Training training, int seeds)
      throws InterruptedException, ExecutionException {
    TensorFlowNetwork poster = TensorFlow.network(Networks.poster()).withDevice(Device.CPU);
    ExecutorService threads = Executors.newFixedThreadPool(seeds);
    try {
      List<Future<TrainedWeights>> networks = new ArrayList<>();
      for (int seed = 1; seed <= seeds; seed++) {
        Opening opening = new Seed(seed, data);
        networks.add(
            threads.submit(
                () -> {
                  TrainedWeights initial = new Initial().obtain(poster, opening);
                  return poster.train(initial.weights(), training, data, opening);
                }));
      }
      for (Future<TrainedWeights> network : networks) {
        network.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static ImageData noise() {
    List<String> classes = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    return new ImageData(classes, noise("train", TRAIN), noise("test", TEST), "noise");
  }

  private static LabelledImages noise(String part, int count) {
    RandomGenerator random = RandomStreams.of(1).stream(part);
    byte[] samples = new byte[count * SIZE.samples()];
    byte[] labels = new byte[count];
    random.nextBytes(samples);
    for (int image = 0; image < count; image++) {
      labels[image] = (byte) random.nextInt(10);
    }
    return LabelledImages.ofTrusted(SIZE, samples, labels);
  }

  private static int argument(String[] arguments, int index, int absent) {
    return index < arguments.length ? Integer.parseInt(arguments[index]) : absent;
  }

  private static long processTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Returns the peak resident memory as reported by Linux. */
  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "resident memory unknown";
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM")) {
        long kilobytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
        return "at most %d MB resident".formatted(kilobytes / 1024);
      }
    }
    return "resident memory unknown";
  }

  /** Opening outside an experiment. */
  private record Seed(long seed, ImageData images) implements Opening {
    @Override
    public RandomGenerator random(String purpose) {
      return RandomStreams.of(seed).stream(purpose);
    }

    @Override
    public ImageData data(ImageDataset dataset) {
      return images;
    }

    @Override
    public TrainedWeights weights(NetworkSource source) throws InterruptedException {
      return source.obtain(this);
    }

    @Override
    public void progress(TrainingProgress progress) {}
  }
}
