package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.data.Shapes;
import io.github.numerosity.design.StimulusFolder;
import io.github.numerosity.dots.BoundedHull;
import io.github.numerosity.dots.ConstantPerimeter;
import io.github.numerosity.dots.ControlledArea;
import io.github.numerosity.dots.Length;
import io.github.numerosity.dots.OccupiedHull;
import io.github.numerosity.dots.StandardDots;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.FileWeights;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.model.Relu;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.TrainedOnRandomLabels;
import io.github.numerosity.model.Training;
import io.github.numerosity.response.Probe;
import io.github.numerosity.settings.RecordMembers;
import io.github.numerosity.stats.claims.ClaimNull;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.nulls.NullDistribution;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.PermutationF;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stats.tuning.TuningFits;
import io.github.numerosity.stats.tuning.TuningShapes;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.tf.TensorFlow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sentences for the methods of a paper, from every component that JSON can name. */
class MethodSentencesTest {
  /** Settings that change no result, or that results show anyway, such as a path. */
  private static final Set<String> SILENT =
      Set.of("reportEvery", "pairTable", "largestTable", "download", "directory", "device");

  /** Settings of random draws, not mentioned without a seed. */
  private static final Set<String> OF_CHANCE = Set.of("splits", "permutations");

  /** Parts of a network, mentioned in its own sentences whatever its weights. */
  private static final Set<String> OF_A_NETWORK = Set.of("layers", "initializer");

  private static final Components COMPONENTS =
      Components.discover(MethodSentencesTest.class.getClassLoader());

  private static Stream<Component> parts() {
    Training training = Training.poster();
    Trained trained = Trained.on(Shapes.of(1), training);
    OneWayAnova anova = OneWayAnova.withDefaults();
    Stream<Component> defaults =
        COMPONENTS.types().stream()
            .filter(type -> type.defaults().isPresent())
            .map(MethodSentencesTest::withDefaults);
    Stream<Component> others =
        Stream.of(
            trained,
            TrainedOnRandomLabels.on(Shapes.of(1), training),
            Permuted.weightsOf(TensorFlow.network(Networks.poster()).withWeights(trained)),
            FileWeights.of(Path.of("alexnet.safetensors")),
            new Initial(),
            Dense.of("fc", 10),
            Flatten.of("flatten"),
            Relu.of("relu1"),
            Probe.layers("conv1", "avgpool"),
            StimulusFolder.in(Path.of("pictures"), "photos"),
            StandardDots.withDefaults().withMargin(Length.pixels(1)).withSpread(0.8),
            ControlledArea.withDefaults().withMargin(Length.pixels(1)),
            ConstantPerimeter.withDefaults().withMargin(Length.pixels(1)),
            OccupiedHull.withDefaults().withMargin(Length.pixels(2)),
            BoundedHull.withDefaults().withSeparation(2).withGap(Length.pixels(1)),
            LabelShuffle.of(anova, 3),
            NullDistribution.of(anova, Surrogate.MONOTONE, 3),
            ClaimNull.of(List.of(anova), Surrogate.MONOTONE, 3),
            PermutationF.of(5),
            TwoWayStrict.withDefaults(),
            Rsa.withDefaults().withSeed(4),
            Tuning.withDefaults().withSeed(4),
            TuningFits.withDefaults().withSeed(4),
            TuningShapes.withDefaults().withSeed(4));
    return Stream.concat(defaults, others);
  }

  private static <T extends Component, S extends Record> T withDefaults(ComponentType<T, S> type) {
    return type.create(type.defaults().orElseThrow());
  }

  @Test
  void everyTypeIsAmongTheParts() {
    List<String> told = parts().map(MethodSentencesTest::name).toList();
    assertThat(COMPONENTS.types())
        .extracting(ComponentType::name)
        .filteredOn(name -> !told.contains(name))
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> areCompleteSentencesOfTheirOwn() {
    return parts().map(part -> dynamicTest(name(part), () -> assertSentences(part)));
  }

  private static void assertSentences(Component part) {
    List<String> sentences = new ArrayList<>(part.method());
    if (part instanceof StimulusGenerator generator) {
      sentences.addAll(generator.method(new ImageSize(32, 32, 3)));
    }
    assertThat(sentences)
        .isNotEmpty()
        .allSatisfy(
            sentence ->
                assertThat(sentence)
                    .matches("[A-Z].*[^.]\\.")
                    .doesNotContainPattern("\\bnull\\b")
                    .doesNotContain("Optional", "{", "}", "[", "]", "%s", "%d", "  ")
                    .doesNotStartWith("The part “"));
  }

  /** A result may depend on every setting, so the sentences must mention each. */
  @TestFactory
  Stream<DynamicTest> tellEverySetting() {
    return parts()
        .filter(part -> RecordMembers.hasMembers(part.getClass()))
        .map(
            part ->
                dynamicTest(
                    name(part),
                    () ->
                        changed(part)
                            .forEach(
                                (change, other) ->
                                    assertThat(((Component) other).method())
                                        .as(change)
                                        .isNotEqualTo(part.method()))));
  }

  @Test
  void lengthsAreToldInPixelsWhereTheSizeIsKnown() {
    ImageSize size = new ImageSize(32, 32, 3);
    assertThat(StandardDots.withDefaults().method(size))
        .contains(
            "Item radii were drawn from a normal distribution of mean 2 px and a standard deviation"
                + " of 10 % of it, again unless positive.")
        .anyMatch(sentence -> sentence.contains("a gap of 1 px between outlines"));
    assertThat(StandardDots.withDefaults().method())
        .anyMatch(sentence -> sentence.contains("mean 6.25 % of the side"));
    assertThat(ControlledArea.withDefaults().method(size))
        .anyMatch(sentence -> sentence.contains("exactly 81.92 px²"));
  }

  private static String name(Component part) {
    return part.recipe().orElseThrow().type();
  }

  /** Returns the value with one setting changed at a time, at any depth, as far as it allows. */
  private static Map<String, Object> changed(Object settings) {
    Map<String, Object> members = RecordMembers.of(settings);
    Map<String, Object> changes = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          boolean idle =
              (OptionalLong.empty().equals(members.get("seed")) && OF_CHANCE.contains(name))
                  || (settings instanceof ModelSource && OF_A_NETWORK.contains(name));
          if (!SILENT.contains(name) && !idle) {
            others(value)
                .forEach(
                    (change, other) ->
                        rebuilt(settings, members, name, other)
                            .ifPresent(record -> changes.put(name + change, record)));
          }
        });
    return changes;
  }

  private static Map<String, Object> others(Object value) {
    Map<String, Object> others = new LinkedHashMap<>();
    if (value instanceof Double number && number != 0) {
      others.put(" " + number * 0.75, number * 0.75);
    } else if (value instanceof Integer number) {
      others.put(" " + (number + 2), number + 2);
    } else if (value instanceof Long number) {
      others.put(" " + (number + 1), number + 1);
    } else if (value instanceof OptionalInt number) {
      others.put(" other", OptionalInt.of(number.orElse(1) + 1));
    } else if (value instanceof OptionalLong number && number.isPresent()) {
      others.put(" other", OptionalLong.of(number.getAsLong() + 1));
    } else if (value instanceof String text) {
      others.put(" other", text + "x");
    } else if (value instanceof Enum<?> constant) {
      for (Object other : constant.getDeclaringClass().getEnumConstants()) {
        if (other != constant) {
          others.put(" " + other, other);
        }
      }
    } else if (value instanceof Optional<?> optional && optional.isPresent()) {
      others(optional.get()).forEach((change, other) -> others.put(change, Optional.of(other)));
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      others(list.get(0))
          .forEach(
              (change, other) -> {
                List<Object> copy = new ArrayList<>(list);
                copy.set(0, other);
                others.put("[0]" + change, List.copyOf(copy));
              });
    } else if (RecordMembers.hasMembers(value.getClass()) && !isNothing(value)) {
      changed(value).forEach((change, other) -> others.put("." + change, other));
    }
    return others;
  }

  /** A length of zero is the same in any unit. */
  private static boolean isNothing(Object value) {
    return value instanceof Length length && length.value() == 0;
  }

  private static ComponentType<?, ?> typeOf(Component component) {
    return COMPONENTS.types().stream()
        .filter(type -> type.name().equals(name(component)))
        .filter(type -> type.role().isInstance(component))
        .findFirst()
        .orElseThrow();
  }

  private static <S extends Record> Component made(ComponentType<?, S> type, Object settings) {
    return type.create(type.settingsType().cast(settings));
  }

  /** Returns the component with another value; empty if the settings refuse it. */
  private static Optional<Object> rebuilt(
      Object settings, Map<String, Object> members, String name, Object other) {
    Map<String, Object> values = new LinkedHashMap<>(members);
    values.put(name, other);
    try {
      Object record =
          RecordMembers.create(
              RecordMembers.settings(settings).getClass(), new ArrayList<>(values.values()));
      return Optional.of(
          settings instanceof Component component
              ? made(typeOf(component), record)
              : RecordMembers.wrapped(settings.getClass(), record));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }
}
