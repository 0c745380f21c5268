package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public values of all modules that print what they hold. */
public class ShownValuesTest {
  /** Packages that no module exports. */
  private static final Set<String> HIDDEN =
      Set.of(
          "io.github.numerosity.json",
          "io.github.numerosity.concurrent",
          "io.github.numerosity.processor",
          "io.github.numerosity.shown",
          "io.github.numerosity.stats.math",
          "io.github.numerosity.stats.summary",
          "io.github.numerosity.stats.exhibits");

  /** Classes whose objects change while they work. */
  private static final Set<String> WORKING =
      Set.of("Builder", "Digest", "NpyWriter", "ResponseRecorder", "RunNames");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.github.numerosity");

  private static boolean isExported(JavaClass type) {
    return HIDDEN.stream()
        .noneMatch(
            hidden ->
                type.getPackageName().equals(hidden)
                    || type.getPackageName().startsWith(hidden + "."));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ShownValuesTest::isPublic).orElse(true);
  }

  private static Stream<JavaClass> classes(JavaClass type) {
    return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
        .filter(each -> !each.isEquivalentTo(Object.class));
  }

  /** Returns whether a class has fields and public methods of its objects. */
  private static boolean holdsSomething(JavaClass type) {
    return classes(type)
            .flatMap(each -> each.getFields().stream())
            .anyMatch(ShownValuesTest::isOfObjects)
        && classes(type)
            .flatMap(each -> each.getMethods().stream())
            .anyMatch(ShownValuesTest::isOfObjects);
  }

  private static boolean isOfObjects(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.STATIC);
  }

  private static boolean isOfObjects(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.STATIC)
        && method.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isValue(JavaClass type) {
    return isPublic(type)
        && isExported(type)
        && !type.isInterface()
        && !type.isEnum()
        && !type.isAssignableTo(Throwable.class)
        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && WORKING.stream().noneMatch(type.getSimpleName()::endsWith)
        && (type.isRecord() || holdsSomething(type));
  }

  /** A record prints its components by itself, but an array among them as its address. */
  private static boolean printsItself(JavaClass type) {
    boolean generated =
        type.isRecord()
            && type.getFields().stream()
                .filter(ShownValuesTest::isOfObjects)
                .noneMatch(field -> field.getRawType().isArray());
    return generated || declaresToString(type);
  }

  /** The class files of records have a generated method too; only another one knows arrays. */
  private static boolean declaresToString(JavaClass type) {
    return classes(type)
        .filter(each -> !each.getPackageName().startsWith("java."))
        .flatMap(each -> each.tryGetMethod("toString").stream())
        .anyMatch(
            method ->
                !type.isRecord() || method.getMethodCallsFromSelf().stream().findAny().isPresent());
  }

  private static List<String> mute(JavaClasses classes) {
    return classes.stream()
        .filter(ShownValuesTest::isValue)
        .filter(type -> !printsItself(type))
        .map(JavaClass::getName)
        .toList();
  }

  @Test
  void everyPublicValuePrintsWhatItHolds() {
    assertThat(CLASSES.stream().filter(ShownValuesTest::isValue)).hasSizeGreaterThan(200);
    assertThat(mute(CLASSES)).isEmpty();
  }

  @Test
  void theRuleSeesAValueAndAnArrayThatDoNotPrint() {
    JavaClasses own =
        new ClassFileImporter()
            .importClasses(Mute.class, Addressed.class, Printed.class, Spelled.class);

    assertThat(mute(own))
        .containsExactlyInAnyOrder(Mute.class.getName(), Addressed.class.getName());
  }

  /** Breaks the rule. */
  public static final class Mute {
    private final int number;

    public Mute(int number) {
      this.number = number;
    }

    public int number() {
      return number;
    }
  }

  /** Breaks the rule. */
  @SuppressWarnings("ArrayRecordComponent") // that is what is tested
  public record Addressed(int[] numbers) {}

  /** Keeps the rule. */
  public record Printed(int number) {}

  /** Keeps the rule. */
  @SuppressWarnings("ArrayRecordComponent") // that is what is tested
  public record Spelled(int[] numbers) {
    @Override
    public String toString() {
      return Arrays.toString(numbers);
    }
  }
}
