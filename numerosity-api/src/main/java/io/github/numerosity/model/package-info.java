/** Networks as lists of layers, their weights, and models that respond to images. */
@NullMarked
package io.github.numerosity.model;

import org.jspecify.annotations.NullMarked;
