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
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * Each room may know only those before it; the rooms of one line know nothing of each other. An
   * analysis alone, which answers for its exhibits, knows the pictures made of its numbers.
   */
  @Test
  void roomsKnowOnlyThoseBeforeThem() {
    String root = "io.github.numerosity.stats";
    List<Set<String>> order =
        Stream.of(
                Set.of(".elementary"),
                Set.of(".math"),
                Set.of(""),
                Set.of(".exhibits", ".moments", ".summary"),
                Set.of(".comparison"),
                Set.of(".selectivity"),
                Set.of(".exhibits.selectivity"),
                Set.of(".posthoc", ".assumptions", ".tuning", ".rsa", ".covariates"),
                Set.of(
                    ".exhibits.posthoc",
                    ".exhibits.assumptions",
                    ".exhibits.tuning",
                    ".exhibits.rsa",
                    ".exhibits.covariates"),
                Set.of(".nulls", ".samplesize"),
                Set.of(".exhibits.nulls", ".exhibits.samplesize"),
                Set.of(".claims"),
                Set.of(".overview"),
                Set.of(".standard"))
            .map(rooms -> rooms.stream().map(root::concat).collect(Collectors.toSet()))
            .toList();
    Set<String> known = order.stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertThat(CLASSES).extracting(JavaClass::getPackageName).isSubsetOf(known);

    for (int rank = 0; rank < order.size(); rank++) {
      Set<String> earlier =
          order.subList(0, rank).stream().flatMap(Set::stream).collect(Collectors.toSet());
      for (String room : order.get(rank)) {
        List<String> offending =
            CLASSES.stream()
                .filter(type -> type.getPackageName().equals(room))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(
                    dependency -> {
                      String to =
                          dependency.getTargetClass().getBaseComponentType().getPackageName();
                      boolean ownPictures =
                          to.equals(room.replace("stats.", "stats.exhibits."))
                              && outermost(dependency.getOriginClass())
                                  .isAssignableTo(SelectivityAnalysis.class);
                      return known.contains(to)
                          && !to.equals(room)
                          && !earlier.contains(to)
                          && !ownPictures;
                    })
                .map(dependency -> dependency.getDescription())
                .toList();
        assertThat(offending).as(room).isEmpty();
      }
    }
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(StatsArchitectureTest::outermost).orElse(type);
  }

  /** Comparisons, claims and the overview exist to be shown; everything else holds numbers only. */
  @Test
  void numbersKnowNoFigures() {
    Set<Class<?>> pictures = Set.of(Figure.class, Plot.class, Passage.class, Prominence.class);
    List<String> offending =
        CLASSES.stream()
            .filter(
                type ->
                    !type.getPackageName().matches(".*\\.(exhibits.*|comparison|claims|overview)"))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                dependency ->
                    pictures.stream().anyMatch(dependency.getTargetClass()::isEquivalentTo))
            .map(dependency -> dependency.getDescription())
            .toList();
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
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
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
