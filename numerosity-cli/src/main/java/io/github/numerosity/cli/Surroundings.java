package io.github.numerosity.cli;

import com.sun.management.OperatingSystemMXBean;
import io.github.numerosity.data.Cifar10;
import io.github.numerosity.data.CifarSearch;
import io.github.numerosity.tf.Diagnosis;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Environment of a run: everything it depends on besides its files.
 *
 * @param javaFeature Java's version, such as 17
 * @param java version and vendor
 * @param system name, version and architecture
 * @param processors number available to the process
 * @param heap largest size of Java's heap, in bytes
 * @param memory of the machine, in bytes
 * @param tensorFlow result of the check of TensorFlow
 * @param cifar result of the search for CIFAR-10
 * @param home NUMEROSITY_HOME, if it is set
 * @param unwritable folders for data and native libraries that cannot be written
 * @param encoding of the output
 * @param console of the process
 */
record Surroundings(
    int javaFeature,
    String java,
    String system,
    int processors,
    long heap,
    long memory,
    Diagnosis tensorFlow,
    CifarSearch cifar,
    Optional<Path> home,
    List<Path> unwritable,
    Charset encoding,
    Console console) {
  /** Examines this machine; TensorFlow is checked in a separate process. */
  static Surroundings here(Console console) throws InterruptedException {
    CifarSearch cifar = Cifar10.inUsualPlaces().search();
    List<Path> folders =
        cifar.places().stream()
            .filter(
                place ->
                    place.reason() == CifarSearch.Reason.NUMEROSITY_HOME
                        || place.reason() == CifarSearch.Reason.USER_CACHE)
            .map(CifarSearch.Place::path)
            .toList();
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
            ? machine.getTotalMemorySize()
            : 0;
    return new Surroundings(
        Runtime.version().feature(),
        "%s, %s".formatted(System.getProperty("java.version"), System.getProperty("java.vendor")),
        "%s %s, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        memory,
        TensorFlowProbe.inAnotherProcess(),
        cifar,
        Optional.ofNullable(System.getenv("NUMEROSITY_HOME")).map(Path::of),
        folders.stream().filter(folder -> !isWritable(folder)).toList(),
        Charset.defaultCharset(),
        console);
  }

  /** Returns whether a folder can be written, or created in its nearest existing parent. */
  static boolean isWritable(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there);
  }
}
