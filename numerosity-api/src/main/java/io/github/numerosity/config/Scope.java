package io.github.numerosity.config;

import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.model.ModelSource;
import org.jspecify.annotations.Nullable;

/** What settings may refer to outside themselves. */
interface Scope {
  /**
   * Returns what a section of the file says of a setting.
   *
   * @param name of the setting
   * @param type of the setting
   * @return {@link Fallback#NONE} if there is no section of that name and type
   */
  Fallback section(String name, Class<?> type);

  /**
   * Tells whether there is a network of a name.
   *
   * @param name of a network
   * @return whether the file has one
   */
  boolean hasNetwork(String name);

  /**
   * Finds a network of the file by its name.
   *
   * @param name of the network
   * @return null after a problem
   */
  @Nullable ModelSource network(JsonString name);
}
