package io.github.numerosity.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.design.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResponseRecorderTest {
  private static float[] rows(int first, int count) {
    float[] values = new float[count * ResponsesContract.UNITS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ResponsesContract.value(first, i);
    }
    return values;
  }

  private static ResponseRecorder ofFolds(Set<Fold<?>> folds) {
    return ResponseRecorder.ofFolds(ResponsesContract.design(), ResponsesContract.units(), folds);
  }

  private static Responses filled(ResponseRecorder recorder) {
    recorder.accept(rows(0, 3));
    recorder.accept(rows(3, 1));
    return recorder.finish();
  }

  @Nested
  class InMemory extends ResponsesContract {
    @Override
    Responses responses() {
      return filled(ResponseRecorder.inMemory(design(), units(), Set.of(new WeightedSums("a"))));
    }
  }

  /** Fold that counts its starts. */
  private record Counting(List<String> begun) implements Fold<Integer> {
    @Override
    public Accumulator<Integer> begin(Design design, Units units) {
      begun.add("begun");
      int[] rows = new int[1];
      return new Accumulator<>() {
        @Override
        public void accept(int stimulus, double[] row) {
          rows[0]++;
        }

        @Override
        public Integer finish() {
          return rows[0];
        }
      };
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Counting;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @Test
  void announcedFoldsAreNotMadeAgain() {
    List<String> begun = new ArrayList<>();
    Responses responses = filled(ofFolds(Set.of(new Counting(begun))));
    assertThat(responses.get(new Counting(begun))).isEqualTo(ResponsesContract.STIMULI);
    assertThat(begun).hasSize(1);
  }

  @Test
  void whatWasNotAnnouncedCannotBeHadWithoutRows() {
    Responses responses = filled(ofFolds(Set.of()));
    assertThatThrownBy(() -> responses.get(new ResponsesContract.WeightedSums("b")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("WeightedSums[label=b]")
        .hasMessageContaining("rows were not kept");
    assertThatThrownBy(() -> responses.row(0, new double[3]))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> responses.select(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> responses.tile(0, 1, new double[4]))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> responses.relabelled(ResponsesContract.design()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesUnitAndStimulusOfAValueThatIsNotFinite() {
    ResponseRecorder recorder = ofFolds(Set.of());
    recorder.accept(rows(0, 2));
    float[] broken = rows(2, 2);
    broken[5] = Float.POSITIVE_INFINITY;
    assertThatThrownBy(() -> recorder.accept(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unit layer/2/0/0 to stimulus 3")
        .hasMessageContaining("Infinity");
  }

  @Test
  void rejectsHalfRowsAndTooManyRows() {
    assertThatThrownBy(() -> ofFolds(Set.of()).accept(new float[4]))
        .hasMessageContaining("complete rows of 3 units");
    assertThatThrownBy(() -> ofFolds(Set.of()).accept(new float[15]))
        .hasMessageContaining("at most 4 remaining stimuli");
  }

  @Test
  void rejectsAnEndBeforeAllStimuliWereShown() {
    ResponseRecorder recorder = ofFolds(Set.of());
    recorder.accept(rows(0, 3));
    assertThatThrownBy(recorder::finish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("3 of 4");
  }
}
