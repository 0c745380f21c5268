package io.github.numerosity.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads drawings as any XML parser does: what is not well-formed fails. */
final class DrawnXml {
  private final Element root;

  private DrawnXml(Element root) {
    this.root = root;
  }

  static DrawnXml of(String svg) throws Exception {
    return new DrawnXml(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement());
  }

  List<Element> all(String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }

  List<String> texts() {
    return all("text").stream().map(Element::getTextContent).toList();
  }

  List<String> titles() {
    return all("title").stream().map(Element::getTextContent).toList();
  }

  List<String> ids() {
    return List.of("pattern", "linearGradient").stream()
        .flatMap(name -> all(name).stream())
        .map(element -> element.getAttribute("id"))
        .toList();
  }

  /**
   * Returns the number of elements of a name with a value of an attribute, their own or a group's.
   */
  long count(String name, String attribute, String value) {
    return all(name).stream().filter(one -> inherited(one, attribute).equals(value)).count();
  }

  private static String inherited(Element element, String attribute) {
    Element at = element;
    while (!at.hasAttribute(attribute) && at.getParentNode() instanceof Element parent) {
      at = parent;
    }
    return at.getAttribute(attribute);
  }
}
