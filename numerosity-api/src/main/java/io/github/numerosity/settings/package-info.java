/** Settings: records of values with their ranges, and the values that are made of such a record. */
@NullMarked
package io.github.numerosity.settings;

import org.jspecify.annotations.NullMarked;
