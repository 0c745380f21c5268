package com.example.extension;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.testkit.SelectivityAnalysisContract;

class NumberCorrelationTest extends SelectivityAnalysisContract<NumberCorrelation.Result> {
  @Override
  protected SelectivityAnalysis<NumberCorrelation.Result> analysis() {
    return new NumberCorrelation();
  }
}
