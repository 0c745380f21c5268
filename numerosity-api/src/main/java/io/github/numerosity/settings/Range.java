package io.github.numerosity.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allowed range of a setting, independent of the other settings: of a number, of the number in an
 * optional, or of each number in a list.
 *
 * <p>Annotates a component of a settings record, such as {@code @Range(above = 0, below = 1) double
 * alpha}. The reader of experiment files and {@link Configured} reject values outside the range,
 * and the JSON schema contains the bounds. A record that is a component itself calls {@link
 * RangeCheck#check(Class, Object...)} in its constructor. Constraints between several settings are
 * checked by constructors.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
  /**
   * Returns the inclusive lower bound.
   *
   * @return minus infinity for none
   */
  double least() default Double.NEGATIVE_INFINITY;

  /**
   * Returns the inclusive upper bound.
   *
   * @return infinity for none
   */
  double most() default Double.POSITIVE_INFINITY;

  /**
   * Returns the exclusive lower bound.
   *
   * @return minus infinity for none
   */
  double above() default Double.NEGATIVE_INFINITY;

  /**
   * Returns the exclusive upper bound.
   *
   * @return infinity for none
   */
  double below() default Double.POSITIVE_INFINITY;
}
