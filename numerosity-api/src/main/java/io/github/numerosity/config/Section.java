package io.github.numerosity.config;

import java.util.Arrays;
import java.util.List;

/** The keys of an experiment file. */
enum Section {
  SCHEMA("$schema", "Where editors find the schema of this file. The reader ignores it."),
  FORMAT_VERSION("formatVersion", "The version of the file's format."),
  NAME("name", "What the experiment is called; its files go to runs/NAME."),
  EXTENDS(
      "extends",
      "A preset or a file that this one is laid over: objects are joined key by key, lists are not."),
  SEEDS(
      "seeds",
      "One network of each kind is made for each seed, as a list or a range such as \"1..10\"."
          + " Below five networks there is no interval and no verdict."),
  DATA("data", "The images that networks learn, unless a network names its own."),
  NETWORKS(
      "networks",
      "The networks that are compared: the first that is not called a control is the model, the"
          + " others are its controls, if they do not say otherwise."),
  TRAINING("training", "How networks learn, unless a network says otherwise."),
  ENGINE(
      "engine",
      "What runs networks that do not name their type, with the settings that they share."),
  STIMULI("stimuli", "The pictures that are shown: sets x numerosities x images."),
  PROBE("probe", "Which units are recorded."),
  ANALYSES("analyses", "What is computed of the responses of each network."),
  SYNTHESES("syntheses", "What is concluded from all analyses together."),
  KEEP("keep", "What is kept of a run beside its results.");

  private final String key;
  private final String description;

  Section(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** Returns the key as it stands in a file. */
  String key() {
    return key;
  }

  /** Returns what it is for. */
  String description() {
    return description;
  }

  /** Returns all keys. */
  static List<String> keys() {
    return Arrays.stream(values()).map(Section::key).toList();
  }
}
