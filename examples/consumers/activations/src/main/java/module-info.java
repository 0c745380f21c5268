/** A user's module: it names numerosity-stats, and nothing that numerosity-stats needs. */
module com.example.activations {
  requires io.github.numerosity.stats;
}
