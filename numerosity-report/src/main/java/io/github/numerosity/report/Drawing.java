package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A figure as SVG: panels for a page, and one document of the whole figure. */
final class Drawing {
  private static final String FONT = "Inter,Helvetica Neue,Arial,Liberation Sans,sans-serif";
  private static final double GAP = 28;
  private static final double EDGE = 16;

  /** As wide as a telephone shows without shrinking the words. */
  private static final double KEY = 340;

  /**
   * One drawing for a page.
   *
   * @param title to be written above it; empty if it is the whole figure
   * @param svg an element {@code svg} without an XML declaration, transparent, with colours that
   *     are variables of the page's style
   * @param width in pixels of CSS at which texts have their intended size
   * @param height in the same pixels
   */
  record Panel(String title, String svg, int width, int height) {}

  /** A panel that has been drawn, with the patterns that it refers to. */
  private record Part(String title, Block block, Patterns patterns) {}

  private final String name;
  private final List<Part> parts;
  private final Optional<Key> shared;

  private Drawing(String name, List<Part> parts, Optional<Key> shared) {
    this.name = name;
    this.parts = parts;
    this.shared = shared;
  }

  /**
   * Draws a plot.
   *
   * @param name of the figure; identifiers in the SVG begin with it, so that figures of different
   *     names can be in one page
   * @param plot what to draw
   * @param palette the colours of the run
   * @return the drawing
   * @throws IllegalArgumentException if the plot is a sheet, which is a table and no drawing, or a
   *     picture is no PNG file
   */
  static Drawing of(String name, Plot plot, Palette palette) {
    if (plot instanceof Plot.Sheet) {
      throw new IllegalArgumentException(
          "figure \"" + name + "\" is a sheet, which is a table and is not drawn");
    }
    List<Plot.Panel> panels = panels(plot);
    List<Chart> charts = panels.stream().map(panel -> chart(panel, panels, palette)).toList();
    boolean alone = charts.size() == 1;
    List<Key> keys = charts.stream().map(Chart::key).distinct().toList();
    Optional<Key> shared = keys.stream().filter(key -> !alone && keys.size() == 1).findFirst();
    List<Part> parts = new ArrayList<>();
    for (int place = 0; place < charts.size(); place++) {
      Chart chart = charts.get(place);
      Patterns patterns = new Patterns(alone ? name : name + "_" + (place + 1));
      double width = chart.width(alone);
      Block block = chart.body(width, patterns);
      if (shared.isEmpty()) {
        block = block.above(chart.key().block(width, patterns), 8);
      }
      parts.add(new Part(panels.get(place).title(), block, patterns));
    }
    return new Drawing(name, parts, shared);
  }

  /** Returns the panels of a plot, or the plot as the only one. */
  static List<Plot.Panel> panels(Plot plot) {
    return plot instanceof Plot.Panels many ? many.panels() : List.of(new Plot.Panel("", plot));
  }

  private static Chart chart(Plot.Panel panel, List<Plot.Panel> panels, Palette palette) {
    if (panel.plot() instanceof Plot.Heat heat) {
      List<Plot.Heat> alike =
          panels.stream()
              .map(Plot.Panel::plot)
              .filter(Plot.Heat.class::isInstance)
              .map(Plot.Heat.class::cast)
              .filter(other -> other.title().equals(heat.title()))
              .toList();
      return new HeatMap(heat, ColourScale.of(alike));
    }
    if (panel.plot() instanceof Plot.Pictures pictures) {
      return new PictureRows(pictures);
    }
    List<SeriesPlot> besides =
        panels.stream().flatMap(other -> SeriesPlot.of(other.plot()).stream()).toList();
    return new SeriesChart(SeriesPlot.of(panel.plot()).orElseThrow().beside(besides), palette);
  }

  /** Returns the drawings for a page, one for each panel of the plot. */
  List<Panel> panels() {
    return parts.stream().map(part -> panel(part.title(), part.block(), part.patterns())).toList();
  }

  /** Returns the key of all panels; empty if each has its own or none. */
  Optional<Panel> legend() {
    Patterns patterns = new Patterns(name + "_key");
    return shared
        .map(key -> key.block(KEY, patterns))
        .filter(key -> key.height() > 0)
        .map(key -> panel("", key, patterns));
  }

  /** Returns the whole figure as an SVG document with a white background and plain colours. */
  String document() {
    int columns = parts.size() == 4 ? 2 : Math.min(3, Math.max(1, parts.size()));
    Block rows = new Block(new Element("g"), 0, 0);
    for (int start = 0; start < parts.size(); start += columns) {
      Element row = new Element("g");
      double left = 0;
      double height = 0;
      for (Part part : parts.subList(start, Math.min(parts.size(), start + columns))) {
        Block title = Text.TITLE.paragraph(part.title(), 0, 0, part.block().width() / 1.08);
        title.element().with("font-weight", "600");
        Block block = title.height() == 0 ? part.block() : title.above(part.block(), 6);
        row.add(block.at(left, 0));
        left += block.width() + GAP;
        height = Math.max(height, block.height());
      }
      Block block = new Block(row, left - GAP, height);
      rows = start == 0 ? block : rows.above(block, GAP);
    }
    List<Patterns> patterns = new ArrayList<>(parts.stream().map(Part::patterns).toList());
    if (shared.isPresent()) {
      patterns.add(new Patterns(name + "_key"));
      Patterns last = patterns.get(patterns.size() - 1);
      rows = rows.above(shared.get().block(rows.width(), last), EDGE);
    }
    Block whole = new Block(rows.at(EDGE, EDGE), rows.width() + 2 * EDGE, rows.height() + 2 * EDGE);
    Element svg = svg(whole).with("version", "1.1");
    patterns.forEach(all -> all.addTo(svg));
    Element paper =
        Element.rectangle(0, 0, Math.ceil(whole.width()), Math.ceil(whole.height()))
            .with("fill", "#ffffff");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + svg.add(paper, whole.element()).gathered().inFile()
        + "\n";
  }

  private static Panel panel(String title, Block block, Patterns patterns) {
    return new Panel(
        title,
        patterns.addTo(svg(block)).add(block.element()).gathered().inPage(),
        (int) Math.ceil(block.width()),
        (int) Math.ceil(block.height()));
  }

  private static Element svg(Block block) {
    String width = Element.number(Math.ceil(block.width()));
    String height = Element.number(Math.ceil(block.height()));
    return new Element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", width)
        .with("height", height)
        .with("viewBox", "0 0 " + width + " " + height)
        .with("font-family", FONT);
  }
}
