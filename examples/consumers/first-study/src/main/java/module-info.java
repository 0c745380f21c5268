/** A user's application of all modules: experiment files, networks, analyses and the report. */
module com.example.first {
  requires io.github.numerosity.report;
  requires io.github.numerosity.stats;
  requires io.github.numerosity.tf;
}
