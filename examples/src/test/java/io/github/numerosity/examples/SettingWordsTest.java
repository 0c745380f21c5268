package io.github.numerosity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every setting that an experiment file can hold has words for editors, and they are those of its
 * Javadoc. After a change of Javadoc, {@code -Dnumerosity.write.words=true} writes them anew.
 */
class SettingWordsTest {
  private static final String RESOURCE =
      "src/main/resources/META-INF/numerosity/settings.properties";

  @ParameterizedTest
  @ValueSource(strings = {"numerosity-api", "numerosity-stats", "numerosity-tf", "examples"})
  void areThoseOfTheJavadoc(String module) throws IOException {
    Path folder = Path.of("..", module);
    Map<String, String> found;
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      found =
          SettingWords.of(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("module-info.java"))
                  .toList());
    }
    Map<String, String> wanted = new TreeMap<>();
    List<String> silent = new ArrayList<>();
    for (String key : keys()) {
      String type = key.contains(" ") ? key.substring(0, key.indexOf(' ')) : key;
      if (found.containsKey(type)) {
        String words = found.getOrDefault(key.replace(' ', '.'), "");
        wanted.put(key.replace(' ', '.'), words);
        if (words.isEmpty()) {
          silent.add(key);
        }
      }
    }
    Path resource = folder.resolve(RESOURCE);
    if (Boolean.getBoolean("numerosity.write.words")) {
      write(wanted, resource);
    }

    assertThat(silent).as("settings and constants without Javadoc").isEmpty();
    assertThat(read(resource))
        .as("%s; write it anew with -Dnumerosity.write.words=true", resource)
        .isEqualTo(wanted);
  }

  /** Class names, with the names of settings or constants behind a blank. */
  private static List<String> keys() {
    SettingsRecords all = SettingsRecords.all();
    List<String> keys = new ArrayList<>(all.sharing().stream().map(Class::getName).toList());
    for (Class<?> type : all.classes()) {
      keys.add(type.getName());
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          keys.add(type.getName() + " " + ((Enum<?>) constant).name());
        }
      } else {
        for (RecordComponent part : type.getRecordComponents()) {
          keys.add(type.getName() + " " + part.getName());
        }
      }
    }
    return keys;
  }

  private static void write(Map<String, String> words, Path resource) throws IOException {
    StringBuilder text = new StringBuilder();
    words.forEach(
        (key, value) ->
            text.append(key).append(" = ").append(value.replace("\\", "\\\\")).append('\n'));
    Files.createDirectories(resource.getParent());
    Files.writeString(resource, text);
  }

  private static Map<String, String> read(Path resource) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(resource), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return words;
  }
}
