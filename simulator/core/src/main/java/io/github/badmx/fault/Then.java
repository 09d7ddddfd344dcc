package io.github.badmx.fault;

import java.util.List;
import java.util.Locale;

/** How a connection goes on once a wire fault has had its say. */
public enum Then {
  /** A FIN; what the client sends is still read, so that nothing is lost to a RST. */
  CLOSE,
  /** A RST. */
  RESET,
  /** Silence; the connection stays open. */
  STALL,
  /** The next fault at the same moment, else the good server. */
  GO_ON,
  /** SMTP in clear, on the same connection. */
  RESUME_CLEAR;

  /** The name in scenario files: {@code resume-clear}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The step, and what follows it. */
  List<WireStep> after(WireStep step) {
    return switch (this) {
      case CLOSE -> List.of(step, new WireStep.HalfClose());
      case RESET -> List.of(step, new WireStep.Reset());
      case STALL -> List.of(step, new WireStep.FallSilent());
      case GO_ON -> List.of(step);
      case RESUME_CLEAR -> List.of(step, new WireStep.ResumeInClear());
    };
  }
}
