package io.github.numerosity.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
