package io.github.numerosity.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reference data in JSON, read from this package's test resources. */
public final class OracleJson {
  private final Object value;

  private OracleJson(Object value) {
    this.value = value;
  }

  public static OracleJson resource(String name) {
    JsonFactory factory =
        JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    try (InputStream in = OracleJson.class.getResourceAsStream(name);
        JsonParser parser =
            factory.createParser(ObjectReadContext.empty(), Objects.requireNonNull(in, name))) {
      parser.nextToken();
      return new OracleJson(read(parser));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public OracleJson at(String key) {
    return new OracleJson(Objects.requireNonNull(((Map<?, ?>) value).get(key), key));
  }

  public List<OracleJson> items() {
    return ((List<?>) value).stream().map(item -> new OracleJson((Object) item)).toList();
  }

  List<String> keys() {
    return ((Map<?, ?>) value).keySet().stream().map(String.class::cast).toList();
  }

  public double number() {
    return ((Number) value).doubleValue();
  }

  public boolean isNumber() {
    return value instanceof Number;
  }

  public boolean flag() {
    return (Boolean) value;
  }

  public String text() {
    return (String) value;
  }

  public double[] numbers() {
    return items().stream().mapToDouble(OracleJson::number).toArray();
  }

  private static Object read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          map.put(key, read(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(parser));
        }
        yield list;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> "NA";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> parser.getString();
    };
  }
}
