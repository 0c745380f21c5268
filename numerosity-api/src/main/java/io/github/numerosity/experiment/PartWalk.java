package io.github.numerosity.experiment;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.settings.RecordMembers;
import io.github.numerosity.stimulus.StimulusGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Search for the data sets and files that components name in their settings, at any depth. */
final class PartWalk {
  private final Set<ImageDataset> datasets = new LinkedHashSet<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private boolean writable = true;

  private PartWalk() {}

  /**
   * Searches some parts.
   *
   * @param parts components, or lists of them
   */
  static PartWalk over(Iterable<?> parts) {
    PartWalk walk = new PartWalk();
    walk.visit(parts);
    return walk;
  }

  /** Searches all parts of an experiment except its stimuli. */
  static PartWalk over(Experiment experiment) {
    List<Object> parts = new ArrayList<>();
    experiment.networks().forEach(network -> parts.add(network.source()));
    parts.add(experiment.probe());
    parts.addAll(experiment.analyses().planned());
    parts.addAll(experiment.analyses().syntheses());
    return over(parts);
  }

  /** Returns the data sets in the order of first appearance. */
  Set<ImageDataset> datasets() {
    return datasets;
  }

  /**
   * Returns the paths in the order of first appearance, except those of data sets and stimulus
   * generators, whose content is identified by their images.
   */
  Set<Path> files() {
    return files;
  }

  /** Returns whether every component has a recipe. */
  boolean isWritable() {
    return writable;
  }

  private void visit(Object value) {
    if (value instanceof Component component) {
      component(component);
    } else if (value instanceof Path path) {
      files.add(path);
    } else if (RecordMembers.hasMembers(value.getClass())) {
      visit(RecordMembers.of(value).values());
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::visit);
    } else if (value instanceof Iterable<?> parts) {
      parts.forEach(this::visit);
    } else if (value instanceof Map<?, ?> map) {
      visit(map.values());
    }
  }

  private void component(Component component) {
    Optional<Recipe> recipe = component.recipe();
    if (component instanceof ImageDataset dataset) {
      datasets.add(dataset);
    }
    if (recipe.isEmpty()) {
      writable = false;
      if (component instanceof NetworkSource source) {
        visit(source.weights());
      }
      return;
    }
    Set<Path> before = new LinkedHashSet<>(files);
    visit(RecordMembers.of(recipe.get().settings()).values());
    if (component instanceof ImageDataset || component instanceof StimulusGenerator) {
      files.retainAll(before);
    }
  }
}
