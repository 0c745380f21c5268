package io.github.numerosity.cli;

import io.github.numerosity.data.CifarSearch;
import io.github.numerosity.tf.Diagnosis;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Result of one check of a machine.
 *
 * @param level severity
 * @param subject in one or two words
 * @param text result and, unless it is OK, the remedy; one line
 */
record Finding(Level level, String subject, String text) {
  private static final int LEAST_JAVA = 17;
  private static final long MEGABYTE = 1 << 20;

  /** The poster's study takes 680 MB in total, 184 of them for the images of CIFAR-10. */
  private static final long LEAST_HEAP = 512 * MEGABYTE;

  private static final long LEAST_MEMORY = 2048 * MEGABYTE;

  /** Severity of a finding. */
  enum Level {
    /** Requirement met. */
    OK,
    /** Some runs fail or are limited. */
    NOTE,
    /** No run works. */
    PROBLEM
  }

  /** Checks everything a run depends on. */
  static List<Finding> of(Surroundings here) {
    List<Finding> findings = new ArrayList<>();
    findings.add(java(here));
    findings.add(
        new Finding(
            Level.OK, "system", "%s, %d processors".formatted(here.system(), here.processors())));
    findings.add(memory(here));
    Diagnosis tensorFlow = here.tensorFlow();
    findings.add(tensorFlow(tensorFlow));
    if (tensorFlow.problem().isEmpty()) {
      findings.add(device(tensorFlow));
    }
    findings.add(cifar(here.cifar()));
    findings.add(home(here));
    findings.add(output(here));
    return findings;
  }

  private static Finding java(Surroundings here) {
    return here.javaFeature() < LEAST_JAVA
        ? new Finding(
            Level.PROBLEM,
            "Java",
            "%s is too old: set JAVA_HOME to a JDK %d or later, from https://adoptium.net"
                .formatted(here.java(), LEAST_JAVA))
        : new Finding(Level.OK, "Java", here.java());
  }

  private static Finding memory(Surroundings here) {
    String text =
        "Java uses up to %d MB of the machine's %d MB"
            .formatted(here.heap() / MEGABYTE, here.memory() / MEGABYTE);
    if (here.heap() < LEAST_HEAP) {
      return new Finding(
          Level.NOTE,
          "memory",
          text + ", too little for CIFAR-10: set NUMEROSITY_JAVA_OPTS=-Xmx1g");
    }
    if (here.memory() < LEAST_MEMORY) {
      return new Finding(Level.NOTE, "memory", text + ", little memory: run with --threads 1");
    }
    return new Finding(Level.OK, "memory", text);
  }

  private static Finding tensorFlow(Diagnosis diagnosis) {
    return diagnosis
        .problem()
        .map(problem -> new Finding(Level.PROBLEM, "TensorFlow", remedied(problem, diagnosis)))
        .orElseGet(
            () ->
                new Finding(
                    Level.OK,
                    "TensorFlow",
                    diagnosis.version().orElse("") + " for " + diagnosis.platform()));
  }

  private static String remedied(String problem, Diagnosis diagnosis) {
    String line = problem.lines().findFirst().orElse("").replaceAll("; add it.*", "");
    return problem.contains("tensorflow-core-native")
        ? line
            + ": rebuild with NUMEROSITY_MAVEN_ARGS=-Dtensorflow.native="
            + diagnosis.platform()
            + ", if published"
        : line
            + ": TensorFlow supports 64-bit Linux, Windows and macOS on Apple silicon; on other"
            + " systems, analyze works with responses recorded elsewhere";
  }

  private static Finding device(Diagnosis diagnosis) {
    return diagnosis.gpuProblem().isEmpty()
        ? new Finding(Level.OK, "device", "auto uses the GPU")
        : new Finding(
            Level.OK,
            "device",
            "auto uses the CPU, TensorFlow finds no GPU; to use one, install CUDA 12 and"
                + " cuDNN 9 and set NUMEROSITY_MAVEN_ARGS=-Pgpu");
  }

  private static Finding cifar(CifarSearch search) {
    if (search.isReady()) {
      return new Finding(
          Level.OK, "CIFAR-10", "in " + search.used().orElseThrow().found().orElseThrow());
    }
    return search
        .used()
        .map(
            place ->
                new Finding(
                    Level.NOTE,
                    "CIFAR-10",
                    "%s: %s; complete or delete it"
                        .formatted(place.path(), String.join("; ", place.problems()))))
        .orElseGet(
            () ->
                new Finding(
                    Level.NOTE,
                    "CIFAR-10",
                    "not found in %s: run numerosity data fetch cifar10, or use --set"
                            .formatted(
                                search.places().stream()
                                    .map(place -> place.path().toString())
                                    .collect(Collectors.joining(", ")))
                        + " data.directory=DIR; not needed for quickstart"));
  }

  private static Finding home(Surroundings here) {
    String home =
        here.home().map(path -> "NUMEROSITY_HOME is " + path).orElse("NUMEROSITY_HOME is not set");
    return here.unwritable().isEmpty()
        ? new Finding(Level.OK, "data", home + "; folder for downloads is writable")
        : new Finding(
            Level.NOTE,
            "data",
            "%s; %s cannot be written: set NUMEROSITY_HOME to a writable folder"
                .formatted(
                    home,
                    here.unwritable().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(", "))));
  }

  private static Finding output(Surroundings here) {
    String terminal =
        here.console().outIsTerminal()
            ? "%d columns".formatted(here.console().columns())
            : "no terminal";
    String text = "%s, %s".formatted(terminal, here.encoding().name());
    return StandardCharsets.UTF_8.equals(here.encoding())
        ? new Finding(Level.OK, "output", text)
        : new Finding(
            Level.NOTE,
            "output",
            text + ": set LC_ALL=C.UTF-8 to keep characters such as ω², also in file names");
  }

  /** Returns the finding as one line. */
  String line() {
    return String.format(
        Locale.ROOT, "%-8s%-12s%s", level.name().toLowerCase(Locale.ROOT), subject, text);
  }
}
