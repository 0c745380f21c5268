package io.github.numerosity.modules;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Components;
import io.github.numerosity.testkit.SelectivityAnalysisContract;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of analyses, kept by each that JSON can name, with its defaults. */
@ParameterizedClass(name = "{0}")
@MethodSource("analyses")
class BuiltInAnalysesTest extends SelectivityAnalysisContract<AnalysisResult> {
  @Parameter private SelectivityAnalysis<AnalysisResult> analysis;

  static Stream<?> analyses() {
    return Components.discover(BuiltInAnalysesTest.class.getClassLoader())
        .types(SelectivityAnalysis.class)
        .stream()
        .map(BuiltInComponentsTest::withDefaults);
  }

  @Override
  protected SelectivityAnalysis<AnalysisResult> analysis() {
    return analysis;
  }
}
