package io.github.numerosity.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that a setting may have whatever the other settings are: of a number itself, of the
 * number in an optional, or of each number in a list.
 *
 * <p>An annotation of a component of a settings record, such as {@code @Range(above = 0, below = 1)
 * double alpha}. The reader of experiment files refuses other values, as {@link Configured} does,
 * and the schema shows the bounds to editors. The constructor of a record that is a component
 * itself checks them too. What depends on several settings is left to constructors.
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
