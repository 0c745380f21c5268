package io.github.numerosity.json;

/** JSON text. */
public final class JsonText {
  private JsonText() {}
}
