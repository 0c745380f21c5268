/**
 * Which units are selective for number: tests per unit, criteria, corrections, preferred
 * numerosities.
 */
@NullMarked
package io.github.numerosity.stats.selectivity;

import org.jspecify.annotations.NullMarked;
