package io.github.numerosity.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record whose components are settings. The record is the single declaration of their
 * names, types, {@link Range ranges} and, as {@code @param}, descriptions.
 *
 * <p>The annotation processor {@code numerosity-processor} writes the descriptions of such a
 * record, of records that are components, and of the records and enumerations that they contain,
 * into {@code META-INF/numerosity/settings.properties}. Component types that share a settings
 * record, and enumerations that no such record contains, get descriptions by this annotation too.
 * For a record nested in a class that extends its generated superclass, as in
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
 * for each setting, and {@code recipe()} if the class has a {@code TYPE}. Additional settings
 * therefore break no caller. Copies are created by the constructor, or by a method {@code
 * with(Values)} if the class has further state.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Settings {}
