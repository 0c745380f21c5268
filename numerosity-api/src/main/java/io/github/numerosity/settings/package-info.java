/** Records of settings with their ranges, and values created from such records. */
@NullMarked
package io.github.numerosity.settings;

import org.jspecify.annotations.NullMarked;
