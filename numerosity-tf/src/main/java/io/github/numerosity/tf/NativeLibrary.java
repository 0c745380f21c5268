package io.github.numerosity.tf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensorflow.Graph;

/**
 * Check for TensorFlow's native library. Runs before any class of TensorFlow is initialised, which
 * would fail with an UnsatisfiedLinkError that names neither jar nor platform.
 */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
  private static final String POM =
      "/META-INF/maven/org.tensorflow/tensorflow-core-api/pom.properties";
  private static final String FOLDER = "org/tensorflow/internal/c_api/";

  private NativeLibrary() {}

  /** Returns the missing artifact and how to add it; empty if the library is present. */
  static Optional<String> problem() {
    return problem(Graph.class.getClassLoader());
  }

  static Optional<String> problem(ClassLoader loader) {
    String platform = Loader.getPlatform();
    if (isOffered(loader, platform) || isOffered(loader, platform + "-gpu")) {
      return Optional.empty();
    }
    String version = version();
    return Optional.of(
        """
        TensorFlow's native library for %1$s is missing; add it to the class path. Maven:
          <dependency>
            <groupId>org.tensorflow</groupId>
            <artifactId>tensorflow-core-native</artifactId>
            <version>%2$s</version>
            <classifier>%1$s</classifier>
            <scope>runtime</scope>
          </dependency>
        Gradle:
          runtimeOnly("org.tensorflow:tensorflow-core-native:%2$s:%1$s")"""
            .formatted(platform, version));
  }

  /**
   * Prepares loading the library: limits its log, and logs a message if it is about to be unpacked.
   *
   * @throws IllegalStateException if the library is missing
   */
  static void require() {
    problem()
        .ifPresent(
            message -> {
              throw new IllegalStateException(message);
            });
    NativeLog.limit();
    announceUnpacking();
  }

  private static void announceUnpacking() {
    File cache;
    try {
      cache = Loader.getCacheDir();
    } catch (IOException e) {
      throw new IllegalStateException(
          "TensorFlow's native library cannot be unpacked: no writable folder; set one by -Dorg.bytedeco.javacpp.cachedir=FOLDER",
          e);
    }
    String[] unpacked = cache.list((folder, name) -> name.startsWith("tensorflow-core-native-"));
    if (unpacked == null || unpacked.length == 0) {
      LOG.info(
          "Unpacking TensorFlow's native library to {} (about 650 MB, once, about ten seconds)",
          cache);
    }
  }

  /** Returns the version in the metadata of TensorFlow's own jar, so that both always match. */
  private static String version() {
    Properties properties = new Properties();
    try (InputStream file = Graph.class.getResourceAsStream(POM)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + POM, e);
    }
    return properties.getProperty("version", "VERSION OF tensorflow-core-api");
  }

  private static boolean isOffered(ClassLoader loader, String platform) {
    Properties properties = Loader.loadProperties();
    String file =
        properties.getProperty("platform.library.prefix", "")
            + "jnitensorflow"
            + properties.getProperty("platform.library.suffix", "");
    return loader.getResource(FOLDER + platform + "/" + file) != null;
  }
}
