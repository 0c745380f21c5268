package io.github.numerosity.report;

import java.util.List;
import java.util.function.Predicate;

/** Subject of a page: title, head and foot, and the networks with fixed colours. */
interface Subject {
  /** Identifier of the section of omitted analyses; no exhibit has it. */
  String LEFT_OUT = "left_out";

  /** Returns the title of the page. */
  String title();

  /** Returns the version of the library that computed the exhibits. */
  String version();

  /** Returns the names of networks, whose colours are the same in all figures. */
  List<String> networks();

  /** Writes the head of the page. */
  void writeHead(Html html);

  /** Returns whether {@link #writeLeftOut} writes anything. */
  boolean leavesOut();

  /** Writes the analyses that were left out, if any. */
  void writeLeftOut(Html html);

  /**
   * Writes the foot of the page.
   *
   * @param exists tests whether a file exists beside the page and can be linked
   * @param html appended to
   */
  void writeFoot(Predicate<String> exists, Html html);
}
