package io.github.numerosity.stimulus;

import io.github.numerosity.component.ComponentType;
import java.util.Optional;

/** The type of a built-in generator, which is its own settings. */
abstract class GeneratorType<G extends Record & StimulusGenerator> implements ComponentType<G, G> {
  private final String name;
  private final Class<G> generator;
  private final G defaults;

  GeneratorType(String name, Class<G> generator, G defaults) {
    this.name = name;
    this.generator = generator;
    this.defaults = defaults;
  }

  @Override
  public Class<? super G> role() {
    return StimulusGenerator.class;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Class<G> settingsType() {
    return generator;
  }

  @Override
  public Optional<G> defaults() {
    return Optional.of(defaults);
  }

  @Override
  public G create(G settings) {
    return settings;
  }
}
