/** 8-bit images, their sizes, colours and files. */
@NullMarked
package io.github.numerosity.image;

import org.jspecify.annotations.NullMarked;
