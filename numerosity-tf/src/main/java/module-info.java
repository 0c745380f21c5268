/** Networks in TensorFlow: training and inference, CPU and GPU. */
module io.github.numerosity.tf {
  requires transitive io.github.numerosity.api;
  requires static transitive org.jspecify;
  requires org.slf4j;
  requires tensorflow;
  requires tensorflow.nativelib;
  requires org.tensorflow.ndarray;
  requires org.bytedeco.javacpp;
  requires com.sun.jna;

  exports io.github.numerosity.tf;

  opens io.github.numerosity.tf to
      io.github.numerosity.api;

  provides io.github.numerosity.component.ComponentType with
      io.github.numerosity.tf.TensorFlowNetwork.Type;
}
