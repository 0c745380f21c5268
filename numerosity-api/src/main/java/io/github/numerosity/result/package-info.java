/** Exhibits as plain data: tables, figures and passages of text. */
@NullMarked
package io.github.numerosity.result;

import org.jspecify.annotations.NullMarked;
