package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plot as SVG: panels to stand in a page, and one document of the whole figure. */
final class Drawing {
  private static final String FONT = "Inter,'Helvetica Neue',Arial,'Liberation Sans',sans-serif";
  private static final double GAP = 28;
  private static final double EDGE = 16;

  /** As wide as a telephone shows without shrinking the words. */
  private static final double KEY = 340;

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

  /** A part that has been drawn, with what its drawing refers to. */
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
   *     names can stand in one page
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
    List<Plot.Panel> parts =
        plot instanceof Plot.Panels many ? many.panels() : List.of(new Plot.Panel("", plot));
    List<Artist> artists = parts.stream().map(part -> artist(part.plot(), parts, palette)).toList();
    Optional<Key> shared =
        artists.stream()
            .map(Artist::key)
            .findFirst()
            .filter(key -> artists.size() > 1)
            .filter(key -> artists.stream().map(Artist::key).allMatch(key::equals));
    List<Part> drawn = new ArrayList<>();
    for (int place = 0; place < artists.size(); place++) {
      Artist artist = artists.get(place);
      Patterns patterns = new Patterns(artists.size() == 1 ? name : name + "_" + (place + 1));
      double width = artist.width(artists.size() == 1);
      Block body = artist.body(width, patterns);
      Block block =
          shared.isPresent() ? body : Chart.above(body, artist.key().block(width, patterns));
      block.element().gathered();
      drawn.add(new Part(parts.get(place).title(), block, patterns));
    }
    return new Drawing(name, drawn, shared);
  }

  private static Artist artist(Plot plot, List<Plot.Panel> parts, Palette palette) {
    if (plot instanceof Plot.Heat heat) {
      List<Plot.Heat> alike =
          parts.stream()
              .map(Plot.Panel::plot)
              .filter(Plot.Heat.class::isInstance)
              .map(Plot.Heat.class::cast)
              .filter(other -> other.title().equals(heat.title()))
              .toList();
      return new HeatArtist(heat, ColourScale.of(alike));
    }
    if (plot instanceof Plot.Pictures pictures) {
      return new PicturesArtist(pictures);
    }
    List<SeriesPlot> besides =
        parts.stream().flatMap(part -> SeriesPlot.of(part.plot()).stream()).toList();
    return new SeriesArtist(SeriesPlot.of(plot).orElseThrow().beside(besides), palette);
  }

  /**
   * Returns the drawings to stand in a page, in as many lines as it takes.
   *
   * @return one for each panel of the plot
   */
  List<Panel> panels() {
    return parts.stream().map(part -> panel(part.title(), part.block(), part.patterns())).toList();
  }

  /**
   * Returns the key that all panels share.
   *
   * @return a drawing without title to stand below the panels; empty if each has its own or none
   */
  Optional<Panel> legend() {
    Patterns patterns = new Patterns(name + "_key");
    return shared
        .map(key -> key.block(KEY, patterns))
        .filter(key -> key.height() > 0)
        .map(key -> panel("", key, patterns));
  }

  /**
   * Returns the whole figure as a file of its own.
   *
   * @return an SVG document with a white background and plain colours
   */
  String document() {
    Element drawing = new Element("g");
    double top = EDGE;
    double right = EDGE;
    for (int start = 0; start < parts.size(); start += columns()) {
      double left = EDGE;
      double lowest = top;
      for (Part part : parts.subList(start, Math.min(parts.size(), start + columns()))) {
        Block block = titled(part.title(), part.block());
        drawing.add(Element.moved(left, top).add(block.element()));
        left += block.width() + GAP;
        lowest = Math.max(lowest, top + block.height());
      }
      right = Math.max(right, left - GAP);
      top = lowest + GAP;
    }
    top -= parts.isEmpty() ? 0 : GAP;
    List<Patterns> patterns = new ArrayList<>(parts.stream().map(Part::patterns).toList());
    if (shared.isPresent()) {
      patterns.add(new Patterns(name + "_key"));
      Block key = shared.get().block(right - EDGE, patterns.get(patterns.size() - 1));
      drawing.add(Element.moved(EDGE, top + EDGE).add(key.element()));
      top += EDGE + key.height();
    }
    Block whole = new Block(drawing, right + EDGE, top + EDGE);
    Element svg = svg(whole).with("version", "1.1");
    Element paper =
        new Element("rect")
            .with("width", Math.ceil(whole.width()))
            .with("height", Math.ceil(whole.height()))
            .with("fill", "#ffffff");
    patterns.forEach(all -> all.addTo(svg));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + svg.add(paper).add(drawing).inFile()
        + "\n";
  }

  /**
   * Returns the declarations of the colours on a dark background.
   *
   * @return CSS declarations of all variables that panels use, to stand in the page's dark style
   */
  static String darkStyle() {
    return Ink.darkStyle();
  }

  private int columns() {
    int count = parts.size();
    return count <= 3 ? Math.max(1, count) : count == 4 ? 2 : 3;
  }

  private static Block titled(String title, Block block) {
    if (title.isBlank()) {
      return block;
    }
    Element group = new Element("g");
    double top = 0;
    for (String line : Words.lines(title, Chart.TITLE * 1.08, block.width())) {
      group.add(
          Element.words(line, 0, top + 13, "start", Chart.TITLE, Ink.TEXT)
              .with("font-weight", "600"));
      top += 17;
    }
    top += 6;
    group.add(Element.moved(0, top).add(block.element()));
    return new Block(group, block.width(), top + block.height());
  }

  private static Panel panel(String title, Block block, Patterns patterns) {
    return new Panel(
        title,
        patterns.addTo(svg(block)).add(block.element()).inPage(),
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
