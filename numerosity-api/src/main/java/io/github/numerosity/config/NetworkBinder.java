package io.github.numerosity.config;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.model.Layer;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Normalization;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conversion of the layers of a network, given by the name of a published network or as a list,
 * with the input and the normalisation as separate keys.
 */
final class NetworkBinder {
  static final String INPUT = "input";
  static final String NORMALIZATION = "normalization";

  /** Keys that accompany a setting of the type {@link Network}. */
  static final List<String> BESIDE = List.of(INPUT, NORMALIZATION);

  private static final ImageSize DEFAULT_INPUT = new ImageSize(32, 32, 3);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final Binder binder;

  NetworkBinder(Binder binder) {
    this.binder = binder;
  }

  /**
   * Converts a network.
   *
   * @param owner object with the keys input and normalization
   * @param json the layers; null if omitted
   */
  @Nullable Network beside(
      @Nullable JsonObject owner, @Nullable JsonValue json, Fallback fallback, JsonLocation place) {
    JsonValue input = owner == null ? null : owner.find(INPUT).orElse(null);
    JsonValue normalization = owner == null ? null : owner.find(NORMALIZATION).orElse(null);
    return network(json, input, normalization, fallback, place);
  }

  @Nullable Network network(
      @Nullable JsonValue json,
      @Nullable JsonValue input,
      @Nullable JsonValue normalization,
      Fallback fallback,
      JsonLocation place) {
    if (json instanceof JsonObject object) {
      binder.records().rejectUnknown(object, Binder.names(Network.class), Set.of());
      return network(
          object.find("layers").orElse(null),
          object.find(INPUT).orElse(input),
          object.find(NORMALIZATION).orElse(normalization),
          fallback,
          object.location());
    }
    if (json == null && input == null && normalization == null) {
      return (Network) binder.value(Network.class, null, fallback, place);
    }
    int before = binder.problems().count();
    Network base = json instanceof JsonString name ? preset(name) : fallen(fallback);
    explain(json, fallback, place);
    ImageSize usual = base == null ? DEFAULT_INPUT : base.input();
    ImageSize size =
        (ImageSize) part(ImageSize.class, INPUT, input, usual, json instanceof JsonArray, place);
    Normalization standard =
        size == null || (base != null && base.input().channels() == size.channels())
            ? (base == null ? Normalization.halves() : base.normalization())
            : Normalization.halves(size.channels());
    Normalization pixels =
        (Normalization)
            part(
                Normalization.class,
                NORMALIZATION,
                normalization,
                standard,
                json instanceof JsonArray,
                place);
    List<Layer> layers = layers(json, base);
    if (layers == null && binder.problems().count() == before && fallback == Fallback.NONE) {
      binder.problems().add(place, "must be given; there is no default");
    }
    if (size == null || pixels == null || layers == null) {
      return null;
    }
    return assembled(size, pixels, layers, json, place);
  }

  /** Records the origin of the layers; those of a list are one level deeper in the network. */
  private void explain(@Nullable JsonValue json, Fallback fallback, JsonLocation place) {
    if (json == null) {
      binder.origins().fallenBack(place.path(), fallback);
    } else {
      binder.origins().given(json.location());
      binder.origins().same(JsonLocation.member(place.path(), "layers"), json.location().path());
    }
  }

  /**
   * Converts the input or the normalization.
   *
   * @param builtIn whether the fallback is a built-in default and not part of a network
   */
  private @Nullable Object part(
      Class<?> type,
      String name,
      @Nullable JsonValue json,
      Object usual,
      boolean builtIn,
      JsonLocation place) {
    String path = JsonLocation.member(place.path(), name);
    if (json == null) {
      if (builtIn) {
        binder.origins().builtIn(path);
      }
      return usual;
    }
    binder.origins().same(path, json.location().path());
    return binder.value(type, json, Fallback.fixed(usual), json.location());
  }

  private static @Nullable Network fallen(Fallback fallback) {
    return fallback instanceof Fallback.Value value ? (Network) value.value() : null;
  }

  private @Nullable Network preset(JsonString name) {
    if (!Networks.names().contains(name.value())) {
      binder
          .problems()
          .add(
              name.location(),
              "no network is called %s%s"
                  .formatted(Scalars.shown(name), Nearest.hint(name.value(), Networks.names())));
      return null;
    }
    return Networks.byName(name.value());
  }

  private @Nullable List<Layer> layers(@Nullable JsonValue json, @Nullable Network base) {
    if (json == null || json instanceof JsonString) {
      return base == null ? null : base.layers();
    }
    if (!(json instanceof JsonArray)) {
      return binder.scalars().wrongKind("the name of a network or a list of layers", json);
    }
    List<Object> values = binder.list(Layer.class, json);
    return values == null ? null : values.stream().map(Layer.class::cast).toList();
  }

  private @Nullable Network assembled(
      ImageSize size,
      Normalization pixels,
      List<Layer> layers,
      @Nullable JsonValue json,
      JsonLocation place) {
    try {
      return new Network(size, pixels, layers);
    } catch (IllegalArgumentException | ArithmeticException e) {
      String message = String.valueOf(e.getMessage());
      binder.problems().add(blamed(message, layers, json, place), message);
      return null;
    }
  }

  /** Returns the location of the layer named in a message. */
  private static JsonLocation blamed(
      String message, List<Layer> layers, @Nullable JsonValue json, JsonLocation place) {
    Matcher quoted = QUOTED.matcher(message);
    if (json instanceof JsonArray array && quoted.find()) {
      for (int index = layers.size() - 1; index >= 0; index--) {
        if (layers.get(index).name().equals(quoted.group(1))) {
          return array.elements().get(index).location();
        }
      }
    }
    return json == null ? place : json.location();
  }
}
