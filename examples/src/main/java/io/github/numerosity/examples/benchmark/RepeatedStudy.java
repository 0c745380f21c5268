package io.github.numerosity.examples.benchmark;

import io.github.numerosity.data.Shapes;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Training;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.tf.TensorFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The first study of the README many times in one process, in parallel and in sequence: results
 * must be equal, and neither memory nor threads nor open files may grow after the first runs.
 * Prints one line for every ten runs.
 */
public final class RepeatedStudy {
  private RepeatedStudy() {}

  /**
   * Runs the studies.
   *
   * @param arguments number of runs in parallel, number in sequence, number of seeds of each
   * @throws Exception if a run fails
   */
  public static void main(String[] arguments) throws Exception {
    int parallel = Integer.parseInt(arguments[0]);
    int sequential = Integer.parseInt(arguments[1]);
    int seeds = Integer.parseInt(arguments[2]);
    String expected = run(seeds);
    print("first", 1);
    ExecutorService threads = Executors.newFixedThreadPool(parallel);
    Callable<String> study = () -> run(seeds);
    for (Future<String> result : threads.invokeAll(Collections.nCopies(parallel, study))) {
      compare(expected, result.get());
    }
    threads.shutdown();
    print("in parallel", parallel);
    for (int run = 1; run <= sequential; run++) {
      compare(expected, run(seeds));
      if (run % 10 == 0 || run == sequential) {
        print("in sequence", run);
      }
    }
  }

  private static String run(int seeds) throws InterruptedException {
    var poster = TensorFlow.network(Networks.poster());
    return Experiment.builder()
        .model("trained", poster.trainedOn(Shapes.of(1), Training.poster()))
        .control("untrained", poster)
        .stimuli(Stimuli.of(DotArrays.standard()).withImagesPerNumerosity(80).withSeed(7))
        .probe(Probe.layer("avgpool"))
        .analysis(OneWayAnova.withDefaults())
        .seeds(LongStream.rangeClosed(1, seeds))
        .build()
        .run(RunOptions.inMemory())
        .findings()
        .json();
  }

  private static void compare(String expected, String found) {
    if (!found.equals(expected)) {
      throw new IllegalStateException("results differ");
    }
  }

  private static void print(String runs, int number) throws IOException {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%d %s: heap %d MB, resident %d MB, %d threads, %d open files, %d temporary files%n",
        number,
        runs,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        resident(),
        Thread.getAllStackTraces().size(),
        count(Path.of("/proc/self/fd")),
        count(Path.of(System.getProperty("java.io.tmpdir"))));
  }

  private static long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
      }
    }
    return -1;
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
