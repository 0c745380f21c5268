package io.github.numerosity.report;

import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Order of exhibits in a page: by prominence, then by topic, then as they were given. Figures and
 * sheets without content are not shown, and neither are topics without any exhibit.
 *
 * @param summary the first screen, as one part without a heading of its own
 * @param body one part for each topic
 * @param appendix one part for each topic
 */
record Arrangement(List<Part> summary, List<Part> body, List<Part> appendix) {
  /**
   * Exhibits under one heading.
   *
   * @param topic the heading
   * @param id of the heading; no exhibit has it
   * @param items below it
   */
  record Part(String topic, String id, List<Item> items) {}

  /**
   * One exhibit.
   *
   * @param exhibit a figure or a passage
   * @param label such as "Figure 3"; empty for a passage
   */
  record Item(Exhibit exhibit, String label) {}

  /** Copies the lists. */
  Arrangement {
    summary = List.copyOf(summary);
    body = List.copyOf(body);
    appendix = List.copyOf(appendix);
  }

  /**
   * Arranges exhibits.
   *
   * @param exhibits of a run; tables are not shown
   * @return their order
   */
  static Arrangement of(List<Exhibit> exhibits) {
    Numbering numbering = new Numbering();
    Map<Prominence, List<Part>> parts = new LinkedHashMap<>();
    for (Prominence prominence : Prominence.values()) {
      List<Exhibit> shown =
          exhibits.stream().filter(exhibit -> isShown(exhibit, prominence)).toList();
      parts.put(prominence, numbering.parts(shown, prominence == Prominence.SUMMARY));
    }
    return new Arrangement(
        parts.getOrDefault(Prominence.SUMMARY, List.of()),
        parts.getOrDefault(Prominence.BODY, List.of()),
        parts.getOrDefault(Prominence.APPENDIX, List.of()));
  }

  /** Returns whether there is nothing to show. */
  boolean isEmpty() {
    return summary.isEmpty() && body.isEmpty() && appendix.isEmpty();
  }

  private static boolean isShown(Exhibit exhibit, Prominence prominence) {
    if (exhibit instanceof Figure figure) {
      return figure.prominence() == prominence && holdsAnything(figure.plot());
    }
    return exhibit instanceof Passage passage
        && passage.prominence() == prominence
        && !passage.paragraphs().isEmpty();
  }

  private static boolean holdsAnything(Plot plot) {
    if (plot instanceof Plot.Panels panels) {
      return panels.panels().stream().anyMatch(panel -> holdsAnything(panel.plot()));
    }
    if (plot instanceof Plot.Sheet sheet) {
      return !sheet.rows().isEmpty();
    }
    if (plot instanceof Plot.Pictures pictures) {
      return !pictures.png().isEmpty();
    }
    if (plot instanceof Plot.Heat heat) {
      return heat.values().stream().anyMatch(value -> value.isPresent());
    }
    return SeriesPlot.of(plot).filter(series -> series.count() > 0).isPresent();
  }

  private static String topic(Exhibit exhibit) {
    return exhibit instanceof Figure figure ? figure.topic() : ((Passage) exhibit).topic();
  }

  /** Counts figures, tables and parts through the whole page. */
  private static final class Numbering {
    private int figures;
    private int tables;
    private int parts;

    /** Returns one part for each topic, or a single one of all. */
    List<Part> parts(List<Exhibit> shown, boolean together) {
      Map<String, List<Exhibit>> byTopic = new LinkedHashMap<>();
      for (Exhibit exhibit : shown) {
        byTopic
            .computeIfAbsent(together ? "" : topic(exhibit), topic -> new ArrayList<>())
            .add(exhibit);
      }
      List<Part> made = new ArrayList<>();
      byTopic.forEach(
          (topic, exhibits) -> {
            parts++;
            // Names of exhibits have no underscore.
            made.add(new Part(topic, "part_" + parts, exhibits.stream().map(this::item).toList()));
          });
      return made;
    }

    private Item item(Exhibit exhibit) {
      if (!(exhibit instanceof Figure figure)) {
        return new Item(exhibit, "");
      }
      return new Item(
          exhibit,
          figure.plot() instanceof Plot.Sheet ? "Table " + ++tables : "Figure " + ++figures);
    }
  }
}
