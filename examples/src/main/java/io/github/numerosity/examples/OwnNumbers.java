package io.github.numerosity.examples;

import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.posthoc.GroupPair;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.selectivity.GroupComparison;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import java.util.Arrays;
import java.util.List;

/** Numbers of one's own, without files and without networks. */
public final class OwnNumbers {
  private OwnNumbers() {}

  /**
   * Prints the selective units of eight responses of two units, and the tests of the first one.
   *
   * @param arguments none
   * @throws InterruptedException if the thread was interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    double[][] rates = {
      {2.1, 7.0}, {1.9, 6.1}, {5.2, 6.8}, {4.9, 6.5}, {8.1, 6.4}, {7.8, 7.1}, {5.1, 6.6}, {4.8, 6.9}
    };
    int[] numerosities = {1, 1, 2, 2, 3, 3, 4, 4};
    System.out.println(Arrays.toString(selective(rates, numerosities)));
    double[] first = Arrays.stream(rates).mapToDouble(row -> row[0]).toArray();
    test(first, numerosities).forEach(System.out::println);
  }

  private static int[] selective(double[][] rates, int[] numerosities) throws InterruptedException {
    // README
    Responses responses = Responses.of(rates, numerosities);
    int[] selective = OneWayAnova.withDefaults().analyze(responses).selectiveUnits();
    // README ends
    return selective;
  }

  private static List<GroupPair> test(double[] values, int[] groups) {
    // README
    GroupComparison anova = OneWayAnova.withDefaults().test(values, groups);
    List<GroupPair> pairs = TukeyHsd.withDefaults().test(values, groups);
    // README ends
    System.out.println(anova);
    return pairs;
  }
}
