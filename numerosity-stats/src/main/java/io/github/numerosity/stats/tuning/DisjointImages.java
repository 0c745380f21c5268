package io.github.numerosity.stats.tuning;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.ImageFolds;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Disjoint sets of images: one to select and sort units, the other to measure them. With the same
 * images for both, units of pure noise peak at their preferred numerosity.
 *
 * <p>If fresh images were shown, the selection images select the units and the fresh images measure
 * them. Otherwise the selection images are divided into random halves, and each half takes each
 * role once.
 */
final class DisjointImages {
  private final SelectivityResult verdicts;
  private final Responses sorting;
  private final Responses shown;
  private final Block shownBlock;

  private DisjointImages(
      SelectivityResult verdicts, Responses sorting, Responses shown, Block shownBlock) {
    this.verdicts = verdicts;
    this.sorting = sorting;
    this.shown = shown;
    this.shownBlock = shownBlock;
  }

  /** Callback for each pair of image sets; called sequentially. */
  interface Visitor {
    void visit(DisjointImages images) throws InterruptedException;
  }

  /** Returns whether a design has fresh images. */
  static boolean fresh(Design design) {
    return design.rows(Block.PREFERENCE).length > 0;
  }

  /**
   * Returns the problems of a design that has no such pairs.
   *
   * @param emptyImages whether numerosity 0 is included
   * @param imagesEach number of images of each numerosity and set that each part needs
   */
  static List<Problem> problems(
      String analysis,
      Design design,
      SelectivityCriterion<?> criterion,
      EmptyImages emptyImages,
      Splits splits,
      int imagesEach) {
    List<Problem> problems =
        new ArrayList<>(Problem.below("criterion", criterion.problems(design)));
    if (fresh(design)) {
      List<Integer> selection = numerosities(design, Block.SELECTION, emptyImages);
      List<Integer> shown = numerosities(design, Block.PREFERENCE, emptyImages);
      if (!shown.equals(selection)) {
        problems.add(
            Problem.of(
                "%s needs fresh images of the same numerosities as the selection %s, got %s",
                analysis, selection, shown));
      }
      Splits.images(design, Block.PREFERENCE)
          .forEach(
              (condition, images) -> {
                if (emptyImages.admits(condition.numerosity()) && images.size() < imagesEach) {
                  problems.add(
                      Problem.of(
                          "%s needs at least %d fresh images of each numerosity and set, but numerosity %d of set %s has %d: raise preferenceImages",
                          analysis,
                          imagesEach,
                          condition.numerosity(),
                          condition.set(),
                          images.size()));
                }
              });
    } else if (splits.seed().isEmpty()) {
      problems.add(
          Problem.of(
              "%s needs other images than those that select units, and there are no fresh ones: set preferenceImages above 0, or seed for random halves of the images; a design file marks fresh images by block PREFERENCE",
              analysis));
    } else if (problems.isEmpty()) {
      problems.addAll(Splits.problems(design, emptyImages, imagesEach));
      if (problems.isEmpty()) {
        Splits.Half half = Splits.ordered(design).get(0);
        for (Problem problem : criterion.problems(design.select(half.rows()))) {
          problems.add(problem.after("half of the images is too few: ").below("criterion"));
        }
      }
    }
    return List.copyOf(problems);
  }

  private static List<Integer> numerosities(Design design, Block block, EmptyImages emptyImages) {
    return design.select(design.rows(block)).numerosities().stream()
        .filter(emptyImages::admits)
        .toList();
  }

  /**
   * Visits the single pair of a design with fresh images, or two pairs per split.
   *
   * @return number of splits; 0 with fresh images
   * @throws InterruptedException if the thread was interrupted
   */
  static int forEach(
      Responses responses, SelectivityCriterion<?> criterion, Splits splits, Visitor visitor)
      throws InterruptedException {
    if (fresh(responses.design())) {
      visitor.visit(
          new DisjointImages(criterion.analyze(responses), responses, responses, Block.PREFERENCE));
      return 0;
    }
    for (int split = 0; split < splits.count(); split++) {
      List<Splits.Half> halves = splits.halves(responses.design(), split);
      for (int part = 0; part < 2; part++) {
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted after %d splits".formatted(split));
        }
        Responses a = responses.select(halves.get(part).rows());
        Responses b = responses.select(halves.get(1 - part).rows());
        visitor.visit(new DisjointImages(criterion.analyze(a), a, b, Block.SELECTION));
      }
    }
    return splits.count();
  }

  /** Returns the verdicts on the selection images. */
  SelectivityResult verdicts() {
    return verdicts;
  }

  /** Returns the moments of the selection images; their block is the selection. */
  CellMoments sorting() {
    return CellMoments.of(sorting);
  }

  /** Returns the moments that include the measured images; use only those of {@link #block}. */
  CellMoments shown() {
    return CellMoments.of(shown);
  }

  /** Returns the block of the measured images. */
  Block block() {
    return shownBlock;
  }

  /** Returns the moments of two disjoint parts of the measured images. */
  List<CellMoments> shownHalves() {
    return shown.get(halves(shownBlock));
  }

  /** Returns the fold that computes {@link #shownHalves}. */
  static ImageFolds halves(Block block) {
    return new ImageFolds(block, 2);
  }
}
