package io.github.numerosity.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.dots.Length;
import io.github.numerosity.dots.Shape;
import io.github.numerosity.dots.StandardDots;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.settings.RecordMembers;
import io.github.numerosity.stimulus.StimulusGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes around a settings record, in Java, in files, in the schema and in explanations. */
class GeneratedSettingsTest {
  private static final StandardDots DOTS = StandardDots.withDefaults();

  /** The fake components with a generator whose record has an unwrapped part. */
  private static Components components() {
    List<ComponentType<?, ?>> types =
        new ArrayList<>(FakeComponents.without(StimulusGenerator.class).types());
    types.add(new StandardDots.Type());
    return Components.of(types);
  }

  private static ExperimentFile read(String dots) {
    return ExperimentReader.of(components())
        .read(
            "x.json",
            """
            {
              "formatVersion": 1, "seeds": [1],
              "stimuli": { "seed": 7, "imagesPerNumerosity": 12, "sets": [
                %s
              ] }
            }
            """
                .formatted(dots),
            Path.of(""));
  }

  private static StandardDots generator(Experiment experiment) {
    return (StandardDots) experiment.stimuli().sets().get(0).generator();
  }

  @Test
  void copiesDifferInOneSetting() {
    StandardDots changed = DOTS.withRadiusSd(0.2).withShapes(Shape.SQUARE, Shape.DISC);

    assertThat(changed.radiusSd()).isEqualTo(0.2);
    assertThat(changed.shapes()).containsExactly(Shape.SQUARE, Shape.DISC);
    assertThat(changed.gap()).isEqualTo(DOTS.gap());
    assertThat(changed)
        .isNotEqualTo(DOTS)
        .isEqualTo(DOTS.withShapes(List.of(Shape.SQUARE, Shape.DISC)).withRadiusSd(0.2))
        .hasSameHashCodeAs(DOTS.withShapes(List.of(Shape.SQUARE, Shape.DISC)).withRadiusSd(0.2))
        .asString()
        .startsWith("StandardDots[radius=")
        .contains("radiusSd=0.2", "shapes=[SQUARE, DISC]")
        .doesNotContain("DotStyle", "Values");
  }

  @Test
  void rangesAreCheckedInJava() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DOTS.withRadiusSd(0.6))
        .withMessage("radiusSd must be in [0, 0.5], got 0.6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DOTS.withSpread(Double.NaN))
        .withMessage("spread must be in (0, 1], got NaN");
    assertThatNullPointerException().isThrownBy(() -> DOTS.withGap(nothing())).withMessage("gap");
  }

  @SuppressWarnings("NullAway") // what callers without a checker may do
  private static Length nothing() {
    return null;
  }

  @Test
  void settingsOfAPartStandAmongTheOthers() {
    ExperimentFile file =
        read(
            """
            { "type": "standard", "radiusSd": 0.2, "gap": { "value": 2, "unit": "pixels" } }""");

    StandardDots dots = generator(file.experiment());
    assertThat(dots).isEqualTo(DOTS.withRadiusSd(0.2).withGap(Length.pixels(2)));
    assertThat(file.explained())
        .containsPattern("\"radiusSd\": 0.2, +// x.json:4")
        .containsPattern("\"spread\": 1.0, +// built-in default")
        .doesNotContain("\"style\"");
    String written = ExperimentFile.of(file.experiment(), components()).text();
    assertThat(written).contains("\"radiusSd\": 0.2").doesNotContain("\"style\"");
    assertThat(dots.recipe().map(recipe -> RecordMembers.of(recipe.settings()).keySet()))
        .hasValueSatisfying(
            names ->
                assertThat(names)
                    .containsExactly(
                        "radius",
                        "radiusSd",
                        "gap",
                        "appearance",
                        "margin",
                        "spread",
                        "rounding",
                        "centers",
                        "shapes"));
  }

  @Test
  void rangesAreCheckedInFiles() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("{ \"type\": \"standard\", \"radiusSd\": 0.6, \"style\": 1 }"))
        .withMessageContaining("radiusSd must be in [0, 0.5], got 0.6")
        .withMessageContaining("style: unknown key");
  }

  @Test
  void theSchemaHasWordsRangesAndDefaults() {
    String schema = ExperimentSchema.of(components()).text().replaceAll("\\s+", " ");

    assertThat(schema)
        .contains(
            "\"Dots of about one size, uniformly placed; total area and most other features grow with number.\"")
        .contains(
            "\"radiusSd\": { \"description\": \"Standard deviation of the radius relative to its mean, in"
                + " [0, 0.5].\", \"type\": \"number\", \"minimum\": 0, \"maximum\": 0.5, \"default\": 0.1 }");
  }
}
