package io.github.numerosity.tf;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  @Test
  void reportsThatTensorFlowWorksAndTheDeviceOfAuto() {
    Diagnosis diagnosis = TensorFlow.diagnosis();

    assertThat(diagnosis.platform()).isEqualTo(Loader.getPlatform());
    assertThat(diagnosis.problem()).isEmpty();
    assertThat(diagnosis.version()).hasValue(org.tensorflow.TensorFlow.version());
    assertThat(diagnosis.gpuProblem().isEmpty())
        .isEqualTo(Engine.on(Device.AUTO).device() == Device.GPU);
  }
}
