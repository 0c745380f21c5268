package io.github.numerosity.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.stimulus.StimulusGenerator;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars of third parties, compiled here as they would be elsewhere. */
class ComponentsTest {
  private static final String SOURCE =
      """
      package %s;

      import io.github.numerosity.component.RecordType;
      import io.github.numerosity.stimulus.Stimulus;
      import io.github.numerosity.stimulus.StimulusGenerator;
      import io.github.numerosity.stimulus.StimulusRequest;
      import java.util.random.RandomGenerator;

      public record Crosses(int arms) implements StimulusGenerator {
        @Override
        public Stimulus generate(StimulusRequest request, RandomGenerator random) {
          throw new UnsupportedOperationException();
        }

        public static final class Type extends RecordType<Crosses> {
          public Type() {
            super(StimulusGenerator.class, "crosses", Crosses.class, new Crosses(4));
          }
        }
      }
      """;

  private final Path folder;

  ComponentsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Compiles a generator called "crosses" and packs it with its service entry. */
  private URL jar(String name) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(name));
    Path source = Files.writeString(folder.resolve("Crosses.java"), SOURCE.formatted(name));
    Path jar = folder.resolve(name + ".jar");
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve(ComponentType.class.getName()), name + ".Crosses$Type");
    String libraries = System.getProperty("java.class.path");
    run("javac", "-classpath", libraries, "-d", classes.toString(), source.toString());
    run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    return jar.toUri().toURL();
  }

  private static void run(String tool, String... arguments) {
    int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
    assertThat(code).as(tool).isZero();
  }

  @Test
  void findAGeneratorInAnotherJarByItsTypeName() throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar("mine")}, getClass().getClassLoader())) {
      assertThat(Components.discover(loader).find(StimulusGenerator.class, "crosses"))
          .hasValueSatisfying(
              type -> assertThat(type.settingsType().getName()).isEqualTo("mine.Crosses"));
    }
  }

  @Test
  void nameBothJarsWhenTwoProvidersHaveOneTypeName() throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar("mine"), jar("theirs")}, getClass().getClassLoader())) {
      assertThatThrownBy(() -> Components.discover(loader))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(
              "two component types are called \"crosses\"",
              "StimulusGenerator",
              "mine.Crosses$Type from",
              "mine.jar",
              "theirs.Crosses$Type from",
              "theirs.jar",
              "remove one");
    }
  }
}
