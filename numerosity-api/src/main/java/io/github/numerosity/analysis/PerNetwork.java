package io.github.numerosity.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * One value for each network and seed, in the order of the experiment: networks as they were added,
 * seeds as they were given. Immutable.
 *
 * @param <R> the value
 */
public final class PerNetwork<R> {
  private final LinkedHashMap<NetworkId, R> byId;

  /**
   * Copies the values.
   *
   * @param byId in order
   */
  public PerNetwork(Map<NetworkId, R> byId) {
    this.byId = new LinkedHashMap<>(byId);
  }

  /**
   * Returns all values with their networks.
   *
   * @return unmodifiable, in order
   */
  public Map<NetworkId, R> byId() {
    return java.util.Collections.unmodifiableMap(byId);
  }

  /**
   * Returns the names of the networks.
   *
   * @return distinct, in order
   */
  public List<String> networks() {
    return byId.keySet().stream().map(NetworkId::network).distinct().toList();
  }

  /**
   * Returns the values of one network over seeds.
   *
   * @param network its name
   * @return in the order of seeds
   * @throws NoSuchElementException if there is no such network; the message lists those there are
   */
  public List<R> of(String network) {
    List<R> values =
        byId.entrySet().stream()
            .filter(entry -> entry.getKey().network().equals(network))
            .map(Map.Entry::getValue)
            .toList();
    if (values.isEmpty()) {
      throw new NoSuchElementException(
          "no results of a network \"" + network + "\"; there are " + networks());
    }
    return values;
  }

  /**
   * Returns what can be made of each value, such as the part of a result that is about one layer.
   *
   * @param part of a value
   * @param <S> the part
   * @return the parts, of the same networks in the same order
   */
  public <S> PerNetwork<S> map(Function<? super R, ? extends S> part) {
    Map<NetworkId, S> parts = new LinkedHashMap<>();
    byId.forEach((id, value) -> parts.put(id, part.apply(value)));
    return new PerNetwork<>(parts);
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
    R value = byId.get(new NetworkId(network, java.util.OptionalLong.of(seed)));
    if (value == null) {
      throw new NoSuchElementException(
          "no result of network \"%s\" with seed %d; there are %s"
              .formatted(network, seed, byId.keySet()));
    }
    return value;
  }
}
