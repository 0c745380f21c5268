package io.github.numerosity.config;

import java.util.Arrays;
import java.util.List;

/** Keys of an experiment file. */
enum Section {
  SCHEMA("$schema", "Address of the schema of this file, for editors. The reader ignores it."),
  FORMAT_VERSION("formatVersion", "The version of the file's format."),
  NAME("name", "Name of the experiment; its files are written to runs/NAME."),
  EXTENDS(
      "extends",
      "A preset or a file that this one extends: objects are merged key by key, lists are replaced."),
  SEEDS(
      "seeds",
      "One network of each kind is made for each seed, as a list or a range such as \"1..10\"."
          + " Below five networks there is no interval and no verdict."),
  DATA("data", "The images that networks learn, unless a network names its own."),
  NETWORKS(
      "networks",
      "The networks that are compared: the first that is not called a control is the model, the"
          + " others are its controls, if they do not say otherwise."),
  TRAINING("training", "Training procedure, unless a network has its own."),
  ENGINE("engine", "Type of networks that do not name one, with the settings that they share."),
  STIMULI("stimuli", "The images shown: sets x numerosities x images."),
  PROBE("probe", "Selection of the recorded units."),
  ANALYSES("analyses", "Analyses of the responses of each network."),
  SYNTHESES("syntheses", "Conclusions from all analyses together."),
  KEEP("keep", "Data kept from a run besides its results.");

  private final String key;
  private final String description;

  Section(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** Returns the key in a file. */
  String key() {
    return key;
  }

  /** Returns the description for the schema. */
  String description() {
    return description;
  }

  /** Returns all keys. */
  static List<String> keys() {
    return Arrays.stream(values()).map(Section::key).toList();
  }
}
