package io.github.numerosity.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that a setting may have whatever the other settings are: of a number itself, of the
 * number in an optional, or of each number in a list.
 *
 * <p>Stands at a component of a settings record, such as {@code @Range(above = 0, below = 1) double
 * alpha}. Reading an experiment file refuses other values, and the schema of such files tells
 * editors. The record's constructor checks the range too, for those who write Java; what depends on
 * several settings is left to it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
  /**
   * Returns the least value.
   *
   * @return minus infinity for none
   */
  double least() default Double.NEGATIVE_INFINITY;

  /**
   * Returns the largest value.
   *
   * @return infinity for none
   */
  double most() default Double.POSITIVE_INFINITY;

  /**
   * Returns what a value must exceed.
   *
   * @return minus infinity for none
   */
  double above() default Double.NEGATIVE_INFINITY;

  /**
   * Returns what a value must stay below.
   *
   * @return infinity for none
   */
  double below() default Double.POSITIVE_INFINITY;
}
