package io.github.numerosity.examples;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.testkit.SelectivityAnalysisContract;

/** The contract of analyses, kept by an analysis of one's own. */
class NumerosityDecodingContractTest
    extends SelectivityAnalysisContract<NumerosityDecoding.Result> {
  @Override
  protected SelectivityAnalysis<NumerosityDecoding.Result> analysis() {
    return new NumerosityDecoding(2);
  }
}
