package io.github.numerosity.tf;

import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Networks;
import io.github.numerosity.testkit.ModelSourceContract;

/** The contract of engines, kept by TensorFlow. */
class TensorFlowContractTest extends ModelSourceContract {
  @Override
  protected ModelSource source() {
    return TensorFlow.network(Networks.poster()).withDevice(Device.CPU);
  }
}
