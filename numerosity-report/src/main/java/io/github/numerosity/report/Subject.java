package io.github.numerosity.report;

import java.util.List;

/** The subject of a page: title, head and foot, and the networks that have colours of their own. */
interface Subject {
  /** Returns the title of the page. */
  String title();

  /** Returns the names of networks, whose colours are the same in all figures. */
  List<String> networks();

  /** Writes the head of the page. */
  void writeHead(Html html);

  /** Returns whether {@link #writeLeftOut} writes anything. */
  boolean leavesOut();

  /** Writes the analyses that were left out, if any. */
  void writeLeftOut(Html html);

  /** Writes the foot of the page. */
  void writeFoot(Html html);
}
