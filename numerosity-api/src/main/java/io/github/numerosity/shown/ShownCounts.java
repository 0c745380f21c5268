package io.github.numerosity.shown;

import io.github.numerosity.component.Prose;
import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sentence about the numbers of images shown, by purpose and numerosity.
 *
 * @param design design of the stimuli shown
 */
public record ShownCounts(Design design) {
  /**
   * Returns a sentence in the past tense.
   *
   * @param subject and verb, such as "Each network saw"
   */
  public String sentence(String subject) {
    List<String> parts = new ArrayList<>();
    parts.add(block(Block.SELECTION, "", "to test the units (selection pictures)"));
    if (design.rows(Block.PREFERENCE).length > 0) {
      parts.add(
          block(
              Block.PREFERENCE,
              "further ",
              "for preferred numerosities and tuning (fresh pictures)"));
    }
    if (design.rows(Block.RANGE).length > 0) {
      parts.add(block(Block.RANGE, "", "to test preferences over a wider range"));
    }
    return subject + " " + Prose.list(parts) + ".";
  }

  private String block(Block block, String further, String purpose) {
    Map<Condition, Integer> counts = new LinkedHashMap<>();
    Set<Integer> numerosities = new TreeSet<>();
    for (int row : design.rows(block)) {
      counts.merge(design.row(row).condition(), 1, Integer::sum);
      numerosities.add(design.row(row).numerosity());
    }
    int least = Collections.min(counts.values());
    int most = Collections.max(counts.values());
    return String.format(
        Locale.ROOT,
        "%s%,d %spicture%s of each numerosity (%s)%s %s",
        least == most ? "" : least + " to ",
        most,
        further,
        most == 1 ? "" : "s",
        Prose.range(List.copyOf(numerosities)),
        design.sets().size() > 1 ? " in each set" : "",
        purpose);
  }
}
