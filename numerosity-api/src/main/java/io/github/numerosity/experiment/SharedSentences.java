package io.github.numerosity.experiment;

import io.github.numerosity.component.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merged sentences about several things, each sentence once: first those about all of them, then
 * those about some, preceded by their names.
 */
final class SharedSentences {
  private SharedSentences() {}

  /**
   * Merges sentences.
   *
   * @param prefix words before the names, such as "In the set"; gets an s for several
   * @param byName the sentences of each thing
   * @return the sentences in the order of their first appearance
   */
  static List<String> of(String prefix, Map<String, List<String>> byName) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    byName.forEach(
        (name, sentences) ->
            sentences.forEach(
                sentence ->
                    names.computeIfAbsent(sentence, key -> new LinkedHashSet<>()).add(name)));
    List<String> arranged = new ArrayList<>();
    Map<Set<String>, List<String>> bySome = new LinkedHashMap<>();
    names.forEach(
        (sentence, who) -> {
          if (who.size() == byName.size()) {
            arranged.add(sentence);
          } else {
            bySome.computeIfAbsent(who, key -> new ArrayList<>()).add(sentence);
          }
        });
    bySome.forEach(
        (who, sentences) ->
            arranged.add(
                "%s%s %s: %s"
                    .formatted(
                        prefix,
                        who.size() == 1 ? "" : "s",
                        Prose.list(List.copyOf(who)),
                        String.join(" ", sentences))));
    return List.copyOf(arranged);
  }
}
