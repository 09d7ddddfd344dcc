package io.github.badmx.fault;

import java.util.List;
import java.util.Locale;

/**
 * A TLS alert that nothing gave reason for.
 *
 * @param at when
 * @param description what it says
 * @param level how bad it is
 * @param then what follows
 */
@Lie(
    value = "Sends a TLS alert that nothing gave reason for",
    source = "RFC 8446 §6.2",
    reported = ResultType.VALIDATION_FAILURE)
public record Alert(
    Strike at,
    @About("by name, such as handshake-failure, or by number") AlertDescription description,
    @Default("fatal") Level level,
    @Default("close") Then then)
    implements WireFault {

  /** A fatal alert of this name at a moment, then the end. */
  public Alert(Moment at, String name) {
    this(
        Strike.at(at),
        AlertDescription.named(name)
            .orElseThrow(() -> new IllegalArgumentException("no alert is called " + name)),
        Level.FATAL,
        Then.CLOSE);
  }

  @Override
  public List<WireStep> steps() {
    return then.after(new WireStep.SendAlert(level.number, description.number()));
  }

  /** How bad an alert is (RFC 5246 §7.2). */
  public enum Level {
    WARNING(1),
    FATAL(2);

    private final int number;

    Level(int number) {
      this.number = number;
    }

    /** The name in scenario files: {@code fatal}. */
    public String yamlName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
