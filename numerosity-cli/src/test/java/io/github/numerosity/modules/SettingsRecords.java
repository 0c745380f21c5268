package io.github.numerosity.modules;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Training;
import io.github.numerosity.settings.RecordMembers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings records and enumerations that an experiment file can hold. */
final class SettingsRecords {
  /** Section "keep", which is not part of the public api. */
  private static final Class<?> KEPT = kept();

  private final Map<Class<?>, Record> records = new LinkedHashMap<>();
  private final Set<Class<?>> classes = new LinkedHashSet<>();
  private final List<Class<?>> sharing = new ArrayList<>();

  private SettingsRecords() {}

  private static Class<?> kept() {
    try {
      return Class.forName("io.github.numerosity.config.ExperimentBinder$Keep");
    } catch (ClassNotFoundException e) {
      throw new AssertionError("the section \"keep\" is read by another record", e);
    }
  }

  static SettingsRecords all() {
    SettingsRecords all = new SettingsRecords();
    List<Object> roots =
        new ArrayList<>(
            List.of(
                Training.poster(),
                Networks.poster(),
                Stimuli.of(DotArrays.standard()).withSeed(1),
                new ImageSize(8, 8, 1)));
    List<ComponentType<?, ?>> types =
        Components.discover(SettingsRecords.class.getClassLoader()).types();
    for (ComponentType<?, ?> type : types) {
      all.classes(type.settingsType());
      type.defaults().ifPresent(roots::add);
      if (types.stream().filter(other -> other.settingsType() == type.settingsType()).count() > 1) {
        all.sharing.add(type.getClass());
      }
    }
    roots.forEach(root -> all.classes(root.getClass()));
    all.classes(KEPT);
    roots.forEach(all::values);
    return all;
  }

  /** Returns the classes of records and enumerations, and no interfaces of components. */
  Set<Class<?>> classes() {
    return classes;
  }

  /** Returns the component types that share settings; each has a description of its own. */
  List<Class<?>> sharing() {
    return sharing;
  }

  /** Returns a valid record of a class, if a default holds one. */
  Optional<Record> instance(Class<?> type) {
    return Optional.ofNullable(records.get(type));
  }

  private void classes(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      for (Type argument : parameterized.getActualTypeArguments()) {
        classes(argument);
      }
    } else if (type instanceof WildcardType wildcard) {
      classes(wildcard.getUpperBounds()[0]);
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      classes.add(plain);
    } else if (type instanceof Class<?> plain
        && RecordMembers.hasMembers(plain)
        && classes.add(RecordMembers.record(plain))) {
      for (RecordComponent part : RecordMembers.components(plain)) {
        classes(part.getGenericType());
      }
    }
  }

  private void values(Object value) {
    if (RecordMembers.hasMembers(value.getClass())) {
      Record record = RecordMembers.settings(value);
      if (records.putIfAbsent(record.getClass(), record) == null) {
        RecordMembers.of(record).values().forEach(this::values);
      }
    } else if (value instanceof Component component) {
      component.recipe().ifPresent(recipe -> values(recipe.settings()));
    } else if (value instanceof Iterable<?> elements && !(value instanceof java.nio.file.Path)) {
      elements.forEach(this::values);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::values);
    }
  }
}
