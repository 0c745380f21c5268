package io.github.numerosity.cli;

import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Jars with components of others, available to experiment files beside those of the application.
 */
final class Plugins {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--plugins",
      paramLabel = "DIR-OR-JAR",
      defaultValue = "${env:NUMEROSITY_PLUGINS}",
      description = {
        "Jar with components of your own, or folder of such jars and of those that they need; may be"
            + " repeated, or separated by colons (semicolons on Windows). Otherwise the environment"
            + " variable NUMEROSITY_PLUGINS."
      })
  private List<String> places = new ArrayList<>();

  /** Returns the components of the application and of the plugins. */
  Components components() {
    ClassLoader application = Plugins.class.getClassLoader();
    if (places.isEmpty()) {
      return Components.discover(application);
    }
    List<URL> jars = new ArrayList<>();
    for (String path : places) {
      for (String place : path.split(Pattern.quote(File.pathSeparator), -1)) {
        jars.addAll(jars(Path.of(place)));
      }
    }
    // Open as long as the program runs: components load classes when they are used.
    ClassLoader plugins = new URLClassLoader("plugins", jars.toArray(URL[]::new), application);
    try {
      Components components = Components.discover(plugins);
      if (components.types().stream()
          .noneMatch(type -> type.getClass().getClassLoader() == plugins)) {
        throw rejected(
            "no component in %s; a jar names its component types in META-INF/services/%s"
                .formatted(String.join(", ", places), ComponentType.class.getName()));
      }
      return components;
    } catch (ServiceConfigurationError | IllegalArgumentException e) {
      throw new InputException("plugins cannot be used: " + e.getMessage(), e);
    }
  }

  private List<URL> jars(Path place) {
    List<Path> jars;
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.list(place)) {
        jars = files.filter(Plugins::isJar).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (jars.isEmpty()) {
        throw rejected("no jar in the folder " + place);
      }
    } else if (isJar(place) && Files.isReadable(place)) {
      jars = List.of(place);
    } else {
      throw rejected("no folder and no readable jar " + place);
    }
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }
    return urls;
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar");
  }

  private ParameterException rejected(String reason) {
    return new ParameterException(
        Objects.requireNonNull(command, "command").commandLine(), "plugins: " + reason);
  }
}
