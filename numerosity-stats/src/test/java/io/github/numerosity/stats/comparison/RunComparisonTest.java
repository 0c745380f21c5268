package io.github.numerosity.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.result.Exhibits;
import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.comparison.Contrast.Method;
import io.github.numerosity.stats.comparison.Contrast.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
  private static final double[] A = {0.42, 0.47, 0.39, 0.51, 0.44, 0.48};
  private static final double[] B = {0.46, 0.50, 0.45, 0.52, 0.50, 0.49};
  private static final double[] C = {0.30, 0.61, 0.52, 0.48, 0.66, 0.57, 0.71};
  private static final double[] D = {0.40, 0.49, 0.41, 0.50, 0.47, 0.45};
  private static final String SHARE = "layers[pool].share";

  private final Path folder;

  RunComparisonTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private StoredRun run(String name, String recipe, double... shares) throws IOException {
    return new HandMadeRun(name).networks("trained", recipe, shares).stored(folder);
  }

  /** scipy.stats.ttest_rel(b, a), as in TTestTest. */
  @Test
  void networksThatRunsShareArePaired() throws IOException {
    ComparisonResult result = RunComparison.between(run("a", "x", A), run("b", "x", B)).result();

    Contrast share = result.contrast("anova", "trained", SHARE);
    assertThat(share.method()).isEqualTo(Method.PAIRED);
    assertThat(share.difference()).isCloseTo(0.035, within(1e-15));
    assertThat(share.p().orElseThrow()).isCloseTo(0.012676602478014467, within(1e-13));
    Estimate.Interval interval = share.interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(0.011300406476220822, within(1e-9));
    assertThat(interval.upper()).isCloseTo(0.058699593523779195, within(1e-9));
    assertThat(share.verdict()).isEqualTo(Verdict.HIGHER);
    assertThat(result.contrasts()).as("108 units in all networks are no difference").hasSize(1);
    assertThat(result.labels()).containsExactly("a", "b");
  }

  /** scipy.stats.ttest_ind(c, a, equal_var=False), as in TTestTest. */
  @Test
  void otherNetworksAreIndependent() throws IOException {
    Contrast share =
        RunComparison.between(run("a", "x", A), run("c", "y", C))
            .result()
            .contrast("anova", "trained", SHARE);

    assertThat(share.method()).isEqualTo(Method.WELCH);
    assertThat(share.p().orElseThrow()).isCloseTo(0.1100508549353388, within(1e-12));
    assertThat(share.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    assertThat(share.inSecond().networks()).isEqualTo(7);
  }

  /** Another machine may train to other last digits: then the recipe and the data decide. */
  @Test
  void theSameRecipeMakesTheSameNetworksWhateverTheirDigests() throws IOException {
    List<Map<String, Object>> two = List.of(section("trained", 2, "here"));
    List<Map<String, Object>> moved = List.of(section("trained", 2, "there"));
    List<Map<String, Object>> three = List.of(section("trained", 3, "here"));

    assertThat(method(two, moved)).isEqualTo(Method.PAIRED);
    assertThat(method(two, three)).isEqualTo(Method.WELCH);
  }

  private static Map<String, Object> section(String name, int epochs, String directory) {
    return Map.of("name", name, "data", Map.of("directory", directory), "epochs", epochs);
  }

  private Method method(Object first, Object second) throws IOException {
    StoredRun a =
        new HandMadeRun("a").networks("trained", "x", A).setting("networks", first).stored(folder);
    StoredRun b =
        new HandMadeRun("b").networks("trained", "y", B).setting("networks", second).stored(folder);
    return RunComparison.between(a, b).result().contrasts().get(0).method();
  }

  @Test
  void checkpointsAreComparedWithTheirEqualsOnly() throws IOException {
    StoredRun a =
        new HandMadeRun("a")
            .networksAtStep("trained", 500, "early", B)
            .networks("trained", "x", A)
            .stored(folder);
    StoredRun b =
        new HandMadeRun("b")
            .networksAtStep("trained", 500, "early", A)
            .networks("trained", "x", B)
            .stored(folder);

    ComparisonResult result = RunComparison.between(a, b).result();

    assertThat(result.contrast("anova", "trained", SHARE).difference())
        .isCloseTo(0.035, within(1e-15));
    Contrast early = result.contrast("anova", "trained, step 500", SHARE);
    assertThat(early.difference()).isCloseTo(-0.035, within(1e-15));
    assertThat(early.method()).isEqualTo(Method.PAIRED);
  }

  @Test
  void pairingCanBeChosen() throws IOException {
    StoredRun a = run("a", "x", A);
    StoredRun same = run("same", "x", B);
    StoredRun other = run("other", "y", B);

    assertThat(
            RunComparison.between(a, same)
                .withPairing(Pairing.INDEPENDENT)
                .result()
                .contrasts()
                .get(0)
                .method())
        .isEqualTo(Method.WELCH);
    assertThat(
            RunComparison.between(a, other)
                .withPairing(Pairing.BY_SEED)
                .result()
                .contrasts()
                .get(0)
                .p()
                .orElseThrow())
        .isCloseTo(0.012676602478014467, within(1e-13));
  }

  /** p is 0.0127 in one network and 0.11 in the other: the smaller is doubled, the larger stays. */
  @Test
  void correctsForAllTestsOfAGroupAfterHolm() throws IOException {
    StoredRun a =
        new HandMadeRun("a").networks("same", "x", A).networks("other", "x", A).stored(folder);
    StoredRun b =
        new HandMadeRun("b").networks("same", "x", B).networks("other", "y", C).stored(folder);

    ComparisonResult result = RunComparison.between(a, b).result();

    Contrast same = result.contrast("anova", "same", SHARE);
    Contrast other = result.contrast("anova", "other", SHARE);
    assertThat(same.corrected().orElseThrow()).isCloseTo(2 * 0.012676602478014467, within(1e-12));
    assertThat(other.corrected().orElseThrow()).isCloseTo(0.1100508549353388, within(1e-12));
    assertThat(same.tests()).isEqualTo(2);
    assertThat(same.isClearAfterCorrection()).isTrue();
    assertThat(other.isClearAfterCorrection()).isFalse();
  }

  @Test
  void withoutFiveNetworksThereIsNoTestAndNoClearDifference() throws IOException {
    Contrast four =
        RunComparison.between(run("a", "x", 1, 2, 3, 4), run("b", "x", 11, 12, 13, 15))
            .result()
            .contrasts()
            .get(0);
    assertThat(four.test()).isEmpty();
    assertThat(four.corrected()).isEmpty();
    assertThat(four.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    assertThat(four.note()).isEqualTo("4 networks of the same seeds, fewer than 5");
    assertThat(four.difference()).isEqualTo(10.25);

    StoredRun one =
        new HandMadeRun("one").network("trained", Optional.empty(), "x", 0.5).stored(folder);
    StoredRun two =
        new HandMadeRun("two").network("trained", Optional.empty(), "y", 0.25).stored(folder);
    Contrast seedless = RunComparison.between(one, two).result().contrasts().get(0);
    assertThat(seedless.difference()).isEqualTo(-0.25);
    assertThat(seedless.note()).isEqualTo("1 and 1 networks, fewer than 5");
    assertThat(seedless.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  @Test
  void whatDoesNotVaryIsNotTested() throws IOException {
    Contrast fixed =
        RunComparison.between(run("a", "x", 1, 1, 1, 1, 1), run("b", "y", 2, 2, 2, 2, 2))
            .result()
            .contrasts()
            .get(0);
    assertThat(fixed.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(fixed.note()).isEqualTo("the same in all networks of each run");

    Contrast shifted =
        RunComparison.between(run("c", "x", 1, 2, 3, 4, 5), run("d", "x", 2, 3, 4, 5, 6))
            .result()
            .contrasts()
            .get(0);
    assertThat(shifted.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(shifted.note()).isEqualTo("the same difference in all networks");
  }

  /**
   * Hotelling as in TTestTest. Welch with numpy, by the formulas of WelchF: f = 2.23456, df2 =
   * 9.44638; scipy.stats.f.sf(f, 2, df2).
   */
  @Test
  void threeRunsAreTestedAtOnce() throws IOException {
    StoredRun a = run("a", "x", A);
    StoredRun b = run("b", "x", B);
    StoredRun d = run("d", "x", D);
    StoredRun c = run("c", "y", C);

    ComparisonResult shared = RunComparison.between(a, b, d).result();
    assertThat(shared.contrasts()).extracting(Contrast::second).containsExactly("b", "d");
    RunsTest hotelling = shared.together().get(0);
    assertThat(hotelling.method()).isEqualTo(RunsTest.Method.HOTELLING);
    assertThat(hotelling.p()).isCloseTo(0.021553490567813676, within(1e-12));

    assertThat(RunComparison.between(a, b, c).result().together())
        .as("some share networks and some do not")
        .isEmpty();
    RunsTest welch =
        RunComparison.between(a, b, c).withPairing(Pairing.INDEPENDENT).result().together().get(0);
    assertThat(welch.method()).isEqualTo(RunsTest.Method.WELCH);
    assertThat(welch.f()).isCloseTo(2.2345554904097793, within(1e-10));
    assertThat(welch.df2()).isCloseTo(9.446376818945193, within(1e-9));
    assertThat(welch.p()).isCloseTo(0.1604733967057766, within(1e-10));
    assertThat(RunComparison.between(a, b, c).withAllPairs().result().contrasts())
        .extracting(contrast -> contrast.second() + "-" + contrast.first())
        .containsExactly("b-a", "c-a", "c-b");
    assertThat(RunComparison.between(a, b).result().together()).isEmpty();
  }

  @Test
  void tellsSettingsThatDiffer() throws IOException {
    StoredRun a =
        new HandMadeRun("a")
            .networks("trained", "x", A)
            .setting("training", Map.of("epochs", 2, "rate", 0.1))
            .setting("sets", List.of(Map.of("name", "dots", "type", "standard")))
            .setting("same", List.of(1, 2))
            .stored(folder);
    StoredRun b =
        new HandMadeRun("b")
            .networks("trained", "x", B)
            .setting("training", Map.of("epochs", 3, "rate", 0.1))
            .setting("sets", List.of(Map.of("name", "dots", "type", "hull")))
            .setting("same", List.of(1, 2))
            .setting("more", true)
            .stored(folder);

    assertThat(RunComparison.between(a, b).result().settings())
        .containsExactly(
            new SettingDifference("training.epochs", List.of(Optional.of("2"), Optional.of("3"))),
            new SettingDifference(
                "sets[dots].type", List.of(Optional.of("standard"), Optional.of("hull"))),
            new SettingDifference("more", List.of(Optional.empty(), Optional.of("true"))));
  }

  @Test
  void namesWhatOnlyOneRunHasAndComparesTheRest() throws IOException {
    StoredRun a =
        new HandMadeRun("a").networks("trained", "x", A).alsoFound("rsa", 1).stored(folder);
    StoredRun b =
        new HandMadeRun("b").networks("trained", "x", B).networks("extra", "z", A).stored(folder);

    ComparisonResult result = RunComparison.between(a, b).result();

    assertThat(result.unshared())
        .containsExactly(
            new Unshared("network", "extra", List.of("b")),
            new Unshared("analysis", "rsa", List.of("a")));
    assertThat(result.contrasts()).hasSize(1);
  }

  @Test
  void comparesVerdictsOnClaims() throws IOException {
    StoredRun a =
        new HandMadeRun("a")
            .networks("trained", "x", A)
            .claim("trained", "selective", "REPRODUCED")
            .stored(folder);
    StoredRun b = run("b", "x", B);

    assertThat(RunComparison.between(a, b).result().claims())
        .containsExactly(
            new ClaimVerdict(
                "trained", "selective", List.of(Optional.of("REPRODUCED"), Optional.empty())));
  }

  @Test
  void comparesOnlyWhatIsNamed() throws IOException {
    StoredRun a = run("a", "x", A);
    StoredRun b = run("b", "x", B);

    assertThat(RunComparison.between(a, b).withOnly(List.of("share")).result().contrasts())
        .hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunComparison.between(a, b).withOnly(List.of("nothing")).result())
        .withMessageContaining("[nothing]")
        .withMessageContaining("analyses anova");
  }

  @Test
  void refusesRunsThatCannotBeCompared() throws IOException {
    StoredRun a = run("a", "x", A);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunComparison.between(a))
        .withMessageContaining("at least 2 runs, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunComparison.between(a, StoredRun.open(folder.resolve("a/../a"))))
        .withMessageContaining("given twice");
    Path copy = Files.createDirectories(folder.resolve("copy"));
    for (String file :
        List.of(
            "provenance.json",
            "results.json",
            "exhibits.json",
            "environment.json",
            "config.resolved.json")) {
      Files.copy(folder.resolve("a").resolve(file), copy.resolve(file));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunComparison.between(a, StoredRun.open(copy)))
        .withMessageContaining("same results, to the last byte");

    StoredRun others = new HandMadeRun("others").networks("else", "x", B).stored(folder);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunComparison.between(a, others).result())
        .withMessageContaining("no number in common")
        .withMessageContaining("[trained]")
        .withMessageContaining("[else]");

    StoredRun failed =
        new HandMadeRun("failed").networks("trained", "x", C).failed("NaN").stored(folder);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunComparison.between(a, failed).result())
        .withMessageContaining("1 of 7 networks")
        .withMessageContaining("trained-7: NaN")
        .withMessageContaining("--without-failed");
    StoredRun incomplete =
        new HandMadeRun("incomplete")
            .networks("trained", "x", C)
            .analysisFailed("y", "singular")
            .stored(folder);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunComparison.between(a, incomplete).result())
        .withMessageContaining("1 of 7 networks")
        .withMessageContaining("trained-7: singular")
        .withMessageContaining("--without-failed");
    assertThat(
            RunComparison.between(a, failed)
                .withoutFailed()
                .result()
                .contrasts()
                .get(0)
                .inSecond()
                .networks())
        .isEqualTo(6);

    StoredRun seedless =
        new HandMadeRun("seedless").network("trained", Optional.empty(), "x", 0.5).stored(folder);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunComparison.between(a, seedless).withPairing(Pairing.BY_SEED).result())
        .withMessageContaining("no seed in common");
  }

  @Test
  void runsOfOneNameAreToldApartByTheirFolders() throws IOException {
    StoredRun first =
        new HandMadeRun("run").networks("trained", "x", A).stored(folder.resolve("one"));
    StoredRun second =
        new HandMadeRun("run").networks("trained", "x", B).stored(folder.resolve("two"));

    assertThat(RunComparison.between(first, second).result().labels())
        .containsExactly("one/run", "two/run");
  }

  @Test
  void writesTheSameBytesAndNothingOverOtherFiles() throws IOException {
    StoredRun a = run("a", "x", A);
    StoredRun b = run("b", "x", B);
    RunComparison.between(a, b).result().writeTo(folder.resolve("out/1"));
    RunComparison.between(a, b).result().writeTo(folder.resolve("out/2"));

    for (String file : List.of("comparison.csv", "comparison-settings.csv", "exhibits.json")) {
      assertThat(folder.resolve("out/1").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("out/2").resolve(file));
    }
    assertThat(Files.readAllLines(folder.resolve("out/1/comparison.csv")).get(1))
        .startsWith("anova,anova,layers[pool].share,trained,a,b,6,");
    assertThat(Exhibits.read(folder.resolve("out/1/exhibits.json")))
        .extracting(exhibit -> exhibit.name())
        .contains("comparison", "comparison-overview", "difference");
    Assertions.assertThatExceptionOfType(RunFolderException.class)
        .isThrownBy(() -> RunComparison.between(a, b).result().writeTo(folder.resolve("out/1")))
        .withMessageContaining("is not empty");
    Assertions.assertThatExceptionOfType(RunFolderException.class)
        .isThrownBy(
            () ->
                RunComparison.between(a, b).result().writeTo(folder.resolve("out/1/exhibits.json")))
        .withMessageContaining("is a file");
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files).as("nothing half-written").hasSize(2);
    }
  }
}
