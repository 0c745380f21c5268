package io.github.numerosity.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The grid and the marks within the frame of a chart, drawn by Lets-Plot. Places are those of the
 * rulers.
 *
 * <p>For maintainers: Lets-Plot knows neither variables of CSS nor hatching nor titles of marks,
 * and writes marks in an order of its own. So each mark gets a colour that no other has, its
 * ticket, and when Lets-Plot is done, the ticket tells which paint to put in its place. Marks are
 * drawn in a picture that is larger than the frame by what Lets-Plot keeps free at each side, and
 * their groups are dissolved, which leaves marks in pixels from the frame's upper left corner.
 */
final class Marks {
  /** What Lets-Plot 4.1.0 keeps free around a plot whose margins, titles and axes are off. */
  private static final double FREE = 10;

  /** The ticket of the grid; those of paints follow. */
  private static final int GRID = 1;

  private static final Pattern TICKET =
      Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)|#([0-9a-f]{6})");

  private static final Set<String> SHAPES = Set.of("line", "path", "rect", "circle", "polygon");

  private final Ruler x;
  private final Ruler y;
  private final boolean verticalGrid;
  private final boolean horizontalGrid;
  private final List<Paint> paints = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();

  /** Marks of one kind that follow each other. */
  private record Layer(
      String geometry, Map<String, Object> constants, Map<String, List<Object>> columns) {}

  /**
   * Prepares an empty frame.
   *
   * @param x horizontal
   * @param y vertical
   * @param verticalGrid whether lines stand at the ticks of x
   * @param horizontalGrid whether lines lie at the ticks of y
   */
  Marks(Ruler x, Ruler y, boolean verticalGrid, boolean horizontalGrid) {
    this.x = x;
    this.y = y;
    this.verticalGrid = verticalGrid;
    this.horizontalGrid = horizontalGrid;
  }

  /** Adds a rectangle. */
  void rectangle(double left, double right, double bottom, double top, Paint paint) {
    Layer layer = layer("rect", Map.of("size", 0.0));
    put(layer, "xmin", left);
    put(layer, "xmax", right);
    put(layer, "ymin", bottom);
    put(layer, "ymax", top);
    put(layer, "fill", ticket(paint));
  }

  /** Adds an area between two lines. */
  void ribbon(List<Double> places, List<Double> low, List<Double> high, Paint paint) {
    Layer layer = layer("ribbon", Map.of("size", 0.0));
    String ticket = ticket(paint);
    for (int index = 0; index < places.size(); index++) {
      put(layer, "x", places.get(index));
      put(layer, "ymin", low.get(index));
      put(layer, "ymax", high.get(index));
      put(layer, "fill", ticket);
    }
  }

  /** Adds a line through places in their order. */
  void path(List<Double> horizontal, List<Double> vertical, Paint paint) {
    Layer layer = layer("path", Map.of());
    String ticket = ticket(paint);
    for (int index = 0; index < horizontal.size(); index++) {
      put(layer, "x", horizontal.get(index));
      put(layer, "y", vertical.get(index));
      put(layer, "color", ticket);
    }
  }

  /** Adds a straight line. */
  void segment(double fromX, double fromY, double toX, double toY, Paint paint) {
    Layer layer = layer("segment", Map.of());
    put(layer, "x", fromX);
    put(layer, "y", fromY);
    put(layer, "xend", toX);
    put(layer, "yend", toY);
    put(layer, "color", ticket(paint));
  }

  /** Adds a point; the paint's attributes give its outline. */
  void point(double horizontal, double vertical, Symbol symbol, double size, Paint paint) {
    Layer layer =
        layer("point", Map.of("shape", (double) symbol.number(), "size", size * symbol.factor()));
    put(layer, "x", horizontal);
    put(layer, "y", vertical);
    put(layer, "fill", ticket(paint));
  }

  private Layer layer(String geometry, Map<String, Object> constants) {
    Layer last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
    if (last == null || !last.geometry().equals(geometry) || !last.constants().equals(constants)) {
      last = new Layer(geometry, constants, new LinkedHashMap<>());
      layers.add(last);
    }
    return last;
  }

  private static void put(Layer layer, String column, Object value) {
    layer.columns().computeIfAbsent(column, key -> new ArrayList<>()).add(value);
  }

  private String ticket(Paint paint) {
    paints.add(paint);
    return "#%06x".formatted(GRID + paints.size());
  }

  /**
   * Draws grid and marks.
   *
   * @param width of the frame in pixels
   * @param height of the frame in pixels
   * @return elements in pixels from the frame's upper left corner, from back to front
   */
  List<Element> draw(double width, double height) {
    String svg =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            specification(),
            new DoubleVector(width + 2 * FREE, height + 2 * FREE),
            (columns, rows, pixels) -> {
              throw new IllegalStateException("no layer of a chart is made of pixels");
            },
            false);
    Shapes shapes = new Shapes();
    try {
      SAXParserFactory.newInstance()
          .newSAXParser()
          .parse(new InputSource(new StringReader(svg)), shapes);
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("Lets-Plot wrote what is no SVG", e);
    }
    return shapes.found;
  }

  private Map<String, Object> specification() {
    List<Object> drawn = new ArrayList<>();
    for (Layer layer : layers) {
      Map<String, Object> mapping = new LinkedHashMap<>();
      layer.columns().keySet().forEach(column -> mapping.put(column, column));
      Map<String, Object> specification = new LinkedHashMap<>(layer.constants());
      specification.put("geom", layer.geometry());
      specification.put("stat", "identity");
      specification.put("data", new LinkedHashMap<String, Object>(layer.columns()));
      specification.put("mapping", mapping);
      specification.put("tooltips", "none");
      specification.put("show_legend", false);
      drawn.add(specification);
    }
    if (drawn.isEmpty()) {
      drawn.add(map("geom", "blank", "show_legend", false));
    }
    Map<String, Object> nothing = map("t", 0.0, "r", 0.0, "b", 0.0, "l", 0.0);
    Map<String, Object> line = map("name", "line", "color", "#%06x".formatted(GRID), "size", 1.0);
    return map(
        "kind",
        "plot",
        "layers",
        drawn,
        "scales",
        list(
            map("aesthetic", "fill", "scale_mapper_kind", "identity", "guide", "none"),
            map("aesthetic", "color", "scale_mapper_kind", "identity", "guide", "none"),
            scale("x", x),
            scale("y", y)),
        "theme",
        map(
            "name",
            "minimal",
            "axis",
            blank(),
            "axis_title",
            blank(),
            "axis_text",
            blank(),
            "panel_grid_minor",
            blank(),
            "panel_grid_major_x",
            verticalGrid ? line : blank(),
            "panel_grid_major_y",
            horizontalGrid ? new LinkedHashMap<>(line) : blank(),
            "plot_background",
            blank(),
            "plot_margin",
            nothing,
            "plot_inset",
            new LinkedHashMap<>(nothing)));
  }

  private static Map<String, Object> scale(String aesthetic, Ruler ruler) {
    return map(
        "aesthetic",
        aesthetic,
        "limits",
        list(ruler.low(), ruler.high()),
        "breaks",
        new ArrayList<Object>(ruler.ticks().stream().map(Ruler.Tick::place).toList()),
        "expand",
        list(0.0, 0.0));
  }

  private static Map<String, Object> blank() {
    return map("name", "blank", "blank", true);
  }

  /** Lets-Plot changes what it is given, so that nothing may be immutable. */
  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int index = 0; index < keysAndValues.length; index += 2) {
      map.put((String) keysAndValues[index], keysAndValues[index + 1]);
    }
    return map;
  }

  private static List<Object> list(Object... elements) {
    return new ArrayList<>(List.of(elements));
  }

  private Optional<Paint> paint(String colour) {
    Matcher ticket = TICKET.matcher(colour);
    if (!ticket.matches()) {
      return Optional.empty();
    }
    int number =
        ticket.group(4) != null
            ? Integer.parseInt(ticket.group(4), 16)
            : Integer.parseInt(ticket.group(1)) << 16
                | Integer.parseInt(ticket.group(2)) << 8
                | Integer.parseInt(ticket.group(3));
    if (number == GRID) {
      return Optional.of(Paint.of(Ink.GRID));
    }
    int index = number - GRID - 1;
    return index >= 0 && index < paints.size() ? Optional.of(paints.get(index)) : Optional.empty();
  }

  /** Collects what carries a ticket. */
  private final class Shapes extends DefaultHandler {
    private final List<Element> found = new ArrayList<>();

    @Override
    public void startElement(String space, String local, String name, Attributes attributes) {
      if (!SHAPES.contains(name)) {
        return;
      }
      for (String key : List.of("fill", "stroke")) {
        String colour = attributes.getValue(key);
        Optional<Paint> paint = colour == null ? Optional.empty() : paint(colour);
        if (paint.isPresent()) {
          found.add(painted(name, key, attributes, paint.get()));
          return;
        }
      }
    }

    private Element painted(String name, String key, Attributes attributes, Paint paint) {
      Element element = new Element(name);
      for (String place :
          List.of("d", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r")) {
        String value = attributes.getValue(place);
        if (value != null) {
          element.with(place, Element.rounded(value.strip()));
        }
      }
      if (key.equals("stroke") && name.equals("path")) {
        element.with("fill", "none");
      }
      return element.with(key, paint.colour()).with(paint.more()).titled(paint.title());
    }
  }
}
