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
 * Images that select and sort units, and other images on which the units are looked at. With the
 * same images for both, units of pure noise peak at their preferred numerosity.
 *
 * <p>Where fresh images were shown, the images of the selection select and the fresh ones show.
 * Otherwise the images of the selection are divided into random halves; each half has either part
 * once.
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

  /** What is done with each pair; called one after the other. */
  interface Visitor {
    void visit(DisjointImages images) throws InterruptedException;
  }

  /** Tells whether a design has fresh images. */
  static boolean fresh(Design design) {
    return design.rows(Block.PREFERENCE).length > 0;
  }

  /**
   * Returns what makes pairs impossible.
   *
   * @param emptyImages whether numerosity 0 is looked at
   * @param imagesEach how many images of each numerosity and set either part needs
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
   * Visits the only pair of a design with fresh images, or two pairs a split.
   *
   * @return how many splits were made; 0 with fresh images
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

  /** Verdicts on the images that select. */
  SelectivityResult verdicts() {
    return verdicts;
  }

  /** Moments of the images that select; their block is the selection. */
  CellMoments sorting() {
    return CellMoments.of(sorting);
  }

  /** Moments of the images that are looked at; they may hold others too: see {@link #block}. */
  CellMoments shown() {
    return CellMoments.of(shown);
  }

  /** The block of the images that are looked at. */
  Block block() {
    return shownBlock;
  }

  /** Moments of two disjoint parts of the images that are looked at. */
  List<CellMoments> shownHalves() {
    return shown.get(halves(shownBlock));
  }

  /** The fold behind {@link #shownHalves}. */
  static ImageFolds halves(Block block) {
    return new ImageFolds(block, 2);
  }
}
