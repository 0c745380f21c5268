/** Selectivity statistics. */
module io.github.numerosity.stats {
  requires transitive io.github.numerosity.api;
  requires static transitive org.jspecify;
  requires commons.math3;
  requires org.apache.commons.numbers.gamma;
  requires org.apache.commons.statistics.descriptive;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.ranking;

  exports io.github.numerosity.stats;
  exports io.github.numerosity.stats.assumptions;
  exports io.github.numerosity.stats.claims;
  exports io.github.numerosity.stats.comparison;
  exports io.github.numerosity.stats.covariates;
  exports io.github.numerosity.stats.nulls;
  exports io.github.numerosity.stats.overview;
  exports io.github.numerosity.stats.posthoc;
  exports io.github.numerosity.stats.rsa;
  exports io.github.numerosity.stats.samplesize;
  exports io.github.numerosity.stats.selectivity;
  exports io.github.numerosity.stats.standard;
  exports io.github.numerosity.stats.tuning;
}
