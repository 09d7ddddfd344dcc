package io.github.badmx.fault;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a connection goes on once a wire fault has had its say. */
public enum Then {
  /** A FIN; what the client sends is still read, so that nothing is lost to a RST. */
  CLOSE(new WireStep.HalfClose()),
  /** A RST. */
  RESET(new WireStep.Reset()),
  /** Silence; the connection stays open. */
  STALL(new WireStep.FallSilent()),
  /** The next fault at the same moment, else the good server. */
  GO_ON,
  /** SMTP in clear, on the same connection. */
  RESUME_CLEAR(new WireStep.ResumeInClear());

  private final List<WireStep> last;

  Then(WireStep... last) {
    this.last = List.of(last);
  }

  /** The name in scenario files: {@code resume-clear}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The step, and what follows it. */
  List<WireStep> after(WireStep step) {
    return Stream.concat(Stream.of(step), last.stream()).toList();
  }
}
