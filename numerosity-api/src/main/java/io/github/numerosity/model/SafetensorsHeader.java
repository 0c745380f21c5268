package io.github.numerosity.model;

import io.github.numerosity.json.JsonException;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Header of a safetensors file, checked against the size of the file before memory for the values
 * is allocated.
 *
 * @param tensors in the order of the header
 * @param metadata sorted by key
 */
record SafetensorsHeader(List<Entry> tensors, Map<String, String> metadata) {
  static final String METADATA = "__metadata__";

  /** Largest header in characters, enough for a hundred thousand tensors. */
  static final int LONGEST = 1 << 24;

  /** Batch counts of PyTorch, which are integers and not used here. */
  private static final String BATCH_COUNT = "num_batches_tracked";

  /**
   * Entry of one tensor.
   *
   * @param shape lengths of its axes
   * @param type of its values
   * @param begin first byte, after the header
   * @param end byte after the last one
   */
  record Entry(String name, List<Integer> shape, String type, long begin, long end) {
    boolean isBatchCount() {
      return name.equals(BATCH_COUNT) || name.endsWith("." + BATCH_COUNT);
    }

    int count() {
      return shape.stream().reduce(1, Math::multiplyExact);
    }
  }

  /**
   * Parses a header.
   *
   * @param file named in messages
   * @param text the header
   * @param dataBytes bytes of the file that follow the header
   */
  static SafetensorsHeader parse(Path file, String text, long dataBytes) {
    return new Parser(file, dataBytes).parse(text);
  }

  private record Parser(Path file, long dataBytes) {
    SafetensorsHeader parse(String text) {
      List<Entry> tensors = new ArrayList<>();
      Map<String, String> metadata = new TreeMap<>();
      object(json(text), "the header")
          .members()
          .forEach(
              (name, member) -> {
                if (name.equals(METADATA)) {
                  object(member.value(), METADATA)
                      .members()
                      .forEach((key, entry) -> metadata.put(key, string(entry.value(), key)));
                } else {
                  tensors.add(entry(name, object(member.value(), quoted(name))));
                }
              });
      checkRanges(tensors);
      return new SafetensorsHeader(List.copyOf(tensors), metadata);
    }

    private JsonValue json(String text) {
      try {
        // The deepest value is a number in the array of a tensor.
        return JsonReader.withDefaults()
            .withMaxLength(LONGEST)
            .withMaxDepth(8)
            .read(JsonSource.of(file, text));
      } catch (JsonException e) {
        throw wrong("the header is not JSON as safetensors has it: " + e.getMessage());
      }
    }

    private Entry entry(String name, JsonObject tensor) {
      String type = string(member(tensor, name, "dtype"), quoted(name) + ".dtype");
      List<Integer> shape = new ArrayList<>();
      for (long length : numbers(member(tensor, name, "shape"), quoted(name) + ".shape")) {
        if (length > Integer.MAX_VALUE) {
          throw wrong("the shape of %s has an axis of %d".formatted(quoted(name), length));
        }
        shape.add((int) length);
      }
      String offsets = "data_offsets";
      List<Long> range = numbers(member(tensor, name, offsets), quoted(name) + "." + offsets);
      if (range.size() != 2) {
        throw wrong("%s.%s must have 2 numbers, got %s".formatted(quoted(name), offsets, range));
      }
      Entry entry = new Entry(name, List.copyOf(shape), type, range.get(0), range.get(1));
      checkLength(entry);
      return entry;
    }

    private void checkLength(Entry entry) {
      if (entry.begin() > entry.end() || entry.end() > dataBytes) {
        throw wrong(
            "%s has the bytes %d..%d of %d; the file is truncated or its offsets are wrong"
                .formatted(quoted(entry.name()), entry.begin(), entry.end(), dataBytes));
      }
      if (entry.isBatchCount()) {
        return;
      }
      TensorType type =
          Arrays.stream(TensorType.values())
              .filter(known -> known.name().equals(entry.type()))
              .findFirst()
              .orElseThrow(
                  () ->
                      wrong(
                          "%s is of the type %s; weights are one of %s"
                              .formatted(
                                  quoted(entry.name()),
                                  entry.type(),
                                  Arrays.toString(TensorType.values()))));
      long bytes;
      try {
        bytes = (long) entry.count() * type.bytes();
      } catch (ArithmeticException e) {
        throw wrong(
            "%s has the shape %s, too large".formatted(quoted(entry.name()), entry.shape()));
      }
      if (bytes != entry.end() - entry.begin()) {
        throw wrong(
            "%s of shape %s and type %s takes %d bytes, its offsets %d..%d give %d"
                .formatted(
                    quoted(entry.name()),
                    entry.shape(),
                    type,
                    bytes,
                    entry.begin(),
                    entry.end(),
                    entry.end() - entry.begin()));
      }
    }

    /** Checks that every byte belongs to exactly one tensor, as the format requires. */
    private void checkRanges(List<Entry> tensors) {
      List<Entry> sorted = new ArrayList<>(tensors);
      sorted.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
      long next = 0;
      String before = "the header";
      for (Entry entry : sorted) {
        if (entry.begin() != next) {
          throw wrong(
              "%s begins at byte %d, but %s ends at %d; tensors must %s"
                  .formatted(
                      quoted(entry.name()),
                      entry.begin(),
                      before,
                      next,
                      entry.begin() < next ? "not overlap" : "leave no gap"));
        }
        next = entry.end();
        before = quoted(entry.name());
      }
      if (next != dataBytes) {
        throw wrong("the tensors take %d bytes, the file has %d".formatted(next, dataBytes));
      }
    }

    private JsonValue member(JsonObject tensor, String name, String key) {
      return tensor
          .find(key)
          .orElseThrow(() -> wrong("%s has no \"%s\"".formatted(quoted(name), key)));
    }

    private JsonObject object(JsonValue value, String what) {
      if (value instanceof JsonObject object) {
        return object;
      }
      throw wrong("%s must be an object, got %s".formatted(what, value.kind()));
    }

    private String string(JsonValue value, String what) {
      if (value instanceof JsonString string) {
        return string.value();
      }
      throw wrong("%s must be a string, got %s".formatted(what, value.kind()));
    }

    private List<Long> numbers(JsonValue value, String what) {
      if (!(value instanceof JsonArray array)) {
        throw wrong("%s must be an array, got %s".formatted(what, value.kind()));
      }
      List<Long> numbers = new ArrayList<>();
      for (JsonValue element : array.elements()) {
        // A long holds every number of eighteen digits.
        if (!(element instanceof JsonNumber number) || !number.text().matches("\\d{1,18}")) {
          throw wrong(what + " must hold whole numbers from 0");
        }
        numbers.add(Long.parseLong(number.text()));
      }
      return numbers;
    }

    private static String quoted(String name) {
      return '"' + name + '"';
    }

    private WeightsException wrong(String reason) {
      return new WeightsException(file + ": " + reason);
    }
  }
}
