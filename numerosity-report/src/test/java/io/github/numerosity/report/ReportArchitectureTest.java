package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.numerosity.report");

  private static boolean isDrawingLibrary(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.startsWith("org.jetbrains") || name.startsWith("kotlin");
  }

  private static boolean isPublished(JavaCodeUnit method) {
    return method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
        && (method.getModifiers().contains(JavaModifier.PUBLIC)
            || method.getModifiers().contains(JavaModifier.PROTECTED));
  }

  private static boolean isAllowed(JavaClass target) {
    String name = target.getBaseComponentType().getPackageName();
    return target.getBaseComponentType().isPrimitive()
        || isDrawingLibrary(target)
        || Stream.of("java.", "javax.xml.", "org.w3c.dom", "org.xml.sax", "org.jspecify.")
            .anyMatch(name::startsWith)
        || (name.startsWith("io.github.numerosity.")
            && Stream.of(".stats", ".tf", ".examples")
                .noneMatch(other -> name.startsWith("io.github.numerosity" + other)));
  }

  @Test
  void dependsOnTheApiAndTheDrawingLibraryAlone() {
    List<String> offending =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> !isAllowed(dependency.getTargetClass()))
            .map(dependency -> dependency.getDescription())
            .toList();

    assertThat(CLASSES).isNotEmpty();
    assertThat(offending).isEmpty();
  }

  @Test
  void noPublicSignatureNamesTheDrawingLibrary() {
    List<String> offending =
        CLASSES.stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(ReportArchitectureTest::isPublished)
            .filter(
                method ->
                    Stream.of(
                            method.getReturnType().getAllInvolvedRawTypes().stream(),
                            method.getParameterTypes().stream()
                                .flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                            method.getThrowsClause().stream()
                                .map(declaration -> declaration.getRawType()))
                        .flatMap(types -> types)
                        .anyMatch(ReportArchitectureTest::isDrawingLibrary))
            .map(JavaCodeUnit::getFullName)
            .toList();

    assertThat(offending).isEmpty();
  }
}
