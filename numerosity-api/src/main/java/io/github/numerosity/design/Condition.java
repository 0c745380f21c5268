package io.github.numerosity.design;

/**
 * A condition: stimulus set x numerosity.
 *
 * @param set name of the stimulus set
 * @param numerosity number of items
 */
public record Condition(String set, int numerosity) {}
