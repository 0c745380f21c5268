/**
 * Numerosity: stimuli, models, probes, responses, analyses and the experiment that composes them.
 */
@SuppressWarnings("module") // numerosity-stats is built later
module io.github.numerosity.api {
  requires transitive org.slf4j;
  requires static transitive org.jspecify;
  requires java.desktop;
  requires java.net.http;
  requires tools.jackson.core;
  requires org.apache.commons.rng.api;
  requires org.apache.commons.rng.simple;
  requires org.apache.commons.compress;
  requires org.apache.commons.csv;

  exports io.github.numerosity.random;
  exports io.github.numerosity.settings;
  exports io.github.numerosity.json to
      io.github.numerosity.stats,
      io.github.numerosity.report;
  exports io.github.numerosity.provenance;
  exports io.github.numerosity.component;
  exports io.github.numerosity.image;
  exports io.github.numerosity.geometry;
  exports io.github.numerosity.stimulus;
  exports io.github.numerosity.dots;
  exports io.github.numerosity.design;
  exports io.github.numerosity.data;
  exports io.github.numerosity.model;
  exports io.github.numerosity.response;
  exports io.github.numerosity.result;
  exports io.github.numerosity.analysis;
  exports io.github.numerosity.run;
  exports io.github.numerosity.outcome;
  exports io.github.numerosity.experiment;
  exports io.github.numerosity.config;

  uses io.github.numerosity.component.ComponentType;

  provides io.github.numerosity.component.ComponentType with
      io.github.numerosity.data.Cifar10.Type,
      io.github.numerosity.data.ImageFolder.Type,
      io.github.numerosity.data.Shapes.Type,
      io.github.numerosity.model.AveragePool.Type,
      io.github.numerosity.model.BatchNormalization.Type,
      io.github.numerosity.model.Convolution.Type,
      io.github.numerosity.model.Dense.Type,
      io.github.numerosity.model.Dropout.Type,
      io.github.numerosity.model.FileWeights.Type,
      io.github.numerosity.model.Flatten.Type,
      io.github.numerosity.model.Initial.Type,
      io.github.numerosity.model.LocalResponseNormalization.Type,
      io.github.numerosity.model.MaxPool.Type,
      io.github.numerosity.model.Optimizer.Adam.Type,
      io.github.numerosity.model.Optimizer.Sgd.Type,
      io.github.numerosity.model.Permuted.Type,
      io.github.numerosity.model.Relu.Type,
      io.github.numerosity.model.Trained.Type,
      io.github.numerosity.model.TrainedOnRandomLabels.Type,
      io.github.numerosity.response.LayerProbe.Type,
      io.github.numerosity.dots.BoundedHull.Type,
      io.github.numerosity.dots.ConstantPerimeter.Type,
      io.github.numerosity.dots.ControlledArea.Type,
      io.github.numerosity.dots.OccupiedHull.Type,
      io.github.numerosity.dots.SizeSpacingGrid.Type,
      io.github.numerosity.dots.StandardDots.Type,
      io.github.numerosity.design.StimulusFolder.Type;
}
