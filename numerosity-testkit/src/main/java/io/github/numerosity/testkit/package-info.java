/**
 * Contract tests (JUnit) for stimulus generators, engines and analyses: a test of one's own extends
 * one and provides the object under test.
 */
@NullMarked
package io.github.numerosity.testkit;

import org.jspecify.annotations.NullMarked;
