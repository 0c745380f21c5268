package io.github.numerosity.report;

/**
 * A part of a figure that has been laid out.
 *
 * @param element its drawing, from its upper left corner
 * @param width in pixels
 * @param height in pixels
 */
record Block(Element element, double width, double height) {}
