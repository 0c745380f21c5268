package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figure as SVG: panels for a page, and one document of the whole figure. */
final class Drawing {
  private static final String FONT = "Inter,Helvetica Neue,Arial,Liberation Sans,sans-serif";
  private static final double GAP = 28;
  private static final double EDGE = 16;

  /** Width of a key, which a telephone shows without shrinking its text. */
  private static final double KEY = 340;

  /**
   * Drawing of a panel for a page.
   *
   * @param title to be written above it; empty if it is the whole figure
   * @param svg an element {@code svg} without an XML declaration, transparent, with colours that
   *     are variables of the page's style
   * @param width in pixels of CSS at which texts have their intended size
   * @param height in the same pixels
   */
  record Panel(String title, String svg, int width, int height) {}

  /** A panel that has been drawn, with the fills that it refers to. */
  private record Part(String title, Box box, Fills fills) {}

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
   * @throws IllegalArgumentException if the plot is a sheet, which is a table, or a picture is not
   *     a PNG file
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
      Fills fills = new Fills(alone ? name : name + "_" + (place + 1));
      double width = chart.width(alone);
      Box box = chart.body(width, fills);
      if (shared.isEmpty()) {
        box = box.above(chart.key().box(width, fills), 8);
      }
      parts.add(new Part(panels.get(place).title(), box, fills));
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
    return parts.stream().map(part -> panel(part.title(), part.box(), part.fills())).toList();
  }

  /** Returns the key of all panels; empty if each has its own or none. */
  Optional<Panel> legend() {
    Fills fills = new Fills(name + "_key");
    return shared
        .map(key -> key.box(KEY, fills))
        .filter(key -> key.height() > 0)
        .map(key -> panel("", key, fills));
  }

  /** Returns the whole figure as an SVG document with a white background and plain colours. */
  String document() {
    int columns = parts.size() == 4 ? 2 : Math.min(3, Math.max(1, parts.size()));
    Box rows = new Box(new Element("g"), 0, 0);
    for (int start = 0; start < parts.size(); start += columns) {
      Element row = new Element("g");
      double left = 0;
      double height = 0;
      for (Part part : parts.subList(start, Math.min(parts.size(), start + columns))) {
        Box title = Text.TITLE.paragraph(part.title(), 0, 0, part.box().width() / 1.08);
        title.element().with("font-weight", "600");
        Box box = title.height() == 0 ? part.box() : title.above(part.box(), 6);
        row.add(box.at(left, 0));
        left += box.width() + GAP;
        height = Math.max(height, box.height());
      }
      Box box = new Box(row, left - GAP, height);
      rows = start == 0 ? box : rows.above(box, GAP);
    }
    List<Fills> fills = new ArrayList<>(parts.stream().map(Part::fills).toList());
    if (shared.isPresent()) {
      fills.add(new Fills(name + "_key"));
      Fills last = fills.get(fills.size() - 1);
      rows = rows.above(shared.get().box(rows.width(), last), EDGE);
    }
    Box whole = new Box(rows.at(EDGE, EDGE), rows.width() + 2 * EDGE, rows.height() + 2 * EDGE);
    Element svg = svg(whole).with("version", "1.1");
    fills.forEach(all -> all.addTo(svg));
    Element paper =
        Element.rectangle(0, 0, Math.ceil(whole.width()), Math.ceil(whole.height()))
            .with("fill", "#ffffff");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + svg.add(paper, whole.element()).gathered().inFile()
        + "\n";
  }

  private static Panel panel(String title, Box box, Fills fills) {
    return new Panel(
        title,
        fills.addTo(svg(box)).add(box.element()).gathered().inPage(),
        (int) Math.ceil(box.width()),
        (int) Math.ceil(box.height()));
  }

  private static Element svg(Box box) {
    String width = Element.number(Math.ceil(box.width()));
    String height = Element.number(Math.ceil(box.height()));
    return new Element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", width)
        .with("height", height)
        .with("viewBox", "0 0 " + width + " " + height)
        .with("font-family", FONT);
  }
}
