/** Selectivity statistics: criteria, post-hoc tests, tuning, similarity, nulls and estimates. */
module io.github.numerosity.stats {
  requires transitive io.github.numerosity.api;
  requires static transitive org.jspecify;
  requires commons.math3;
  requires org.apache.commons.numbers.gamma;
  requires org.apache.commons.statistics.descriptive;
  requires org.apache.commons.statistics.distribution;

  exports io.github.numerosity.stats;
  exports io.github.numerosity.stats.assumptions;
  exports io.github.numerosity.stats.claims;
  exports io.github.numerosity.stats.comparison;
  exports io.github.numerosity.stats.covariates;
  exports io.github.numerosity.stats.elementary;
  exports io.github.numerosity.stats.moments;
  exports io.github.numerosity.stats.nulls;
  exports io.github.numerosity.stats.overview;
  exports io.github.numerosity.stats.posthoc;
  exports io.github.numerosity.stats.rsa;
  exports io.github.numerosity.stats.samplesize;
  exports io.github.numerosity.stats.selectivity;
  exports io.github.numerosity.stats.standard;
  exports io.github.numerosity.stats.tuning;

  // Settings are records that their packages hide; the api reads and makes them by reflection.
  opens io.github.numerosity.stats.assumptions to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.claims to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.covariates to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.nulls to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.overview to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.posthoc to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.rsa to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.samplesize to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.selectivity to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.standard to
      io.github.numerosity.api;
  opens io.github.numerosity.stats.tuning to
      io.github.numerosity.api;

  provides io.github.numerosity.component.ComponentType with
      io.github.numerosity.stats.assumptions.Assumptions.Type,
      io.github.numerosity.stats.claims.ClaimNull.Type,
      io.github.numerosity.stats.claims.PosterClaims.Type,
      io.github.numerosity.stats.covariates.Confounds.Type,
      io.github.numerosity.stats.covariates.Covariates.Type,
      io.github.numerosity.stats.covariates.NumberBeyondFeatures.Type,
      io.github.numerosity.stats.nulls.LabelShuffle.Type,
      io.github.numerosity.stats.nulls.NullDistribution.Type,
      io.github.numerosity.stats.overview.Overview.Type,
      io.github.numerosity.stats.posthoc.GamesHowell.Type,
      io.github.numerosity.stats.posthoc.TukeyHsd.Type,
      io.github.numerosity.stats.posthoc.TukeySupported.Type,
      io.github.numerosity.stats.rsa.ImageRsa.Type,
      io.github.numerosity.stats.rsa.Rsa.Type,
      io.github.numerosity.stats.samplesize.SampleSize.Type,
      io.github.numerosity.stats.selectivity.EffectSize.Type,
      io.github.numerosity.stats.selectivity.OneWayAnova.KruskalWallisType,
      io.github.numerosity.stats.selectivity.OneWayAnova.Type,
      io.github.numerosity.stats.selectivity.OneWayAnova.WelchType,
      io.github.numerosity.stats.selectivity.PermutationF.Type,
      io.github.numerosity.stats.selectivity.SetBySet.Type,
      io.github.numerosity.stats.selectivity.TwoWayAnova.Type,
      io.github.numerosity.stats.selectivity.TwoWayStrict.Type,
      io.github.numerosity.stats.tuning.RangeTest.Type,
      io.github.numerosity.stats.tuning.Tuning.Type,
      io.github.numerosity.stats.tuning.TuningFits.Type,
      io.github.numerosity.stats.tuning.TuningShapes.Type;
}
