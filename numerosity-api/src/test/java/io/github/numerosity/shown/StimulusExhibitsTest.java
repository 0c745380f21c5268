package io.github.numerosity.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.FakeAnalysis;
import io.github.numerosity.experiment.FakeDots;
import io.github.numerosity.experiment.FakeSource;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.Opening;
import io.github.numerosity.response.Probe;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusSet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class StimulusExhibitsTest {
  /** Takes pictures of a size, and answers each with 1. */
  private record Ones(ImageSize size) implements ModelSource {
    @Override
    public NetworkShape shape() {
      return new NetworkShape(size, List.of(new LayerShape("units", 2, 1, 1)));
    }

    @Override
    public boolean dependsOnSeed() {
      return true;
    }

    @Override
    public Model open(Opening opening) {
      return Model.of(
          shape(),
          (layers, images) -> {
            float[] ones = new float[2 * images.size()];
            Arrays.fill(ones, 1);
            return ones;
          });
    }
  }

  private static List<Exhibit> exhibits(ImageSize size, StimulusPlan plan)
      throws InterruptedException {
    return Experiment.builder()
        .model("ones", new Ones(size))
        .stimuli(plan)
        .probe(Probe.layer("units"))
        .analysis(new FakeAnalysis("means", 1))
        .seeds(11, 12)
        .build()
        .run(RunOptions.inMemory())
        .exhibits();
  }

  private static Figure figure(List<Exhibit> exhibits, String name) {
    return exhibits.stream()
        .filter(exhibit -> exhibit.name().equals(name))
        .map(Figure.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Plot.Panel> panels(Figure figure) {
    return ((Plot.Panels) figure.plot()).panels();
  }

  private static BufferedImage decoded(Plot.Panel panel, int picture) throws IOException {
    byte[] png = Base64.getDecoder().decode(((Plot.Pictures) panel.plot()).png().get(picture));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static StimulusPlan dots(String name, StimulusGenerator generator) {
    return Stimuli.of(new StimulusSet(name, generator))
        .withNumerosities(1, 2, 4)
        .withImagesPerNumerosity(3)
        .withPreferenceImages(2)
        .withSeed(5);
  }

  @Test
  void theStripShowsTheVeryPicturesThatNetworksSee() throws InterruptedException, IOException {
    StimulusPlan plan = dots("fake", new FakeDots(100));
    Figure strip = figure(exhibits(FakeSource.SIZE, plan), "stimulus-pictures");

    assertThat(strip.prominence()).isEqualTo(Prominence.SUMMARY);
    assertThat(strip.topic()).isEqualTo("Stimuli");
    assertThat(strip.tables()).containsExactly("stimuli");
    assertThat(panels(strip)).extracting(Plot.Panel::title).containsExactly("fake");
    assertThat(((Plot.Pictures) panels(strip).get(0).plot()).labels())
        .containsExactly("1", "2", "4");
    Stimuli stimuli = plan.at(FakeSource.SIZE, 11);
    int row = 6; // the first of three pictures of the third numerosity
    assertThat(stimuli.design().row(row).numerosity()).isEqualTo(4);
    Image shown = stimuli.stimulus(row).image();
    BufferedImage picture = decoded(panels(strip).get(0), 2);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        assertThat(picture.getRaster().getSample(x, y, 0)).isEqualTo(shown.sample(y, x, 0));
      }
    }
  }

  @Test
  void theStripTellsSeedCountsBackgroundAndPolarity() throws InterruptedException {
    Figure strip =
        figure(exhibits(FakeSource.SIZE, dots("fake", new FakeDots(100))), "stimulus-pictures");
    assertThat(strip.finding())
        .isEqualTo("Networks saw 1, 2 and 4 items in pictures of 8 × 8 pixels.");
    assertThat(strip.caption())
        .contains(
            "Lighter items on grey 0.",
            "Each network saw 3 pictures of each numerosity (1, 2 and 4) to test the units"
                + " (selection pictures) and 2 further pictures of each numerosity (1, 2 and 4) for"
                + " preferred numerosities",
            "seed is 5");
    assertThat(strip.alternative()).contains("set fake, pictures of 1, 2 and 4 items");
  }

  @Test
  void picturesOfEachSeedAreNamedAfterIt() throws InterruptedException {
    List<Exhibit> exhibits =
        exhibits(FakeSource.SIZE, dots("fake", new FakeDots(100)).withPerSeed(true));
    assertThat(figure(exhibits, "stimulus-pictures").tables()).containsExactly("stimuli-11");
    assertThat(figure(exhibits, "stimulus-pictures").caption()).contains("those of seed 11");
    assertThat(figure(exhibits, "stimulus-features").tables())
        .containsExactly("stimuli-11", "stimuli-12");
  }

  @Test
  void manyNumerositiesAreThinnedEvenly() throws InterruptedException {
    StimulusPlan plan =
        dots("many", new FakeDots(100)).withNumerosities(IntStream.rangeClosed(1, 19).toArray());
    Plot.Panel panel = panels(figure(exhibits(FakeSource.SIZE, plan), "stimulus-pictures")).get(0);
    assertThat(((Plot.Pictures) panel.plot()).labels())
        .containsExactly("1", "3", "5", "7", "9", "11", "13", "15", "17", "19");
  }

  @Test
  void largePicturesAreReducedAndSaySo() throws InterruptedException, IOException {
    ImageSize size = new ImageSize(227, 227, 3);
    Figure strip =
        figure(
            exhibits(size, dots("large", DotArrays.standard().generator())), "stimulus-pictures");
    assertThat(decoded(panels(strip).get(0), 0).getWidth()).isEqualTo(96);
    assertThat(strip.caption()).contains("reduced to 96 pixels", "Lighter items on grey 0.");
  }

  @Test
  void reducedPixelsAreMeansOfTheAreaTheyCover() {
    byte[] samples = {0, 100, 10, 20, 0, 100, 30, 40, 8, 8, 1, 1, 8, 8, 1, 1};
    Image half = ReducedImage.of(Image.of(new ImageSize(4, 4, 1), samples), 2);
    assertThat(half).isEqualTo(Image.of(new ImageSize(2, 2, 1), new byte[] {50, 25, 8, 1}));
    Image wide = Image.of(new ImageSize(3, 1, 1), new byte[] {30, 60, 90});
    // Each of two pixels covers one and a half: (30 + 60 / 2) / 1.5 and (60 / 2 + 90) / 1.5.
    assertThat(ReducedImage.of(wide, 2))
        .isEqualTo(Image.of(new ImageSize(2, 1, 1), new byte[] {40, 80}));
    assertThat(ReducedImage.of(wide, 3)).isSameAs(wide);
  }

  @Test
  void featuresOfDrawnDotsStandAgainstNumerosityWithTheirSpread() throws InterruptedException {
    StimulusPlan plan =
        Stimuli.of(DotArrays.standard(), DotArrays.constantArea())
            .withNumerosities(2, 4, 8)
            .withImagesPerNumerosity(6)
            .withSeed(5);
    List<Exhibit> exhibits = exhibits(new ImageSize(32, 32, 3), plan);
    Figure features = figure(exhibits, "stimulus-features");
    Plot.Panel area = panels(features).get(0);
    assertThat(area.title()).isEqualTo("total area");
    Plot.Lines lines = (Plot.Lines) area.plot();
    assertThat(lines.series()).hasSize(2);
    Plot.Series constant = lines.series().get(1);
    assertThat(constant.x()).containsExactly(2.0, 4.0, 8.0);
    assertThat(constant.y())
        .allSatisfy(mean -> assertThat(mean).isBetween(81.9, 82.0)); // 8 % of 32 x 32
    Stimuli shown = plan.at(new ImageSize(32, 32, 3), 0);
    double[] twoDots =
        IntStream.range(0, 6)
            .mapToDouble(
                row -> shown.stimulus(row).properties().value(Property.TOTAL_AREA).orElseThrow())
            .toArray();
    double mean = Arrays.stream(twoDots).average().orElseThrow();
    double variance =
        Arrays.stream(twoDots).map(value -> (value - mean) * (value - mean)).sum() / 5;
    Plot.Series free = lines.series().get(0);
    assertThat(free.y().get(0)).isEqualTo(mean);
    assertThat(free.high().get(0) - mean).isCloseTo(Math.sqrt(variance), offset(1e-12));
    assertThat(features.caption())
        .contains("n = 36 pictures", "total area", "not the same way in every set");
    assertThat(figure(exhibits, "stimulus-constraints").finding())
        .isEqualTo("Every picture keeps the constraints that the stimulus sets declare.");
  }

  @Test
  void withoutDeclaredControlsThereIsNoCheck() throws InterruptedException {
    assertThat(exhibits(FakeSource.SIZE, dots("fake", new FakeDots(100))))
        .extracting(Exhibit::name)
        .contains("stimulus-features")
        .doesNotContain("stimulus-constraints", "constraints");
  }
}
