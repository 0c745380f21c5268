/** Reports of runs: self-contained HTML pages and SVG figures. */
module io.github.numerosity.report {
  requires transitive io.github.numerosity.api;
  requires static transitive org.jspecify;

  exports io.github.numerosity.report;
}
