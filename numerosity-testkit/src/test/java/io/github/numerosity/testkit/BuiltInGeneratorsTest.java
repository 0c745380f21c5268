package io.github.numerosity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.component.Components;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.dots.Appearance;
import io.github.numerosity.dots.BoundedHull;
import io.github.numerosity.dots.ControlledArea;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.image.Color;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BuiltInGeneratorsTest {
  @Nested
  class Standard extends StimulusGeneratorContract {
    @Override
    protected StimulusGenerator generator() {
      return DotArrays.standard().generator();
    }

    @Override
    protected ImageSize size() {
      return new ImageSize(32, 40, 1);
    }
  }

  @Nested
  class ConstantArea extends StimulusGeneratorContract {
    @Override
    protected StimulusGenerator generator() {
      return DotArrays.constantArea().generator();
    }

    @Override
    protected ImageSize size() {
      return new ImageSize(32, 32, 1);
    }
  }

  @Nested
  class AreaVarying extends StimulusGeneratorContract {
    @Override
    protected StimulusGenerator generator() {
      return DotArrays.areaVarying().generator();
    }
  }

  @Nested
  class UnequalDots extends StimulusGeneratorContract {
    @Override
    protected StimulusGenerator generator() {
      return ControlledArea.withDefaults()
          .withRadiusSd(0.5)
          .withAppearance(Appearance.blackOnWhite().withBackground(Color.grey(180)));
    }
  }

  @Nested
  class EqualHull extends StimulusGeneratorContract {
    @Override
    protected StimulusGenerator generator() {
      return DotArrays.equalHull().generator();
    }

    @Override
    protected IntStream numerosities() {
      return IntStream.rangeClosed(0, 12);
    }
  }

  @Nested
  class ShapesInHull extends StimulusGeneratorContract {
    @Override
    protected StimulusGenerator generator() {
      return BoundedHull.withDefaults();
    }
  }

  @Nested
  class SizeAndSpacing extends StimulusGeneratorContract {
    @Override
    protected StimulusGenerator generator() {
      return DotArrays.sizeSpacingGrid().generator();
    }
  }

  @Nested
  class Perimeter extends StimulusGeneratorContract {
    @Override
    protected StimulusGenerator generator() {
      return DotArrays.constantPerimeter().generator();
    }
  }

  @Test
  void polaritiesAndSizesCanBeShownOnThePostersNetwork() {
    assertThat(DotArrays.polaritiesAndSizes()).hasSize(12);
    StimulusPlan plan =
        Stimuli.of(DotArrays.polaritiesAndSizes().toArray(StimulusSet[]::new))
            .withRangeNumerosities(IntStream.rangeClosed(11, 16).toArray())
            .withSeed(1);
    assertThat(plan.problems(new ImageSize(32, 32, 3))).isEmpty();
  }

  @Test
  void areFoundByTheirTypeNamesAndMadeFromTheirSettings() {
    Components components = Components.discover(getClass().getClassLoader());
    for (StimulusSet set :
        new StimulusSet[] {
          DotArrays.constantArea(),
          DotArrays.equalHull(),
          DotArrays.sizeSpacingGrid(),
          DotArrays.constantPerimeter(),
          DotArrays.kim2021().get(2)
        }) {
      Recipe recipe = set.generator().recipe().orElseThrow();
      assertThat(components.find(StimulusGenerator.class, recipe.type()))
          .as(recipe.type())
          .hasValueSatisfying(
              type -> assertThat(type.settingsType()).isEqualTo(recipe.settings().getClass()));
    }
  }
}
