package io.github.numerosity.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatsArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.numerosity.stats");

  private static boolean isForeign(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.startsWith("org.apache.commons") || name.startsWith("tools.jackson");
  }

  private static boolean isPublished(JavaCodeUnit method) {
    return method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
        && (method.getModifiers().contains(JavaModifier.PUBLIC)
            || method.getModifiers().contains(JavaModifier.PROTECTED));
  }

  @Test
  void noPublicSignatureNamesALibraryOfMathematics() {
    List<String> offending =
        CLASSES.stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(StatsArchitectureTest::isPublished)
            .filter(
                method ->
                    Stream.of(
                            method.getReturnType().getAllInvolvedRawTypes().stream(),
                            method.getParameterTypes().stream()
                                .flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                            method.getThrowsClause().stream()
                                .map(declaration -> declaration.getRawType()))
                        .flatMap(types -> types)
                        .anyMatch(StatsArchitectureTest::isForeign))
            .map(JavaCodeUnit::getFullName)
            .toList();

    assertThat(CLASSES).hasSizeGreaterThan(20);
    assertThat(offending).isEmpty();
  }

  @Test
  void everyComponentTypeIsAService() {
    List<String> services =
        Components.discover(getClass().getClassLoader()).types().stream()
            .map(type -> type.getClass().getName())
            .toList();

    List<String> types =
        CLASSES.stream()
            .filter(type -> type.isAssignableTo(ComponentType.class))
            .map(JavaClass::getName)
            .toList();
    assertThat(types).hasSizeGreaterThanOrEqualTo(4).allMatch(services::contains);
  }

  @Test
  void analysesAreFoundByTheirNames() {
    Components components = Components.discover(getClass().getClassLoader());

    for (String name : List.of(OneWayAnova.TYPE, TukeyHsd.TYPE, LabelShuffle.TYPE)) {
      assertThat(components.find(SelectivityAnalysis.class, name)).as(name).isPresent();
    }
  }
}
