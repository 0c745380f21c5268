package io.github.numerosity.stimulus;

import io.github.numerosity.component.Problem;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Test of a generator against the contract of {@link StimulusGenerator}, without a test framework.
 * Checked are: equal images for equal arguments, in any order and from any thread; size and count;
 * items inside the image and without overlap; a uniform image, without use of random numbers, for
 * numerosity 0; all declared constraints. Immutable.
 *
 * <p>Image {@code index} of a numerosity is drawn with {@code
 * RandomStreams.of(seed).stream("generator check", numerosity, index)}; the default seed is 1.
 *
 * <p>The test for overlap is exact for discs; other shapes are compared at 256 points of their
 * outlines. Items of images from files are unknown and not checked.
 */
public final class GeneratorCheck extends GeneratorCheckSettings {
  /**
   * Settings.
   *
   * @param generator generator to be tested
   * @param numerosities numerosities of the images
   * @param images number of images per numerosity
   * @param size size of the images
   * @param seed seed of the images
   */
  @Settings
  record Values(
      StimulusGenerator generator,
      @Range(least = 0) List<Integer> numerosities,
      @Range(least = 1) int images,
      ImageSize size,
      long seed) {}

  GeneratorCheck(Values values) {
    super(values);
  }

  /**
   * Returns a check of numerosities 0 to 10, with 20 images each of 64 x 64 grey pixels.
   *
   * @param generator to be tested
   * @return the check
   */
  public static GeneratorCheck of(StimulusGenerator generator) {
    return new GeneratorCheck(
        new Values(
            generator,
            IntStream.rangeClosed(0, 10).boxed().toList(),
            20,
            new ImageSize(64, 64, 1),
            1));
  }

  /**
   * Runs the check.
   *
   * @return one sentence per finding, with numerosity, image and numbers; empty if there is none
   */
  public List<String> findings() {
    Set<String> findings = new LinkedHashSet<>();
    List<StimulusRequest> requests = new ArrayList<>();
    for (int numerosity : numerosities()) {
      for (int index = 0; index < images(); index++) {
        StimulusRequest request = new StimulusRequest(numerosity, index, size());
        List<Problem> problems = generator().problems(request);
        problems.forEach(problem -> findings.add("numerosity " + numerosity + ": " + problem));
        if (problems.isEmpty()) {
          requests.add(request);
        }
      }
    }
    List<Optional<Image>> first =
        requests.stream().map(request -> check(request, findings)).toList();
    // Drawn again in parallel and in reverse order, to detect dependence on order or threads.
    List<Integer> differing =
        IntStream.range(0, requests.size())
            .parallel()
            .map(i -> requests.size() - 1 - i)
            .filter(
                i ->
                    first.get(i).isPresent()
                        && !draw(requests.get(i)).map(Stimulus::image).equals(first.get(i)))
            .sorted()
            .boxed()
            .toList();
    differing.forEach(
        i ->
            findings.add(
                where(requests.get(i))
                    + ": the image differs when drawn again from the same random numbers"));
    return List.copyOf(findings);
  }

  private Optional<Stimulus> draw(StimulusRequest request) {
    try {
      return Optional.of(generator().generate(request, random(request)));
    } catch (PlacementException e) {
      return Optional.empty();
    }
  }

  private Optional<Image> check(StimulusRequest request, Set<String> findings) {
    String where = where(request) + ": ";
    RandomGenerator random = random(request);
    Stimulus stimulus;
    try {
      stimulus = generator().generate(request, random);
    } catch (PlacementException e) {
      findings.add(where + e.getMessage());
      return Optional.empty();
    }
    if (!stimulus.image().size().equals(size())) {
      findings.add(where + "the image is " + stimulus.image().size() + ", requested " + size());
    }
    if (stimulus.numerosity() != request.numerosity()) {
      findings.add(where + stimulus.numerosity() + " items, requested " + request.numerosity());
    }
    stimulus.items().ifPresent(items -> checkItems(items, where, findings));
    if (request.numerosity() == 0 && stimulus.items().isPresent()) {
      checkEmpty(stimulus.image(), where, findings);
      if (random.nextLong() != random(request).nextLong()) {
        findings.add(where + "random numbers were used for an empty image");
      }
    }
    for (Constraint constraint : generator().constraints(request)) {
      constraint.violation(stimulus.properties()).ifPresent(text -> findings.add(where + text));
    }
    return Optional.of(stimulus.image());
  }

  private void checkItems(List<Item> items, String where, Set<String> findings) {
    for (int one = 0; one < items.size(); one++) {
      if (!items.get(one).bounds().isInside(size())) {
        findings.add(
            where + "item " + one + " is not inside the image: " + items.get(one).bounds());
      }
      for (int other = 0; other < one; other++) {
        if (items.get(one).overlaps(items.get(other))) {
          findings.add(where + "items " + other + " and " + one + " overlap");
        }
      }
    }
  }

  private static void checkEmpty(Image image, String where, Set<String> findings) {
    ImageSize size = image.size();
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < size.width(); column++) {
        for (int channel = 0; channel < size.channels(); channel++) {
          if (image.sample(row, column, channel) != image.sample(0, 0, channel)) {
            findings.add(where + "the image is not uniform at row " + row + ", column " + column);
            return;
          }
        }
      }
    }
  }

  private RandomGenerator random(StimulusRequest request) {
    return RandomStreams.of(seed()).stream(
        "generator check", request.numerosity(), request.index());
  }

  private static String where(StimulusRequest request) {
    return "numerosity " + request.numerosity() + ", image " + request.index();
  }
}
