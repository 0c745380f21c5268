package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Component;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.model.Layer;
import io.github.numerosity.model.Optimizer;
import io.github.numerosity.model.WeightSource;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.stimulus.StimulusGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Components available to JSON with all modules present, as found by the service loader. */
class BuiltInComponentsTest {
  private final Components components =
      Components.discover(BuiltInComponentsTest.class.getClassLoader());

  private Stream<String> names(Class<?> role) {
    return components.types(role).stream().map(ComponentType::name);
  }

  @Test
  void coverWhatAnExperimentIsMadeOf() {
    assertThat(names(ImageDataset.class)).contains("cifar10", "image-folder", "shapes");
    assertThat(names(WeightSource.class)).contains("trained", "initial", "permuted", "file");
    assertThat(names(Optimizer.class)).containsExactlyInAnyOrder("sgd", "adam");
    assertThat(names(StimulusGenerator.class)).contains("standard");
    assertThat(names(SelectivityAnalysis.class))
        .contains("one-way-anova", "tukey-hsd", "rsa", "tuning", "range-test", "label-shuffle");
    assertThat(names(Synthesis.class)).contains("poster-claims");
  }

  @Test
  void coverEveryLayer() {
    assertThat(
            components.types(Layer.class).stream()
                .<Class<?>>map(type -> type.getClass().getEnclosingClass()))
        .containsExactlyInAnyOrder(Layer.class.getPermittedSubclasses());
  }

  @TestFactory
  Stream<DynamicTest> areWrittenAsTheyAreRead() {
    return components.types().stream()
        .filter(type -> type.defaults().isPresent())
        .map(type -> dynamicTest(type.name(), () -> assertWrittenAsRead(type)));
  }

  private static <T extends Component, S extends Record> void assertWrittenAsRead(
      ComponentType<T, S> type) {
    S settings = type.defaults().orElseThrow();

    assertThat(type.create(settings).recipe()).contains(new Recipe(type.name(), settings));
  }

  /** Returns a component with the defaults of its settings. */
  static <T extends Component, S extends Record> T withDefaults(ComponentType<T, S> type) {
    return type.create(type.defaults().orElseThrow());
  }
}
