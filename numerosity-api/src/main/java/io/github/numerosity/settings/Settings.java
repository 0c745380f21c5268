package io.github.numerosity.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose components are settings: the only place of their names, types, {@link Range
 * ranges} and, as {@code @param}, words.
 *
 * <p>The annotation processor {@code numerosity-processor} writes the words of such a record, of
 * records that are components, and of what they hold, into {@code
 * META-INF/numerosity/settings.properties}. Component types that share a record of settings, and
 * enumerations that no such record holds, get words by this annotation too. For a record that is
 * nested in a class which extends its generated superclass, as in
 *
 * <pre>
 * public final class Spirals extends SpiralsSettings implements StimulusGenerator {
 *   public static final String TYPE = "spirals";
 *
 *   &#64;Settings
 *   record Values(&#64;Range(least = 1) int turns, Length radius) {}
 *
 *   Spirals(Values values) {
 *     super(values);
 *   }
 *
 *   public static Spirals withDefaults() {
 *     return new Spirals(new Values(3, Length.side(0.1)));
 *   }
 * }
 * </pre>
 *
 * <p>it also generates that superclass, a {@link Configured}: an accessor and a {@code with} method
 * for each setting, and {@code recipe()} where the class has a {@code TYPE}. So a further setting
 * breaks no caller. Copies are made by the constructor, or by a method {@code with(Values)} where
 * the class has more than its settings.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Settings {}
