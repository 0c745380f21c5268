package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public methods of all modules whose arguments cannot be mixed up. */
public class ParametersTest {
  private static final int MOST = 4;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.github.numerosity");

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ParametersTest::isPublic).orElse(true);
  }

  private static boolean isVisible(JavaCodeUnit unit) {
    Set<JavaModifier> modifiers = unit.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  /**
   * A public record cannot hide the constructor of its components; records of results have many.
   */
  private static boolean isCanonical(JavaCodeUnit unit) {
    return unit instanceof JavaConstructor
        && unit.getOwner().isRecord()
        && unit.getRawParameterTypes().stream()
            .map(JavaClass::getName)
            .toList()
            .equals(components(unit.getOwner().reflect()));
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .map(Class::getName)
        .toList();
  }

  private static Stream<JavaCodeUnit> crowded(JavaClasses classes) {
    return classes.stream()
        .filter(ParametersTest::isPublic)
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(unit -> isVisible(unit) && !isCanonical(unit))
        .filter(
            unit ->
                unit.getRawParameterTypes().stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .values()
                    .stream()
                    .anyMatch(count -> count > MOST));
  }

  @Test
  void noPublicMethodHasMoreThanFourParametersOfOneKind() {
    assertThat(CLASSES).hasSizeGreaterThan(500);
    assertThat(crowded(CLASSES).map(JavaCodeUnit::getFullName)).isEmpty();
  }

  @Test
  void theRuleSeesAMethodWithFive() {
    JavaClasses own = new ClassFileImporter().importClasses(Five.class);

    assertThat(crowded(own).map(JavaCodeUnit::getName)).containsExactly("five");
  }

  /** Breaks the rule in a method, not in its own constructor. */
  public record Five(int a, int b, int c, int d, int e) {
    public static Five five(int a, int b, int c, int d, int e) {
      return new Five(a, b, c, d, e);
    }
  }
}
