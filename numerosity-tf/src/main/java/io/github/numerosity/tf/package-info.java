/** Networks in TensorFlow: recipes, training and inference. */
@NullMarked
package io.github.numerosity.tf;

import org.jspecify.annotations.NullMarked;
