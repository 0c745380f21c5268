package io.github.numerosity.report;

import java.util.List;
import java.util.function.Predicate;

/**
 * Page about several runs or other exhibits, with a title and a lead.
 *
 * @param title of the page
 * @param lead sentence below the title
 * @param version of the library
 */
record TitledSubject(String title, String lead, String version) implements Subject {
  @Override
  public List<String> networks() {
    return List.of();
  }

  @Override
  public void writeHead(Html html) {
    html.open("header")
        .element("p", "numerosity", "class", "brand")
        .element("h1", title)
        .element("p", lead, "class", "lead")
        .closeLine();
  }

  @Override
  public boolean leavesOut() {
    return false;
  }

  @Override
  public void writeLeftOut(Html html) {}

  @Override
  public void writeFoot(Predicate<String> exists, Html html) {
    html.open("footer")
        .open("dl", "class", "pairs")
        .element("dt", "numerosity")
        .element("dd", version)
        .close()
        .closeLine();
  }
}
