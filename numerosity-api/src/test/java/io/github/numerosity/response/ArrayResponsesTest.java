package io.github.numerosity.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArrayResponsesTest {
  private static float[] singles() {
    float[] values = new float[ResponsesContract.STIMULI * ResponsesContract.UNITS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ResponsesContract.value(0, i);
    }
    return values;
  }

  private static double[] wides() {
    float[] singles = singles();
    double[] values = new double[singles.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = singles[i];
    }
    return values;
  }

  @Nested
  class OfFloats extends ResponsesContract {
    @Override
    Responses responses() {
      return Responses.of(design(), units(), singles());
    }
  }

  @Nested
  class OfDoubles extends ResponsesContract {
    @Override
    Responses responses() {
      return Responses.of(design(), units(), wides());
    }
  }

  @Test
  void rejectsAnotherNumberOfValues() {
    assertThatThrownBy(
            () -> Responses.of(ResponsesContract.design(), ResponsesContract.units(), new float[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 stimuli x 3 units are 12 responses, got 5");
  }

  @Test
  void namesUnitAndStimulusOfAValueThatIsNotFinite() {
    float[] values = singles();
    values[7] = Float.NaN;
    assertThatThrownBy(
            () -> Responses.of(ResponsesContract.design(), ResponsesContract.units(), values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unit layer/1/0/0")
        .hasMessageContaining("stimulus 2 (set standard, numerosity 2, index 0)")
        .hasMessageContaining("NaN");
    double[] infinite = wides();
    infinite[0] = Double.NEGATIVE_INFINITY;
    assertThatThrownBy(
            () -> Responses.of(ResponsesContract.design(), ResponsesContract.units(), infinite))
        .hasMessageContaining("stimulus 0")
        .hasMessageContaining("-Infinity");
  }

  @Test
  void findsOneInfiniteResponseAmongMany() {
    Units units = new Units(List.of(new LayerShape("layer", 5000, 1, 1)));
    float[] values = new float[ResponsesContract.design().stimuli() * 5000];
    Arrays.fill(values, Float.MAX_VALUE);
    values[values.length - 1234] = Float.POSITIVE_INFINITY;
    assertThatThrownBy(() -> Responses.of(ResponsesContract.design(), units, values))
        .hasMessageContaining("unit layer/3766/0/0")
        .hasMessageContaining("is Infinity");
    values[values.length - 1234] = -Float.MAX_VALUE;
    assertThat(Responses.of(ResponsesContract.design(), units, values).units()).isEqualTo(units);
  }

  @Test
  void takesPlainArraysWithNumerositiesAndSets() {
    double[][] wide = {{0.1, 2}, {3, 4}, {5, 6}};
    float[][] single = {{0.1f, 2}, {3, 4}, {5, 6}};
    int[] numerosities = {1, 2, 2};
    String[] sets = {"a", "b", "a"};
    double[] row = new double[2];

    Responses wides = Responses.of(wide, numerosities, sets);
    Responses singles = Responses.of(single, numerosities, sets);
    wide[0][0] = 9;
    single[0][0] = 9;

    assertThat(wides.units()).isEqualTo(Units.of("units", 2));
    assertThat(wides.design()).isEqualTo(Design.of(numerosities, sets));
    wides.row(0, row);
    assertThat(row).containsExactly(0.1, 2);
    singles.row(0, row);
    assertThat(row).containsExactly(0.1f, 2);
    assertThat(Responses.of(single, numerosities).design()).isEqualTo(Design.of(numerosities));
    Responses.of(wide, numerosities).row(2, row);
    assertThat(row).containsExactly(5, 6);
  }

  @Test
  void refusesPlainArraysThatDoNotFit() {
    assertThatThrownBy(() -> Responses.of(new double[][] {{1, 2}, {3}}, new int[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 0 has 2 values, row 1 has 1");
    assertThatThrownBy(() -> Responses.of(new float[][] {{1}, {3}}, new int[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 2 rows and 3 numerosities");
    assertThatThrownBy(() -> Responses.of(new double[][] {{1}, {Double.NaN}}, new int[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stimulus 1");
  }
}
