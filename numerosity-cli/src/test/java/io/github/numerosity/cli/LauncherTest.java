package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code numerosity} in a small project of its own, built by a stand-in for Maven that
 * counts how often it is called. The program that it starts prints its arguments.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String BIN = "numerosity-cli/src/main/dist/bin/";
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "date",
          "dirname",
          "find",
          "head",
          "ls",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sh",
          "sleep",
          "stty");

  private static final String PROGRAM =
      """
      package io.github.numerosity.cli;
      public class NumerosityCommand {
        public static void main(String[] arguments) {
          for (String argument : arguments) {
            System.out.println("[" + argument + "]");
          }
          System.out.println("terminal=" + System.getProperty("numerosity.terminal"));
          System.exit(arguments.length);
        }
      }
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$@" >>"$BUILDS"
      for argument; do
        case $argument in -Dnumerosity.app=*) app=${argument#*=} ;; esac
      done
      sleep "${SLOW:-0}"
      if [ -n "${BROKEN:-}" ]; then
        echo '[INFO] Building'
        echo '[ERROR] Cannot resolve org.tensorflow:tensorflow-core-api'
        echo '[ERROR] -> [Help 1]'
        echo '[ERROR] Read the following articles'
        exit 1
      fi
      mkdir -p "$app/lib"
      cat "$PROGRAM" >"$app/lib/program.jar"
      """;

  private static Path jar;

  private Path folder;
  private Path root;
  private Path bin;
  private Path builds;

  record Outcome(int code, String out, String err) {}

  @BeforeAll
  static void compileTheProgram(@TempDir Path shared) throws IOException {
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///NumerosityCommand.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return PROGRAM;
          }
        };
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                null,
                List.of("-proc:none", "-d", shared.toString()),
                null,
                List.of(source))
            .call();
    assertThat(compiled).isTrue();
    jar = shared.resolve("program.jar");
    String name = "io/github/numerosity/cli/NumerosityCommand.class";
    try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar))) {
      stream.putNextEntry(new JarEntry(name));
      Files.copy(shared.resolve(name), stream);
    }
  }

  @BeforeEach
  void makeAProject(@TempDir Path temporary) throws IOException {
    folder = temporary;
    root = Files.createDirectories(folder.resolve("a folder with spaces"));
    for (String script : List.of("numerosity", BIN + "numerosity", BIN + "find-java.sh")) {
      Path copy = root.resolve(script);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of("..", script), copy);
      assertThat(copy.toFile().setExecutable(true)).isTrue();
    }
    for (String file :
        List.of(
            "pom.xml",
            "numerosity-cli/pom.xml",
            "numerosity-cli/src/main/A.java",
            "numerosity-api/pom.xml",
            "numerosity-api/src/main/B.java")) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "as it was");
      Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(60)));
    }
    bin = Files.createDirectory(folder.resolve("bin"));
    for (String tool : TOOLS) {
      for (String place : System.getenv("PATH").split(File.pathSeparator, -1)) {
        Path there = Path.of(place, tool);
        if (Files.isExecutable(there) && !Files.exists(bin.resolve(tool))) {
          Files.createSymbolicLink(bin.resolve(tool), there);
        }
      }
    }
    script("mvn", MAVEN);
    builds = folder.resolve("builds.log");
  }

  @AfterEach
  void removeTheLinksToTools() throws IOException {
    for (String tool : TOOLS) {
      Files.deleteIfExists(bin.resolve(tool));
    }
  }

  private void script(String name, String text) throws IOException {
    Files.writeString(bin.resolve(name), text);
    assertThat(bin.resolve(name).toFile().setExecutable(true)).isTrue();
  }

  private Process start(Map<String, String> environment, Path script, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", bin.toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "BUILDS", builds.toString(),
                "PROGRAM", jar.toString()));
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    return builder.start();
  }

  private static Outcome await(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), out, err);
  }

  private Outcome run(String... arguments) throws IOException, InterruptedException {
    return await(start(Map.of(), root.resolve("numerosity"), arguments));
  }

  private List<String> builds() throws IOException {
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  @Test
  void buildsOnceAndPassesOnArgumentsAndExitCode() throws Exception {
    Outcome first = run("run", "my file.json", "--set", "name=\"a b\"", "");
    Outcome second = run();

    assertThat(first.out()).contains("[run]", "[my file.json]", "[name=\"a b\"]", "[]");
    assertThat(first.code()).isEqualTo(5);
    assertThat(first.err()).contains("first use", "240 MB");
    assertThat(second).isEqualTo(new Outcome(0, "terminal=\n", ""));
    assertThat(builds()).hasSize(1);
    assertThat(builds().get(0)).contains("package", "-Dmaven.test.skip=true");
  }

  @Test
  void startsThroughASymbolicLinkFromAnywhere() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("first"), root.resolve("numerosity"));
    Path relative = Files.createSymbolicLink(folder.resolve("second"), Path.of("elsewhere/first"));

    assertThat(await(start(Map.of(), link, "x")).code()).isEqualTo(1);
    assertThat(await(start(Map.of(), relative, "x")).out()).contains("[x]");
    assertThat(builds()).hasSize(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewerAndRemovesTheOldBuild() throws Exception {
    run();
    Files.setLastModifiedTime(
        root.resolve("numerosity-api/src/main/B.java"),
        FileTime.from(Instant.now().plusSeconds(5)));

    assertThat(run().err()).contains("have changed; building again");

    assertThat(builds()).hasSize(2);
    try (Stream<Path> apps = Files.list(root.resolve("numerosity-cli/target/app"))) {
      assertThat(apps.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void buildsAgainWithOtherArgumentsForMaven() throws Exception {
    run();

    await(start(Map.of("NUMEROSITY_MAVEN_ARGS", "-Pgpu"), root.resolve("numerosity")));

    assertThat(builds()).hasSize(2);
    assertThat(builds().get(1)).endsWith("-Pgpu");
  }

  @Test
  void buildsOnceForTwoThatStartTogether() throws Exception {
    Process one = start(Map.of("SLOW", "2"), root.resolve("numerosity"), "one");
    Process two = start(Map.of("SLOW", "2"), root.resolve("numerosity"), "two");

    assertThat(List.of(await(one), await(two)))
        .allMatch(outcome -> outcome.code() == 1)
        .anyMatch(outcome -> outcome.err().contains("waiting for it"));
    assertThat(builds()).hasSize(1);
  }

  @Test
  void takesOverTheLockOfABuildThatWasKilled() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    assertThat(ended.waitFor()).isZero();
    Path lock = root.resolve("numerosity-cli/target/app/lock");
    Files.createDirectories(lock.getParent());
    Files.writeString(lock, Long.toString(ended.pid()));

    assertThat(run().code()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void showsWhatMavenSaysOfAFailureAndTriesAgainNextTime() throws Exception {
    Outcome failed = await(start(Map.of("BROKEN", "yes"), root.resolve("numerosity"), "x", "y"));

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err())
        .contains("Cannot resolve org.tensorflow", "the build failed", "build.log")
        .doesNotContain("following articles");
    assertThat(run("x", "y").code()).isEqualTo(2);
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Files.delete(bin.resolve("mvn"));

    Outcome outcome = run();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("Maven 3.8 or later", "no mvn on the PATH");
  }

  @Test
  void saysThatJavaIsMissingOrTooOld() throws Exception {
    Path script = root.resolve("numerosity");

    assertThat(await(start(Map.of("JAVA_HOME", ""), script)).err())
        .contains("JDK 17 or later", "no java on the PATH");
    assertThat(await(start(Map.of("JAVA_HOME", "/nowhere"), script)).err())
        .contains("JAVA_HOME is /nowhere", "no bin/java");
    script("java", "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    Outcome old = await(start(Map.of("JAVA_HOME", ""), script));
    assertThat(old.err()).contains("needs Java 17 or later", "is version 11");
    assertThat(old.code()).isEqualTo(1);
  }

  @Test
  void keepsTheBuildOfARunThatGoesOn() throws Exception {
    run();
    Path apps = root.resolve("numerosity-cli/target/app");
    Path first = apps.resolve(Files.readString(apps.resolve("current")).strip());
    Process goesOn = new ProcessBuilder("sleep", "60").start();
    try {
      Files.createFile(first.resolve("used-by-" + goesOn.pid()));
      Files.setLastModifiedTime(
          root.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));
      run();
      assertThat(first.resolve("lib/program.jar")).exists();
    } finally {
      goesOn.destroy();
    }
  }
}
