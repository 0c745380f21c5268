package io.github.numerosity.config;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import java.util.IdentityHashMap;
import java.util.Optional;

/** Analyses of a file, each created once, on first request. */
final class AnalysisSection {
  private final Binder binder;
  private final JsonValue section;

  /** Empty while an analysis is being created, and after a problem. */
  private final IdentityHashMap<JsonValue, Optional<Object>> made = new IdentityHashMap<>();

  AnalysisSection(Binder binder, JsonValue section) {
    this.binder = binder;
    this.section = section;
  }

  Optional<Object> made(JsonValue json) {
    Optional<Object> known = made.get(json);
    if (known != null) {
      return known;
    }
    made.put(json, Optional.empty());
    Optional<Object> analysis =
        Optional.ofNullable(
            binder.value(SelectivityAnalysis.class, json, Fallback.NONE, json.location()));
    made.put(json, analysis);
    return analysis;
  }

  /** Returns the first analysis of the file that has the type, without those being created. */
  Fallback first(Class<?> type) {
    if (section instanceof JsonArray array) {
      for (JsonValue json : array.elements()) {
        Optional<Object> found = made(json).filter(type::isInstance);
        if (found.isPresent()) {
          return Fallback.whole(found.get(), json.location().path());
        }
      }
    }
    return Fallback.NONE;
  }
}
