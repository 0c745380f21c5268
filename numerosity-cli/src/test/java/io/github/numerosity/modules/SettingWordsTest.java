package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.settings.RecordMembers;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Descriptions, for editors, of all settings that an experiment file can hold. */
class SettingWordsTest {
  private static final String RESOURCE = "META-INF/numerosity/settings.properties";

  @Test
  void areThereForEverySettingAndConstant() throws IOException {
    assertThat(read().stringPropertyNames()).containsAll(keys());
    assertThat(read().values()).allSatisfy(text -> assertThat((String) text).matches("\\S.*[.?]"));
  }

  @Test
  void areThoseOfTheJavadoc() throws IOException {
    assertThat(read())
        .containsEntry(
            "io.github.numerosity.dots.Edges.HARD",
            "A pixel belongs to the item if its centre does, as in Kim et al. 2021.");
  }

  private static List<String> keys() {
    SettingsRecords all = SettingsRecords.all();
    List<String> keys = new ArrayList<>(all.sharing().stream().map(Class::getName).toList());
    for (Class<?> type : all.classes()) {
      keys.add(type.getName());
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          keys.add(type.getName() + "." + ((Enum<?>) constant).name());
        }
      } else {
        for (RecordComponent part : RecordMembers.components(type)) {
          keys.add(part.getDeclaringRecord().getName() + "." + part.getName());
        }
      }
    }
    return keys;
  }

  private static Properties read() throws IOException {
    Properties words = new Properties();
    for (URL url :
        Collections.list(SettingWordsTest.class.getClassLoader().getResources(RESOURCE))) {
      try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
        words.load(reader);
      }
    }
    return words;
  }
}
