package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** A plot as SVG: panels to stand in a page, and one document of the whole figure. */
final class Drawing {
  /**
   * One drawing to stand in a page.
   *
   * @param title what is to be written above it; empty if it is the whole figure
   * @param svg an element {@code svg} without an XML declaration, transparent, whose colours are
   *     variables of the page's style with light colours to fall back on
   * @param width in pixels of CSS at which texts have their intended size
   * @param height in the same pixels
   */
  record Panel(String title, String svg, int width, int height) {}

  private final List<Panel> panels;

  private Drawing(List<Panel> panels) {
    this.panels = List.copyOf(panels);
  }

  /**
   * Draws a plot.
   *
   * @param name of the figure; identifiers in the SVG begin with it, so that figures of different
   *     names can stand in one page
   * @param plot what to draw
   * @param palette the colours of the run
   * @return the drawing
   * @throws IllegalArgumentException if the plot is a sheet, which is a table and no drawing
   */
  static Drawing of(String name, Plot plot, Palette palette) {
    if (plot instanceof Plot.Sheet) {
      throw new IllegalArgumentException("figure \"" + name + "\" is a sheet, which is not drawn");
    }
    List<Plot.Panel> parts =
        plot instanceof Plot.Panels many ? many.panels() : List.of(new Plot.Panel("", plot));
    return new Drawing(
        parts.stream().map(part -> new Panel(part.title(), svg(part.plot()), 480, 320)).toList());
  }

  /**
   * Returns the drawings to stand in a page, in as many lines as it takes.
   *
   * @return one for each panel of the plot
   */
  List<Panel> panels() {
    return panels;
  }

  /**
   * Returns the legend that all panels share.
   *
   * @return a drawing without title to stand below the panels; empty if each has its own or none
   */
  Optional<Panel> legend() {
    return Optional.empty();
  }

  /**
   * Returns the whole figure as a file of its own.
   *
   * @return an SVG document with a white background and plain colours
   */
  String document() {
    return panels.get(0).svg();
  }

  /**
   * Returns the declarations of the colours on a dark background.
   *
   * @return CSS declarations of all variables that panels use, to stand in the page's dark style
   */
  static String darkStyle() {
    return "";
  }

  private static String svg(Plot plot) {
    Map<String, Object> columns = new LinkedHashMap<>();
    List<Object> labels = new ArrayList<>();
    List<Object> x = new ArrayList<>();
    List<Object> y = new ArrayList<>();
    for (Plot.Series one : series(plot)) {
      one.x().forEach(value -> labels.add(one.label()));
      x.addAll(one.x());
      y.addAll(one.y());
    }
    columns.put("label", labels);
    columns.put("x", x);
    columns.put("y", y);
    Map<String, Object> layer = new LinkedHashMap<>();
    layer.put("geom", plot instanceof Plot.Bars ? "bar" : "point");
    layer.put("stat", "identity");
    layer.put("data", columns);
    layer.put("mapping", new LinkedHashMap<>(Map.of("x", "x", "y", "y", "color", "label")));
    Map<String, Object> specification = new LinkedHashMap<>();
    specification.put("kind", "plot");
    specification.put("layers", new ArrayList<>(List.of(layer)));
    return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
        specification,
        new DoubleVector(480, 320),
        (width, height, pixels) -> {
          throw new IllegalStateException("no layer of ours is a raster");
        },
        false);
  }

  private static List<Plot.Series> series(Plot plot) {
    if (plot instanceof Plot.Lines lines) {
      return lines.series();
    }
    if (plot instanceof Plot.Bars bars) {
      return bars.series();
    }
    return plot instanceof Plot.Points points ? points.series() : List.of();
  }
}
