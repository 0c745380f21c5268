package io.github.numerosity.config;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Component;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.AveragePool;
import io.github.numerosity.model.Convolution;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Initializer;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.MaxPool;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.Optimizer;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.model.Relu;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.Training;
import io.github.numerosity.model.WeightSource;
import io.github.numerosity.model.Weights;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.outcome.TableNames;
import io.github.numerosity.response.LayerProbe;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Components that compute nothing, under the names that the poster's configuration uses. */
final class FakeComponents {
  private FakeComponents() {}

  enum Device {
    AUTO,
    CPU,
    FIRST_GPU
  }

  record FakeNetwork(Network layers, Initializer initializer, WeightSource weights, Device device)
      implements NetworkSource {
    @Override
    public Network network() {
      return layers;
    }

    @Override
    public NetworkSource withWeights(WeightSource other) {
      return new FakeNetwork(layers, initializer, other, device);
    }

    @Override
    public TrainedWeights train(
        Weights initial, Training training, ImageData data, Opening opening) {
      throw new UnsupportedOperationException("a fake does not train");
    }

    @Override
    public Model open(Opening opening) {
      throw new UnsupportedOperationException("a fake does not open");
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("tensorflow", this));
    }
  }

  /** A model without layers of its own: whatever another one is, mirrored. */
  record Mirror(ModelSource of, boolean vertical) implements ModelSource {
    @Override
    public NetworkShape shape() {
      return of.shape();
    }

    @Override
    public boolean dependsOnSeed() {
      return of.dependsOnSeed();
    }

    @Override
    public Model open(Opening opening) {
      throw new UnsupportedOperationException("a fake does not open");
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("mirror", this));
    }
  }

  record Own(int units) implements ModelSource {
    @Override
    public NetworkShape shape() {
      return new NetworkShape(
          new ImageSize(32, 32, 3), List.of(new LayerShape("avgpool", units, 1, 1)));
    }

    @Override
    public boolean dependsOnSeed() {
      return false;
    }

    @Override
    public Model open(Opening opening) {
      throw new UnsupportedOperationException("a fake does not open");
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("own", this));
    }
  }

  record FakeData(Optional<Path> directory, boolean download, List<Long> folds)
      implements ImageDataset {
    @Override
    public ImageSize size() {
      return new ImageSize(32, 32, 3);
    }

    @Override
    public int classes() {
      return 10;
    }

    @Override
    public ImageData load() {
      throw new UnsupportedOperationException("a fake has no images");
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("cifar10", this));
    }
  }

  /** A data set made of another one; its setting is called like the section. */
  record Grey(ImageDataset data) implements ImageDataset {
    @Override
    public ImageSize size() {
      return data.size();
    }

    @Override
    public int classes() {
      return data.classes();
    }

    @Override
    public ImageData load() {
      throw new UnsupportedOperationException("a fake has no images");
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("grey", this));
    }
  }

  record Bounds(double low, double high) {
    Bounds {
      if (!(low < high)) {
        throw new IllegalArgumentException("low must be below high, got " + low + " and " + high);
      }
    }
  }

  record Grid(
      double radius, Bounds spread, OptionalInt columns, OptionalDouble jitter, OptionalLong salt)
      implements StimulusGenerator {
    Grid {
      if (!(radius > 0)) {
        throw new IllegalArgumentException("radius must be positive, got " + radius);
      }
    }

    @Override
    public Stimulus generate(StimulusRequest request, RandomGenerator random) {
      throw new UnsupportedOperationException("a fake does not draw");
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("grid", this));
    }
  }

  private interface FakeAnalysis extends SelectivityAnalysis<AnalysisResult> {
    @Override
    default String name() {
      return recipe().orElseThrow().type();
    }

    @Override
    default AnalysisResult analyze(Responses responses) {
      throw new UnsupportedOperationException("a fake does not analyse");
    }
  }

  record Anova(double alpha) implements FakeAnalysis {
    Anova {
      if (!(alpha > 0 && alpha < 1)) {
        throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
      }
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("one-way-anova", this));
    }
  }

  record Tukey(FakeAnalysis criterion, Optional<Anova> check) implements FakeAnalysis {
    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("tukey-hsd", this));
    }
  }

  record Rsa(List<String> measures) implements FakeAnalysis {
    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("rsa", this));
    }
  }

  record Claims(double limit) implements Synthesis {
    @Override
    public String name() {
      return "claims";
    }

    @Override
    public List<Problem> problems(List<SelectivityAnalysis<?>> analyses) {
      return analyses.size() < 2 ? List.of(Problem.of("the claims need two analyses")) : List.of();
    }

    @Override
    public List<Exhibit> exhibits(Findings findings, TableNames tables) {
      throw new UnsupportedOperationException("a fake concludes nothing");
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("claims", this));
    }
  }

  static final FakeData DATA = new FakeData(Optional.empty(), false, List.of(1L, 2L));

  static final FakeNetwork NETWORK =
      new FakeNetwork(Networks.poster(), Initializer.pytorch(), new Initial(), Device.AUTO);

  static final Grid GRID =
      new Grid(
          0.1, new Bounds(0, 1), OptionalInt.empty(), OptionalDouble.empty(), OptionalLong.empty());

  /** The real layers, weight sources, optimisers and probes, and fakes of what needs an engine. */
  private static final List<ComponentType<?, ?>> TYPES =
      List.of(
          new AveragePool.Type(),
          new Convolution.Type(),
          new Dense.Type(),
          new Flatten.Type(),
          new MaxPool.Type(),
          new Relu.Type(),
          new Initial.Type(),
          new Permuted.Type(),
          new Trained.Type(),
          new Optimizer.Adam.Type(),
          new Optimizer.Sgd.Type(),
          new LayerProbe.Type(),
          type(ModelSource.class, "tensorflow", NETWORK),
          type(ModelSource.class, "mirror", new Mirror(NETWORK, false), "of"),
          type(ImageDataset.class, "cifar10", DATA),
          new RecordType<Grey>(ImageDataset.class, "grey", Grey.class) {},
          type(StimulusGenerator.class, "standard", GRID),
          type(StimulusGenerator.class, "grid", GRID),
          type(SelectivityAnalysis.class, "one-way-anova", new Anova(0.01)),
          type(
              SelectivityAnalysis.class, "tukey-hsd", new Tukey(new Anova(0.02), Optional.empty())),
          type(SelectivityAnalysis.class, "rsa", new Rsa(List.of("pearson"))),
          type(Synthesis.class, "claims", new Claims(0.5)));

  private static <T extends Record & Component> ComponentType<T, Record> type(
      Class<? super T> role, String name, T defaults, String... required) {
    @SuppressWarnings("unchecked") // the class of a value of type T, which is a record
    Class<T> type = (Class<T>) defaults.getClass();
    return new RecordType<T>(role, name, type, defaults, required) {};
  }

  static Components all() {
    return Components.of(TYPES);
  }

  /** An engine of one's own instead of TensorFlow's. */
  static Components ownEngine() {
    return Components.of(
        Stream.concat(
                TYPES.stream().filter(type -> !type.name().equals("tensorflow")),
                Stream.of(type(ModelSource.class, "own", new Own(4))))
            .toList());
  }

  static Components without(Class<? extends Component> role) {
    return Components.of(TYPES.stream().filter(type -> type.role() != role).toList());
  }
}
