package io.github.numerosity.config;

import io.github.numerosity.component.ComponentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions of settings, from {@value #RESOURCE} of the jars with the settings. Keys are class
 * names, followed by a dot and the name of the setting or constant. For one thread.
 */
final class Descriptions {
  static final String RESOURCE = "META-INF/numerosity/settings.properties";

  private final Properties texts = new Properties();
  private final Set<@Nullable ClassLoader> read = new HashSet<>();

  /** Returns the description of a component type: its own, or that of its settings. */
  Optional<String> of(ComponentType<?, ?> type) {
    return of(type.getClass()).or(() -> of(type.settingsType()));
  }

  private Optional<String> of(Class<?> type) {
    return text(type, type.getName());
  }

  Optional<String> of(RecordComponent setting) {
    Class<?> settings = setting.getDeclaringRecord();
    return text(settings, settings.getName() + "." + setting.getName());
  }

  Optional<String> of(Enum<?> constant) {
    Class<?> type = constant.getDeclaringClass();
    return text(type, type.getName() + "." + constant.name());
  }

  private Optional<String> text(Class<?> type, String key) {
    ClassLoader loader = type.getClassLoader();
    if (read.add(loader)) {
      read(loader);
    }
    return Optional.ofNullable(texts.getProperty(key));
  }

  private void read(@Nullable ClassLoader loader) {
    try {
      Enumeration<URL> resources =
          loader == null ? ClassLoader.getSystemResources(RESOURCE) : loader.getResources(RESOURCE);
      while (resources.hasMoreElements()) {
        try (InputStream stream = resources.nextElement().openStream()) {
          texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("descriptions of settings cannot be read", e);
    }
  }
}
