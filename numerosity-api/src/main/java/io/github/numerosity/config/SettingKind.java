package io.github.numerosity.config;

import io.github.numerosity.component.Component;
import io.github.numerosity.model.Network;
import io.github.numerosity.settings.RecordMembers;
import io.github.numerosity.stimulus.StimulusSet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Form of a setting in JSON, determined by its type in the settings record. Both the reader and the
 * schema switch over all constants.
 */
enum SettingKind {
  /** Null or a value. */
  OPTIONAL,
  /** An array; for whole numbers also a range. */
  LIST,
  /** A number, boolean, string, path or enum constant. */
  SCALAR,
  /** A generator with a name among its settings. */
  STIMULUS_SET,
  /** The name of a network or its layers. */
  NETWORK,
  /** The name of a component type, or an object with the name and settings. */
  COMPONENT,
  /** An object. */
  RECORD;

  /**
   * Returns the kind of a type.
   *
   * @throws IllegalStateException if JSON cannot represent the type
   */
  static SettingKind of(Type type) {
    Class<?> raw = raw(type);
    if (raw == Optional.class
        || raw == OptionalInt.class
        || raw == OptionalLong.class
        || raw == OptionalDouble.class) {
      return OPTIONAL;
    }
    if (raw == List.class) {
      return LIST;
    }
    if (Scalars.knows(raw)) {
      return SCALAR;
    }
    if (raw == StimulusSet.class) {
      return STIMULUS_SET;
    }
    if (raw == Network.class) {
      return NETWORK;
    }
    if (Component.class.isAssignableFrom(raw)) {
      return COMPONENT;
    }
    if (RecordMembers.hasMembers(raw)) {
      return RECORD;
    }
    throw new IllegalStateException(
        "settings of the type %s cannot be read from JSON".formatted(type.getTypeName()));
  }

  static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType parameterized) {
      return raw(parameterized.getRawType());
    }
    if (type instanceof WildcardType wildcard) {
      return raw(wildcard.getUpperBounds()[0]);
    }
    throw new IllegalStateException("settings of the type %s cannot be read".formatted(type));
  }

  /** Returns the type of the content of a list or an optional. */
  static Type content(Type type) {
    if (type == OptionalInt.class) {
      return int.class;
    }
    if (type == OptionalLong.class) {
      return long.class;
    }
    if (type == OptionalDouble.class) {
      return double.class;
    }
    if (type instanceof ParameterizedType parameterized) {
      return parameterized.getActualTypeArguments()[0];
    }
    throw new IllegalStateException("a %s in settings must have a type argument".formatted(type));
  }

  /** Returns whether a list of such elements can be written as a range. */
  static boolean isWhole(Class<?> element) {
    return element == Integer.class || element == Long.class;
  }
}
