package io.github.numerosity.report;

import java.util.List;

/** What a page is about: its head, its end, and the names that have colours of their own. */
interface Subject {
  /** The title of the page. */
  String title();

  /** Names of networks, whose colours are the same in all figures. */
  List<String> networks();

  /** Writes the head of the page. */
  void writeHead(Html html);

  /** Whether {@link #writeLeftOut} writes anything. */
  boolean leavesOut();

  /** Writes what was left out, if anything was. */
  void writeLeftOut(Html html);

  /** Writes the foot of the page. */
  void writeFoot(Html html);
}
