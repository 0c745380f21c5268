package io.github.numerosity.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Values by network and seed, in the order of the experiment: networks as added, seeds as given.
 * Values of checkpoints before the end of training are available from {@link #alongTraining()}
 * only. Immutable.
 *
 * @param <R> the value
 */
public final class PerNetwork<R> {
  private final LinkedHashMap<NetworkId, R> all;
  private final LinkedHashMap<NetworkId, R> byId = new LinkedHashMap<>();

  /**
   * Values of two networks with the same seed.
   *
   * @param network value of the first, usually a model
   * @param other value of the second, usually a control
   * @param <R> the value
   */
  public record Pair<R>(R network, R other) {}

  /**
   * Copies the values.
   *
   * @param values in order, including those of checkpoints
   */
  public PerNetwork(Map<NetworkId, R> values) {
    all = new LinkedHashMap<>(values);
    all.forEach(
        (id, value) -> {
          if (id.checkpoint().isEmpty()) {
            byId.put(id, value);
          }
        });
  }

  /**
   * Returns the values by network, including those of checkpoints.
   *
   * @return an unmodifiable map, in order
   */
  public Map<NetworkId, R> alongTraining() {
    return Collections.unmodifiableMap(all);
  }

  /**
   * Returns the values by network at the end of training.
   *
   * @return an unmodifiable map, in order
   */
  public Map<NetworkId, R> byId() {
    return Collections.unmodifiableMap(byId);
  }

  /**
   * Returns the names of the networks.
   *
   * @return distinct, in order
   */
  public List<String> networks() {
    return names(id -> true);
  }

  /**
   * Returns the names of the models.
   *
   * @return distinct, in order
   */
  public List<String> models() {
    return names(id -> id.role() == NetworkRole.MODEL);
  }

  /**
   * Returns the names of the controls.
   *
   * @return distinct, in order
   */
  public List<String> controls() {
    return names(id -> id.role() == NetworkRole.CONTROL);
  }

  /**
   * Returns the name of the network that is the subject of findings.
   *
   * @return the first model, or the first control if no model has a value
   * @throws NoSuchElementException if there is no value
   */
  public String subject() {
    return models().stream()
        .findFirst()
        .or(() -> networks().stream().findFirst())
        .orElseThrow(() -> new NoSuchElementException("there are no results of any network"));
  }

  /**
   * Returns the names of the networks compared with the subject.
   *
   * @return all but the {@link #subject()}, in order
   * @throws NoSuchElementException if there is no value
   */
  public List<String> compared() {
    String subject = subject();
    return names(id -> !id.network().equals(subject));
  }

  private List<String> names(Predicate<NetworkId> which) {
    return byId.keySet().stream().filter(which).map(NetworkId::network).distinct().toList();
  }

  /**
   * Returns the values of one network by seed.
   *
   * @param network its name
   * @return values in the order of seeds, with an empty key for a network without a seed; empty if
   *     there is no such network
   */
  public Map<OptionalLong, R> bySeed(String network) {
    Map<OptionalLong, R> values = new LinkedHashMap<>();
    byId.forEach(
        (id, value) -> {
          if (id.network().equals(network)) {
            values.put(id.seed(), value);
          }
        });
    return values;
  }

  /**
   * Returns the values of one network over seeds.
   *
   * @param network its name
   * @return in the order of seeds
   * @throws NoSuchElementException if there is no such network; the message lists the networks
   */
  public List<R> of(String network) {
    return List.copyOf(found(network).values());
  }

  private Map<OptionalLong, R> found(String network) {
    Map<OptionalLong, R> values = bySeed(network);
    if (values.isEmpty()) {
      throw new NoSuchElementException(
          "no results of a network \"" + network + "\"; there are " + networks());
    }
    return values;
  }

  /**
   * Returns the value of one network and seed.
   *
   * @param network its name
   * @param seed its seed
   * @return the value
   * @throws NoSuchElementException if there is none
   */
  public R of(String network, long seed) {
    R value = bySeed(network).get(OptionalLong.of(seed));
    if (value == null) {
      throw new NoSuchElementException(
          "no result of network \"%s\" with seed %d; there are %s"
              .formatted(network, seed, byId.keySet()));
    }
    return value;
  }

  /**
   * Returns the values of two networks, usually a model and its control, paired by seed. Seeds of
   * only one network are omitted. If the other network has no seed (imported weights), it is paired
   * with every seed.
   *
   * @param network name of the first
   * @param other name of the second
   * @return the pairs, in the order of the first network's seeds
   * @throws NoSuchElementException if there is no such network; the message lists the networks
   */
  public List<Pair<R>> pairs(String network, String other) {
    Map<OptionalLong, R> others = found(other);
    List<Pair<R>> pairs = new ArrayList<>();
    found(network)
        .forEach(
            (seed, value) ->
                Optional.ofNullable(others.get(seed))
                    .or(() -> Optional.ofNullable(others.get(OptionalLong.empty())))
                    .ifPresent(partner -> pairs.add(new Pair<>(value, partner))));
    return pairs;
  }

  /**
   * Returns the results of a function of each value, such as the part of a result for one layer.
   *
   * @param part function of a value
   * @param <S> type of its result
   * @return the results, for the same networks in the same order
   */
  public <S> PerNetwork<S> map(Function<? super R, ? extends S> part) {
    Map<NetworkId, S> parts = new LinkedHashMap<>();
    all.forEach((id, value) -> parts.put(id, part.apply(value)));
    return new PerNetwork<>(parts);
  }

  @Override
  public String toString() {
    return "PerNetwork" + all;
  }
}
