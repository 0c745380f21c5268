package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Components in a jar that is not on the class path of the program. */
class PluginsTest {
  private static final String SERVICE =
      "META-INF/services/io.github.numerosity.component.ComponentType";
  private static final String SOURCE =
      """
      package plugin;
      import io.github.numerosity.component.Recipe;
      import io.github.numerosity.component.RecordType;
      import io.github.numerosity.dots.DotArrays;
      import io.github.numerosity.stimulus.*;
      import java.util.Optional;
      import java.util.random.RandomGenerator;
      public record Plugin(int unused) implements StimulusGenerator {
        @Override public Optional<Recipe> recipe() {
          return Optional.of(new Recipe("from-plugin", this));
        }
        @Override public Stimulus generate(StimulusRequest request, RandomGenerator random) {
          return DotArrays.standard().generator().generate(request, random);
        }
        public static final class Type extends RecordType<Plugin> {
          public Type() {
            super(StimulusGenerator.class, "from-plugin", Plugin.class, new Plugin(1));
          }
        }
      }
      """;

  private static Path classes;

  private final Terminal terminal = new Terminal();
  private Path folder;
  private Path study;

  @BeforeAll
  static void compileThePlugin(@TempDir Path shared) {
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///plugin/Plugin.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return SOURCE;
          }
        };
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                null,
                List.of(
                    "-proc:none",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    shared.toString()),
                null,
                List.of(source))
            .call();
    assertThat(compiled).isTrue();
    classes = shared;
  }

  @BeforeEach
  void writeTheStudy(@TempDir Path temporary) throws IOException {
    folder = temporary;
    study =
        Files.writeString(
            folder.resolve("study.json"),
            """
            { "extends": "quickstart", "stimuli": {
                "sets": [{ "name": "mine", "type": "from-plugin" }] } }
            """);
  }

  private Path jar(String name, String types) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        stream.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, stream);
      }
      if (!types.isEmpty()) {
        stream.putNextEntry(new JarEntry(SERVICE));
        stream.write(types.getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private int check(String plugins) {
    return terminal.execute("check", study.toString(), "--plugins", plugins);
  }

  @Test
  void areUsedFromAJar() throws IOException {
    assertThat(check(jar("mine.jar", "plugin.Plugin$Type").toString())).as(terminal.err()).isZero();
  }

  @Test
  void areUsedFromAFolder() throws IOException {
    jar("mine.jar", "plugin.Plugin$Type");

    assertThat(check(folder.toString())).as(terminal.err()).isZero();
  }

  @Test
  void areUsedFromPlacesSeparatedAsInAClassPath() throws IOException {
    Path plain = jar("plain.jar", "");
    Path mine = jar("mine.jar", "plugin.Plugin$Type");

    assertThat(check(plain + File.pathSeparator + mine)).as(terminal.err()).isZero();
  }

  @Test
  void areInTheSchema() throws IOException {
    Path jar = jar("mine.jar", "plugin.Plugin$Type");

    assertThat(terminal.execute("schema", "--plugins", jar.toString())).isZero();
    assertThat(terminal.out()).contains("from-plugin");
  }

  @Test
  void areMissingWithoutTheOption() {
    assertThat(terminal.execute("check", study.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("\"from-plugin\"");
  }

  @Test
  void areRejectedWhereThereAreNone() throws IOException {
    assertThat(check(folder.resolve("nowhere.jar").toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("no folder and no readable jar", "nowhere.jar");
    assertThat(check(folder.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("no jar in the folder");
    assertThat(check(jar("plain.jar", "").toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("no component in", "META-INF/services");
  }

  @Test
  void areRejectedIfTheirTypesCannotBeLoaded() throws IOException {
    assertThat(check(jar("broken.jar", "plugin.NotThere").toString())).isEqualTo(2);
    assertThat(terminal.err())
        .contains("plugins cannot be used", "plugin.NotThere")
        .doesNotContain("\tat ");
  }
}
