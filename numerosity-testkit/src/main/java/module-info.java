/** Contract tests for stimulus generators, engines and analyses. */
module io.github.numerosity.testkit {
  requires transitive io.github.numerosity.api;
  requires transitive org.junit.jupiter.api;
  requires static transitive org.jspecify;
  requires org.assertj.core;

  exports io.github.numerosity.testkit;
}
