package io.github.numerosity.settings;

/**
 * Superclass of the classes generated for {@link Settings}: immutable values that hold a settings
 * record. Values of one class with equal settings are equal, unless the class has further state and
 * overrides {@code equals}.
 */
public abstract class Configured {
  private final Record settings;

  /**
   * Creates a value after a check of the settings.
   *
   * @param settings a record nested in the subclass and annotated with {@link Settings}
   * @throws IllegalArgumentException if a number is outside its {@link Range}
   */
  protected Configured(Record settings) {
    RangeCheck.check(settings);
    this.settings = settings;
  }

  final Record settings() {
    return settings;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Configured configured
        && configured.getClass() == getClass()
        && configured.settings.equals(settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(getClass().getSimpleName());
    String separator = "[";
    for (var member : RecordMembers.of(settings).entrySet()) {
      text.append(separator).append(member.getKey()).append('=').append(member.getValue());
      separator = ", ";
    }
    return text.append(separator.equals("[") ? "[]" : "]").toString();
  }
}
