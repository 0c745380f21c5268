package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportArchitectureTest {
  private static boolean isAllowed(JavaClass target) {
    String name = target.getBaseComponentType().getPackageName();
    return target.getBaseComponentType().isPrimitive()
        || Stream.of("java.", "org.jspecify.").anyMatch(name::startsWith)
        || (name.startsWith("io.github.numerosity.")
            && Stream.of(".stats", ".tf", ".examples")
                .noneMatch(other -> name.startsWith("io.github.numerosity" + other)));
  }

  @Test
  void dependsOnTheApiAlone() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.numerosity.report");
    List<String> offending =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> !isAllowed(dependency.getTargetClass()))
            .map(dependency -> dependency.getDescription())
            .toList();

    assertThat(classes).isNotEmpty();
    assertThat(offending).isEmpty();
  }
}
