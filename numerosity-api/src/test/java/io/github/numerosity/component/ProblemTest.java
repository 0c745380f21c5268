package io.github.numerosity.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Part TRAINED = Part.of(Part.Kind.NETWORK, "trained");

  @Test
  void hasThePartAndTheSettingInFront() {
    assertThat(Problem.of("no layers")).hasToString("no layers");
    assertThat(Problem.at("seed", "must be >= %d", 0)).hasToString("seed: must be >= 0");
    assertThat(Problem.of("no layers").in(TRAINED)).hasToString("network trained: no layers");
    assertThat(Problem.at("directory", "100 % empty").below("data").below("weights").in(TRAINED))
        .hasToString("network trained, weights.data.directory: 100 % empty");
    assertThat(Problem.at("[3]", "is odd").below("numerosities").in(Part.of(Part.Kind.STIMULI)))
        .hasToString("stimuli, numerosities[3]: is odd");
  }

  @Test
  void keepsThePartThatIsNearest() {
    Problem problem = Problem.of("too large").in(Part.of(Part.Kind.STIMULUS_SET, "small"));
    assertThat(problem.in(Part.of(Part.Kind.STIMULI))).isEqualTo(problem);
  }

  @Test
  void manyOfOneKindAreOneWithACount() {
    List<Problem> problems = new ArrayList<>();
    for (int numerosity = 29; numerosity <= 500; numerosity++) {
      problems.add(Problem.of("%d dots take %.1f %%", numerosity, 2.0 * numerosity));
      problems.add(Problem.of("%d dots take %.1f %%", numerosity, 2.0 * numerosity));
    }
    problems.add(Problem.of("images are grey"));
    problems.add(Problem.of("images are grey"));

    List<Problem> gathered = Problem.gathered(problems);

    assertThat(gathered)
        .extracting(Problem::message)
        .containsExactly("29 dots take 58.0 % (and 471 more: 30, 31, 32, …)", "images are grey");
    assertThat(gathered).extracting(Problem::count).containsExactly(472, 1);
    assertThat(Problem.gathered(gathered)).isEqualTo(gathered);
  }

  @Test
  void listsTheValuesThatDiffer() {
    Problem two =
        Problem.gathered(
                List.of(
                    Problem.of("%s lacks %d", "avgpool", 1),
                    Problem.of("%s lacks %d", "avgpool", 2)))
            .get(0);
    assertThat(two.message()).isEqualTo("avgpool lacks 1 (and 1 more: 2)");
  }

  @Test
  void onesOfDifferentPartsOrSettingsStayApart() {
    Problem problem = Problem.of("is wrong");
    assertThat(
            Problem.gathered(
                List.of(problem, problem.in(TRAINED), problem.below("a"), problem.below("b"))))
        .hasSize(4);
  }

  @Test
  void takesWordsInFront() {
    assertThat(Problem.of("%d dots", 3).after("numerosity %d: ", 7))
        .hasToString("numerosity 7: 3 dots");
    assertThat(Problem.of("100 % full").after("set %s: ", "a")).hasToString("set a: 100 % full");
    assertThat(Problem.of("%d dots", 3).after("100 %: ")).hasToString("100 %: 3 dots");
    assertThat(Problem.of("100 % full").after("100 %: ")).hasToString("100 %: 100 % full");
  }

  @Test
  void areRefusedTogether() {
    Problem.requireNone(List.of());
    assertThatThrownBy(() -> Problem.requireNone(List.of(Problem.of("a"), Problem.at("b", "c"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a; b: c");
  }
}
