package io.github.numerosity.examples.cli;

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
 * What a run depends on that is not in its files.
 *
 * @param javaFeature Java's version, such as 17
 * @param java version and vendor
 * @param system name, version and architecture
 * @param processors that the process may use
 * @param heap largest size of Java's heap, in bytes
 * @param memory of the machine, in bytes
 * @param tensorFlow whether it works
 * @param cifar where CIFAR-10 was looked for
 * @param home NUMEROSITY_HOME, if it is set
 * @param unwritable folders that data and native libraries go to and that cannot be written
 * @param encoding of what is printed
 * @param console where it is printed
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
  /** Looks around; TensorFlow is asked in a process of its own. */
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

  /** Tells whether a folder can be written, or made in the nearest one that there is. */
  static boolean isWritable(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there);
  }
}
