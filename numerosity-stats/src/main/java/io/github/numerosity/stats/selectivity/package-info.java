/**
 * Number selectivity of units: tests, criteria, corrections for multiple tests, preferred
 * numerosities.
 */
@NullMarked
package io.github.numerosity.stats.selectivity;

import org.jspecify.annotations.NullMarked;
