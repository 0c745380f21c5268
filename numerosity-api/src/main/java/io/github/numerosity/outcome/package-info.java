/**
 * Outcome of a run: findings, tables over networks, syntheses, {@code results.json}, stored runs.
 */
@NullMarked
package io.github.numerosity.outcome;

import org.jspecify.annotations.NullMarked;
