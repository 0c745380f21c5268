package io.github.numerosity.design;

/**
 * Stimulus set x numerosity.
 *
 * @param set name of the stimulus set
 * @param numerosity number of items
 */
public record Condition(String set, int numerosity) {}
