package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.settings.RecordMembers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Writer of plain values as canonical JSON text: equal values give the same characters on every
 * platform.
 *
 * <p>Plain values are strings, booleans, numbers, enum constants (written in lower case, words
 * joined by hyphens), paths (with forward slashes), records and maps with string keys (objects, in
 * their order), iterables and streams (arrays), and optionals (null when empty). Infinite numbers
 * and NaN, which JSON does not have, are written as null. Floating-point numbers are written by
 * {@link ShortestDecimal}.
 *
 * <p>An array or object is written on one line if it fits into 100 columns; otherwise each part
 * starts a new line, indented by two blanks per level. Lines end with a line feed. Immutable and
 * thread-safe.
 */
public final class JsonWriter {
  private static final int COLUMNS = 100;

  private final Function<Object, Optional<?>> translation;

  private JsonWriter(Function<Object, Optional<?>> translation) {
    this.translation = translation;
  }

  /**
   * Returns a writer of plain values.
   *
   * @return the writer
   */
  public static JsonWriter plain() {
    return new JsonWriter(value -> Optional.empty());
  }

  /**
   * Returns a writer that replaces values before they are written.
   *
   * @param translate called for every value; returns the replacement, which is not translated again
   *     (its parts are), or empty to write the value unchanged
   * @return a new writer
   */
  public JsonWriter translating(Function<Object, Optional<?>> translate) {
    return new JsonWriter(requireNonNull(translate, "translate"));
  }

  /**
   * Returns a value as text.
   *
   * @param value a plain value, or one that is translated to a plain value
   * @return the text, with a line feed at the end
   * @throws IllegalArgumentException if a part is not a plain value; the message names its class
   */
  public String text(Object value) {
    StringBuilder text = new StringBuilder();
    try {
      write(value, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    return text.toString();
  }

  /**
   * Writes a value; streams in it are consumed as they are written.
   *
   * @param value a plain value, or one that is translated to a plain value
   * @param target appended to
   * @throws IOException if the target fails
   * @throws IllegalArgumentException if a part is not a plain value; the message names its class
   */
  public void write(Object value, Appendable target) throws IOException {
    write(value, target, 0, 0);
    target.append('\n');
  }

  /**
   * Writes a value at a column.
   *
   * @param indent of the current line
   * @param column start of the value
   */
  private void write(Object value, Appendable target, int indent, int column) throws IOException {
    Object written = translated(value);
    if (!isCompound(written)) {
      target.append(scalar(written));
      return;
    }
    if (!(written instanceof BaseStream)) {
      // One column is reserved for a comma.
      StringBuilder line = new StringBuilder();
      if (fits(written, line, COLUMNS - 1 - column)) {
        target.append(line);
        return;
      }
    }
    Map<?, ?> members = members(written);
    target.append(members == null ? '[' : '{');
    String separator = "\n";
    String blanks = " ".repeat(indent + 2);
    Iterator<?> parts = members == null ? elements(written) : members.entrySet().iterator();
    while (parts.hasNext()) {
      target.append(separator).append(blanks);
      Object part = parts.next();
      String name = "";
      if (part instanceof Map.Entry<?, ?> entry && members != null) {
        name = quoted(String.valueOf(entry.getKey())) + ": ";
        part = entry.getValue();
      }
      target.append(name);
      write(part, target, indent + 2, indent + 2 + name.length());
      separator = ",\n";
    }
    target.append('\n').append(" ".repeat(indent)).append(members == null ? ']' : '}');
  }

  /** Writes a compound value on one line; returns false once it is too long. */
  private boolean fits(Object compound, StringBuilder line, int columns) {
    Map<?, ?> members = members(compound);
    Iterator<?> parts = members == null ? elements(compound) : members.entrySet().iterator();
    boolean empty = !parts.hasNext();
    line.append(members == null ? "[" : empty ? "{" : "{ ");
    String separator = "";
    while (parts.hasNext()) {
      Object part = parts.next();
      line.append(separator);
      if (part instanceof Map.Entry<?, ?> entry && members != null) {
        line.append(quoted(String.valueOf(entry.getKey()))).append(": ");
        part = entry.getValue();
      }
      Object written = translated(part);
      if (written instanceof BaseStream) {
        return false;
      }
      if (!isCompound(written)) {
        line.append(scalar(written));
      } else if (!fits(written, line, columns)) {
        return false;
      }
      if (line.length() > columns) {
        return false;
      }
      separator = ", ";
    }
    line.append(members == null ? "]" : empty ? "}" : " }");
    return line.length() <= columns;
  }

  /** Applies the translation and unwraps optionals; an empty optional is written as null. */
  private Object translated(Object value) {
    requireNonNull(value, "value");
    Object written = translation.apply(value).map(Object.class::cast).orElse(value);
    if (written instanceof Optional<?> optional) {
      return optional.isPresent() ? translated(optional.get()) : written;
    }
    return written;
  }

  private static boolean isCompound(Object value) {
    return (RecordMembers.hasMembers(value.getClass())
            || value instanceof Map
            || value instanceof Iterable
            || value instanceof BaseStream)
        && !(value instanceof Path);
  }

  private static @Nullable Map<?, ?> members(Object compound) {
    if (compound instanceof Map<?, ?> map) {
      return map;
    }
    return RecordMembers.hasMembers(compound.getClass()) ? RecordMembers.of(compound) : null;
  }

  private static Iterator<?> elements(Object compound) {
    return compound instanceof BaseStream<?, ?> stream
        ? stream.iterator()
        : ((Iterable<?>) compound).iterator();
  }

  private static String scalar(Object value) {
    Object plain = PlainValue.scalar(value);
    if (plain instanceof String text) {
      return quoted(text);
    }
    if (plain instanceof Double number) {
      return ShortestDecimal.of(number.doubleValue());
    }
    return plain instanceof Optional ? "null" : plain.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          boolean alone = Character.isSurrogate(character) && !isPair(text, i);
          if (character < ' ' || character == 0x7F || alone) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
          } else {
            quoted.append(character);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Returns whether a surrogate is part of a pair; a lone surrogate has no UTF-8 form. */
  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
