package io.github.numerosity.report;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Plot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Self-contained HTML page, with its figures as SVG documents. Equal arguments give an identical
 * page.
 */
final class Page {
  private final Subject subject;
  private final Arrangement arrangement;
  private final Predicate<String> exists;
  private final Palette palette;
  private final Map<String, String> figures = new LinkedHashMap<>();
  private final String html;

  /**
   * Writes the page.
   *
   * @param subject subject of the page
   * @param exhibits exhibits to show
   * @param exists tests whether a file exists beside the page and can be linked
   */
  Page(Subject subject, List<Exhibit> exhibits, Predicate<String> exists) {
    this.subject = subject;
    this.arrangement = Arrangement.of(exhibits);
    this.exists = exists;
    this.palette = new Palette(subject.networks());
    this.html = made();
  }

  /**
   * Returns the page.
   *
   * @return an HTML document
   */
  String html() {
    return html;
  }

  /**
   * Returns the figures as files of their own, without those that are tables.
   *
   * @return SVG documents by the names of figures, in the order of the page
   */
  Map<String, String> figures() {
    return figures;
  }

  private String made() {
    Html page = new Html();
    page.markup("<!DOCTYPE html>\n").open("html", "lang", "en").markup("\n");
    head(page);
    page.open("body").markup("\n");
    SheetHtml.signs(page);
    subject.writeHead(page);
    page.open("div", "class", "columns").markup("\n");
    contents(page);
    page.open("main").markup("\n");
    for (Arrangement.Part part : arrangement.summary()) {
      page.open("section", "aria-labelledby", part.id())
          .element("h2", "At a glance", "id", part.id())
          .markup("\n");
      items(part.items(), "h3", true, page);
      page.closeLine();
    }
    arrangement.body().forEach(part -> part(part, 2, page));
    subject.writeLeftOut(page);
    if (!arrangement.appendix().isEmpty()) {
      page.open("section", "aria-labelledby", "appendix_", "class", "appendix")
          .element("h2", "Appendix", "id", "appendix_")
          .markup("\n");
      arrangement.appendix().forEach(part -> part(part, 3, page));
      page.closeLine();
    }
    page.closeLine().closeLine();
    subject.writeFoot(exists, page);
    page.closeLine().closeLine();
    return page.complete();
  }

  private void head(Html page) {
    page.open("head")
        .tag("meta", "charset", "utf-8")
        .tag("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        // The policy makes the browser refuse any request beyond this file.
        .tag(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .tag("meta", "name", "color-scheme", "content", "light dark")
        .tag("meta", "name", "generator", "content", "numerosity " + subject.version())
        .element("title", subject.title() + " – numerosity")
        .markup("\n<style>\n" + style() + "</style>\n")
        .closeLine();
  }

  private static String style() {
    try (InputStream stream = Page.class.getResourceAsStream("report.css")) {
      String text =
          new String(
              requireNonNull(stream, "report.css is missing from the library").readAllBytes(),
              StandardCharsets.UTF_8);
      return text
          + "@media screen and (prefers-color-scheme: dark) { :root { "
          + Colours.darkStyle()
          + " } }\n";
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read from the library", e);
    }
  }

  private void contents(Html page) {
    if (arrangement.isEmpty()) {
      return;
    }
    page.open("nav", "aria-label", "Contents").open("ul").markup("\n");
    arrangement.summary().forEach(part -> entry("At a glance", part.id(), page));
    arrangement.body().forEach(part -> entry(part.topic(), part.id(), page));
    if (subject.leavesOut()) {
      entry("Left out", Subject.LEFT_OUT, page);
    }
    if (!arrangement.appendix().isEmpty()) {
      page.open("li").element("a", "Appendix", "href", "#appendix_").open("ul").markup("\n");
      arrangement.appendix().forEach(part -> entry(part.topic(), part.id(), page));
      page.close().closeLine();
    }
    page.close().closeLine();
  }

  private static void entry(String words, String id, Html page) {
    page.open("li").element("a", words, "href", "#" + id).closeLine();
  }

  private void part(Arrangement.Part part, int level, Html page) {
    page.open("section", "aria-labelledby", part.id())
        .element("h" + level, part.topic(), "id", part.id())
        .markup("\n");
    items(part.items(), "h" + (level + 1), false, page);
    page.closeLine();
  }

  /** One item, beside another or over the whole width. */
  private record Slot(Arrangement.Item item, boolean wide, Consumer<Html> content) {}

  private void items(List<Arrangement.Item> items, String heading, boolean withTopics, Html page) {
    List<Slot> slots = new ArrayList<>();
    for (Arrangement.Item item : items) {
      slots.add(slot(item));
    }
    page.open("div", "class", "exhibits").markup("\n");
    int beside = 0;
    for (int index = 0; index < slots.size(); index++) {
      Slot slot = slots.get(index);
      boolean last = index + 1 == slots.size() || slots.get(index + 1).wide();
      beside = slot.wide() ? 0 : beside + 1;
      // The last of an odd number has its text beside it.
      boolean alone = last && beside % 2 == 1;
      if (last) {
        beside = 0;
      }
      if (slot.item().exhibit() instanceof Passage passage) {
        passage(passage, withTopics ? heading : "", page);
      } else {
        new FigureHtml((Figure) slot.item().exhibit(), slot.item().label(), exists)
            .write(slot.content(), heading, slot.wide() ? "wide" : alone ? "alone" : "half", page);
      }
    }
    page.closeLine();
  }

  private Slot slot(Arrangement.Item item) {
    if (!(item.exhibit() instanceof Figure figure)) {
      return new Slot(item, true, html -> {});
    }
    if (figure.plot() instanceof Plot.Sheet sheet) {
      return new Slot(item, true, html -> SheetHtml.write(sheet, figure.alternative(), html));
    }
    PlotHtml plot = new PlotHtml(figure, palette);
    figures.put(figure.name(), plot.document());
    return new Slot(item, plot.isWide(), plot::writeTo);
  }

  private static void passage(Passage passage, String heading, Html page) {
    page.open("div", "class", "passage wide", "id", passage.name());
    if (!heading.isEmpty()) {
      page.element(heading, passage.topic());
    }
    page.element(
            "p", "Click the text to select all of it.", "class", "small", "aria-hidden", "true")
        .open("blockquote");
    passage.paragraphs().forEach(paragraph -> page.element("p", paragraph));
    page.close().closeLine();
  }
}
