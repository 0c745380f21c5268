package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RecordMembers;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Agreement of the {@link Range} of each numeric setting with its constructor: values at the bounds
 * are accepted and values beyond are rejected; without a bound, none is checked.
 */
class RangesTest {
  /** Numbers whose bounds depend on other settings. */
  private static final Set<String> DEPENDENT =
      Set.of(
          // At most half the size of the window.
          "AveragePool.padding",
          "MaxPool.padding",
          // At least as far apart as items reach.
          "BoundedHull.separation",
          // At most as many as corners.
          "OccupiedHull.fewCorners",
          // At most 10,000,000 pictures in all.
          "StimulusPlan.imagesPerNumerosity",
          "StimulusPlan.preferenceImages",
          // At least twice the padding.
          "AveragePool.size");

  private static final List<Class<?>> NUMBERS =
      List.of(
          int.class,
          long.class,
          double.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class);

  @TestFactory
  Stream<DynamicTest> areThoseOfConstructors() {
    SettingsRecords all = SettingsRecords.all();
    List<DynamicTest> tests = new ArrayList<>();
    for (Class<?> type : all.classes()) {
      if (type.isRecord()) {
        for (RecordComponent part : RecordMembers.components(type)) {
          if (isNumeric(part)) {
            String name = RecordMembers.owner(type).getSimpleName() + "." + part.getName();
            tests.add(dynamicTest(name, () -> check(all.instance(type).orElseThrow(), part, name)));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(80);
    return tests.stream();
  }

  private static boolean isNumeric(RecordComponent part) {
    return NUMBERS.contains(part.getType())
        || part.getGenericType()
            .getTypeName()
            .matches("java\\.util\\.List<java\\.lang\\.(Integer|Long|Double)>");
  }

  private static boolean isReal(RecordComponent part) {
    return part.getGenericType().getTypeName().toLowerCase(Locale.ROOT).contains("double");
  }

  private static void check(Record record, RecordComponent part, String name) {
    Range range = part.getAnnotation(Range.class);
    double largest = isReal(part) ? Double.MAX_VALUE : Integer.MAX_VALUE;
    double low = range == null ? Double.NEGATIVE_INFINITY : Math.max(range.least(), range.above());
    double high = range == null ? Double.POSITIVE_INFINITY : Math.min(range.most(), range.below());
    boolean open = range != null && range.above() == low && low > -largest;
    boolean ends = range != null && range.below() == high && high < largest;
    boolean dependent = DEPENDENT.contains(name);
    if (low > -largest) {
      assertThat(accepts(record, part, open ? low : below(part, low))).as("below").isFalse();
    }
    if (high < largest) {
      assertThat(accepts(record, part, ends ? high : above(part, high))).as("above").isFalse();
    }
    double least = low < -largest ? -largest : open ? above(part, low) : low;
    double most = high > largest ? largest : ends ? below(part, high) : high;
    boolean whole = accepts(record, part, least) && accepts(record, part, most);
    assertThat(whole).as("from %s to %s", least, most).isEqualTo(!dependent);
  }

  private static double below(RecordComponent part, double bound) {
    return isReal(part) ? Math.nextDown(bound) : bound - 1;
  }

  private static double above(RecordComponent part, double bound) {
    return isReal(part) ? Math.nextUp(bound) : bound + 1;
  }

  private static boolean accepts(Record record, RecordComponent changed, double value) {
    List<Object> values = new ArrayList<>();
    RecordMembers.of(record)
        .forEach(
            (name, before) ->
                values.add(
                    name.equals(changed.getName()) ? boxed(changed, value, before) : before));
    try {
      made((Record) RecordMembers.create(record.getClass(), values));
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static void made(Record settings) {
    Components.discover(RangesTest.class.getClassLoader()).types().stream()
        .filter(type -> type.settingsType() == settings.getClass())
        .findFirst()
        .ifPresentOrElse(
            type -> made(type, settings),
            () -> RecordMembers.wrapped(RecordMembers.owner(settings.getClass()), settings));
  }

  private static <S extends Record> void made(ComponentType<?, S> type, Record settings) {
    type.create(type.settingsType().cast(settings));
  }

  private static Object boxed(RecordComponent part, double value, Object before) {
    String type = part.getGenericType().getTypeName();
    if (type.equals("int")) {
      return (int) value;
    }
    if (type.equals("long")) {
      return (long) value;
    }
    if (part.getType() == OptionalInt.class) {
      return OptionalInt.of((int) value);
    }
    if (part.getType() == OptionalLong.class) {
      return OptionalLong.of((long) value);
    }
    if (part.getType() == OptionalDouble.class) {
      return OptionalDouble.of(value);
    }
    if (before instanceof List<?> list) {
      return isReal(part) ? Collections.nCopies(list.size(), value) : List.of((int) value);
    }
    return value;
  }
}
