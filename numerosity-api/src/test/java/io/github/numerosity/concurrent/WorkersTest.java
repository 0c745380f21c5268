package io.github.numerosity.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
  @Test
  void beginsTasksInTheirOrderAndReturnsTheirValuesInIt() throws InterruptedException {
    List<Integer> begun = new CopyOnWriteArrayList<>();
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int task = 0; task < 200; task++) {
      int number = task;
      tasks.add(
          () -> {
            begun.add(number);
            return number * number;
          });
    }

    List<Integer> values = Workers.run(tasks, 1);

    assertThat(begun).isEqualTo(IntStream.range(0, 200).boxed().toList());
    assertThat(values).isEqualTo(IntStream.range(0, 200).map(n -> n * n).boxed().toList());
    assertThat(Workers.run(tasks, 3)).isEqualTo(values);
    assertThat(Workers.run(List.<Callable<Integer>>of(), 2)).isEmpty();
  }

  /** While tasks wait for what they forked, too, no more than the threads work. */
  @Test
  void neverRunsMoreTasksAtOnceThanThreads() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Boolean> task =
        () -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          ForkJoinTask.invokeAll(pauses(6));
          running.decrementAndGet();
          return true;
        };

    Workers.run(java.util.Collections.nCopies(20, task), 2);

    assertThat(most.get()).isEqualTo(2);
  }

  private static List<RecursiveAction> pauses(int count) {
    List<RecursiveAction> pauses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pauses.add(
          new RecursiveAction() {
            private static final long serialVersionUID = 1;

            @Override
            protected void compute() {
              try {
                Thread.sleep(3);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
          });
    }
    return pauses;
  }

  /** A single task forks two parts, neither of which ends before both have begun. */
  @Test
  void letsIdleThreadsTakePartInWhatATaskForks() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    Runnable part =
        () -> {
          both.countDown();
          try {
            both.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };

    Workers.run(
        List.of(
            () -> {
              ForkJoinTask.invokeAll(ForkJoinTask.adapt(part), ForkJoinTask.adapt(part));
              return true;
            }),
        2);

    assertThat(both.getCount()).isZero();
  }

  @Test
  void passesFailuresOn() {
    assertThatThrownBy(
            () ->
                Workers.run(
                    List.of(
                        () -> 1,
                        () -> {
                          throw new IllegalArgumentException("task 2");
                        }),
                    2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task 2");
  }

  @Test
  void endsAllTasksWhenInterrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(2);
    AtomicInteger ended = new AtomicInteger();
    Callable<Integer> waiting =
        () -> {
          begun.countDown();
          try {
            Thread.sleep(60_000);
            return 0;
          } finally {
            ended.incrementAndGet();
          }
        };
    Thread caller = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              try {
                begun.await();
                caller.interrupt();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    interrupter.start();

    assertThatThrownBy(() -> Workers.run(List.of(waiting, waiting, waiting), 2))
        .isInstanceOf(InterruptedException.class);

    assertThat(ended.get()).isEqualTo(2);
    interrupter.join();
  }
}
