package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.component.ComponentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services are declared twice: for the class path, and in the module for the module path. */
class ServicesTest {
  private static final Pattern PROVIDES = Pattern.compile("(?s)provides \\S+ with\\s+(.*?);");

  @ParameterizedTest
  @ValueSource(strings = {"numerosity-api", "numerosity-stats", "numerosity-tf"})
  void modulesProvideTheirServices(String module) throws IOException {
    Path main = Path.of("..", module, "src", "main");
    Matcher provides = PROVIDES.matcher(Files.readString(main.resolve("java/module-info.java")));
    assertThat(provides.find()).isTrue();
    Path services = main.resolve("resources/META-INF/services");

    assertThat(provides.group(1).split(",\\s*"))
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(services.resolve(ComponentType.class.getName())).stream()
                .map(name -> name.replace('$', '.'))
                .toList());
  }
}
