package io.github.numerosity.examples.cli;

import io.github.numerosity.data.CifarSearch;
import io.github.numerosity.tf.Diagnosis;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing that was looked at on a machine.
 *
 * @param level whether it is as it should be
 * @param subject in a word or two
 * @param text what was found and, if that is not as it should be, the remedy; one line
 */
record Finding(Level level, String subject, String text) {
  private static final int LEAST_JAVA = 17;
  private static final long MEGABYTE = 1 << 20;

  /** The poster's study takes 680 MB in all, 184 of them for the images of CIFAR-10. */
  private static final long LEAST_HEAP = 512 * MEGABYTE;

  private static final long LEAST_MEMORY = 2048 * MEGABYTE;

  /** How a finding bears on a run. */
  enum Level {
    /** As it should be. */
    OK,
    /** A run works, but not every one or not as well as it could. */
    NOTE,
    /** No run works. */
    PROBLEM
  }

  /** Judges everything that a run depends on. */
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
        "Java takes up to %d MB of the machine's %d MB"
            .formatted(here.heap() / MEGABYTE, here.memory() / MEGABYTE);
    if (here.heap() < LEAST_HEAP) {
      return new Finding(
          Level.NOTE, "memory", text + ", CIFAR-10 needs more: set NUMEROSITY_JAVA_OPTS=-Xmx1g");
    }
    if (here.memory() < LEAST_MEMORY) {
      return new Finding(Level.NOTE, "memory", text + ", which is little: run with --threads 1");
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
            + ": build again, with NUMEROSITY_MAVEN_ARGS=-Dtensorflow.native="
            + diagnosis.platform()
            + " if that is published"
        : line
            + ": TensorFlow is published for 64-bit Linux, Windows and macOS on Apple silicon; on"
            + " others, analyze works with responses recorded elsewhere";
  }

  private static Finding device(Diagnosis diagnosis) {
    return diagnosis.gpuProblem().isEmpty()
        ? new Finding(Level.OK, "device", "auto computes on the GPU")
        : new Finding(
            Level.OK,
            "device",
            "auto computes on the CPU, as TensorFlow finds no GPU; for one, install CUDA 12 and"
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
                    "not in %s: numerosity data fetch cifar10, or --set data.directory=DIR;"
                            .formatted(
                                search.places().stream()
                                    .map(place -> place.path().toString())
                                    .collect(Collectors.joining(", ")))
                        + " quickstart needs none"));
  }

  private static Finding home(Surroundings here) {
    String home =
        here.home().map(path -> "NUMEROSITY_HOME is " + path).orElse("NUMEROSITY_HOME is not set");
    return here.unwritable().isEmpty()
        ? new Finding(Level.OK, "data", home + "; downloads can be written")
        : new Finding(
            Level.NOTE,
            "data",
            "%s; %s cannot be written: set NUMEROSITY_HOME to a folder that can"
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
            text + ": set LC_ALL=C.UTF-8, or signs such as ω² and file names may be lost");
  }

  /** Returns the line. */
  String line() {
    return String.format(
        Locale.ROOT, "%-8s%-12s%s", level.name().toLowerCase(Locale.ROOT), subject, text);
  }
}
