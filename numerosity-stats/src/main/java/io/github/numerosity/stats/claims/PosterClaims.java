package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.outcome.TableNames;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.nulls.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verdicts on the claims of the poster for the networks of an experiment. Each claim is shown in
 * the words of the poster, with the number found over networks, the same number in the controls,
 * the middle 95 % of its mean over networks under a null model ({@link ClaimNull}), and the
 * verdict.
 *
 * <p>All claims follow the same rule. Each deciding number has a region, fixed below, in which it
 * must lie if the claim holds. The claim is <em>reproduced</em> if the 95 % interval over networks
 * of every such number lies within its region, <em>not reproduced</em> if one lies entirely
 * outside, and <em>cannot be decided</em> otherwise. It cannot be decided either if required
 * evidence is missing or there are fewer than five networks, and hence no interval.
 *
 * <table>
 * <caption>Regions</caption>
 * <tr><th>claim</th><th>number</th><th>region</th></tr>
 * <tr><td>accuracy</td><td>test accuracy on CIFAR-10</td><td>0.44 to 0.50</td></tr>
 * <tr><td>selective</td><td>share of units with p &lt; 0.01, numerosities 1 to 10, about 80 images
 * of each</td><td>0.77 to 0.87</td></tr>
 * <tr><td>assumptions</td><td>share of live units in which Brown-Forsythe rejects equal variances,
 * Shapiro-Wilk normal residuals (1 % would, were they met)</td><td>at most 0.05</td></tr>
 * <tr><td>pairs</td><td>share of selective units with at least one pair apart by Tukey HSD</td>
 * <td>at least 0.9</td></tr>
 * <tr><td>preferences</td><td>share of selective units that prefer 1 or 2; 5 or 6</td><td>at least
 * 2/3; at most 0.01</td></tr>
 * <tr><td>alike</td><td>rank of the cells (2, 10) and (1, 3) among all cells, by both measures;
 * correlation of the curves of the units that prefer the one and the other</td><td>at most a third
 * of the cells; at least 0</td></tr>
 * <tr><td>effect</td><td>rank correlation of effect size and preferred numerosity</td><td>at most
 * 0</td></tr>
 * <tr><td>objects-only</td><td>share of selective units less that of each control, paired by
 * seed</td><td>at least 0</td></tr>
 * </table>
 *
 * <p>The claims apply to the last recorded layer of every model. The controls are those of the
 * experiment, which must include one trained on random labels. Exhibits also show the training of
 * the networks: accuracy by class, confusion matrix, loss.
 */
public record PosterClaims() implements Synthesis {
  /** The type name in JSON. */
  public static final String TYPE = "poster-claims";

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    return List.of(
        ("The claims of the poster were judged by one rule: each number that decides a claim had a"
                + " region, fixed beforehand, where it lies if the claim holds; a claim is called"
                + " reproduced if the %s interval over networks of every such number lies within its"
                + " region, not reproduced if one lies wholly outside, and undecided otherwise, also"
                + " where evidence is missing and below %d networks.")
            .formatted(Prose.percent(Estimate.LEVEL), Estimate.SMALLEST_SAMPLE));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  @Override
  public List<Problem> problems(List<SelectivityAnalysis<?>> analyses) {
    List<String> absent = new ArrayList<>();
    ClaimEvidence.NEEDED.forEach(
        (type, kind) -> {
          if (analyses.stream().noneMatch(analysis -> ClaimEvidence.is(analysis, kind))) {
            absent.add(type);
          }
        });
    if (absent.isEmpty() && ClaimEvidence.drawn(analyses, Surrogate.SHUFFLED_LABELS).isEmpty()) {
      absent.add(
          "%s (of shuffled-labels, and of the same analyses with the same settings)"
              .formatted(ClaimNull.TYPE));
    }
    return absent.isEmpty()
        ? List.of()
        : List.of(
            Problem.of(
                "%s judges by analyses that are missing; add %s", TYPE, String.join(", ", absent)));
  }

  @Override
  public List<Exhibit> exhibits(Findings findings, TableNames tables) {
    return ClaimExhibits.of(ClaimEvidence.of(findings), findings.histories());
  }

  /** JSON type of the synthesis. */
  public static final class Type extends RecordType<PosterClaims> {
    /** For the service loader. */
    public Type() {
      super(Synthesis.class, TYPE, PosterClaims.class, new PosterClaims());
    }
  }
}
