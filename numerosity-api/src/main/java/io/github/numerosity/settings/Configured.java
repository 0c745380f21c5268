package io.github.numerosity.settings;

/**
 * An immutable value that is made of a settings record: the superclass of what {@link Settings}
 * generates. Values of one class with equal settings are equal, unless a class has more than its
 * settings and says otherwise.
 */
public abstract class Configured {
  private final Record settings;

  /**
   * Checks the settings.
   *
   * @param settings a record that the subclass nests and that is annotated with {@link Settings}
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
