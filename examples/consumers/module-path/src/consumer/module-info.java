/** A user's module: it names numerosity-stats, and nothing that numerosity-stats needs. */
module io.github.numerosity.consumer {
  requires io.github.numerosity.stats;
}
