package io.github.numerosity.config;

import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.model.ModelSource;
import org.jspecify.annotations.Nullable;

/** Context of settings: the sections and networks that they may refer to. */
interface Scope {
  /**
   * Returns the value of a setting in a section of the file.
   *
   * @param name of the setting
   * @param type of the setting
   * @return {@link Fallback#NONE} if there is no section of that name and type
   */
  Fallback section(String name, Class<?> type);

  /**
   * Returns whether the file has a network of a name.
   *
   * @param name of a network
   * @return whether it has one
   */
  boolean hasNetwork(String name);

  /**
   * Returns a network of the file by its name.
   *
   * @param name of the network
   * @return null after a problem
   */
  @Nullable ModelSource network(JsonString name);
}
