package io.github.numerosity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Packages know only those before them, and no library's type is in a public signature. */
class ArchitectureTest {
  private static final String ROOT = "io.github.numerosity.";

  private static final List<String> ORDER =
      List.of(
          "concurrent",
          "random",
          "settings",
          "json",
          "provenance",
          "component",
          "image",
          "geometry",
          "stimulus",
          "dots",
          "design",
          "data",
          "model",
          "response",
          "result",
          "analysis",
          "run",
          "shown",
          "outcome",
          "experiment",
          "config");

  private static final List<String> HIDDEN_LIBRARIES =
      List.of("tools.jackson.", "com.fasterxml.", "org.apache.commons.");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("io.github.numerosity");

  @Test
  void everyPackageHasItsPlace() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(type -> found.add(concept(type)));

    assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void packagesKnowOnlyThoseBeforeThem() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(ROOT)
            && !concept(target).equals(concept(type))
            && place(target) >= place(type)) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noLibraryIsSeenFromOutside() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (!isPublic(type)) {
        continue;
      }
      Set<JavaClass> seen = new LinkedHashSet<>(type.getAllRawSuperclasses());
      seen.addAll(type.getAllRawInterfaces());
      type.getTypeParameters().forEach(each -> seen.addAll(each.getAllInvolvedRawTypes()));
      for (JavaField field : type.getFields()) {
        if (isVisible(field.getModifiers())) {
          seen.addAll(field.getAllInvolvedRawTypes());
        }
      }
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (isVisible(unit.getModifiers())) {
          seen.addAll(unit.getAllInvolvedRawTypes());
          unit.getThrowsClause().forEach(thrown -> seen.add(thrown.getRawType()));
        }
      }
      seen.stream()
          .filter(each -> HIDDEN_LIBRARIES.stream().anyMatch(each.getName()::startsWith))
          .forEach(each -> wrong.add(type.getName() + " shows " + each.getName()));
    }
    assertThat(wrong).isEmpty();
  }

  /** The rules look at real classes: these facts would be seen as violations elsewhere. */
  @Test
  void theRulesSeeWhatTheyShouldSee() {
    JavaClass archive = CLASSES.get("io.github.numerosity.data.CifarArchive");

    assertThat(archive.getDirectDependenciesFromSelf())
        .anyMatch(each -> each.getTargetClass().getName().startsWith("org.apache.commons."));
    assertThat(isPublic(archive)).isFalse();
    assertThat(place(CLASSES.get("io.github.numerosity.model.Model")))
        .isGreaterThan(place(CLASSES.get("io.github.numerosity.data.ImageData")));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static String concept(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static int place(JavaClass type) {
    int place = ORDER.indexOf(concept(type));
    assertThat(place).as("place of %s", type.getName()).isNotNegative();
    return place;
  }
}
