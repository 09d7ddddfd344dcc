package io.github.badmx.fault;

import java.util.List;

/**
 * A Cisco PIX or ASA between the two: what it does not know it overwrites, length kept.
 *
 * @param banner whether the greeting is overwritten too
 */
@Lie(
    value = "Shows STARTTLS as XXXXXXXA and does not know the command, as a Cisco PIX does",
    source = "RFC 3207 §6",
    reported = ResultType.STARTTLS_NOT_SUPPORTED)
public record MaskStarttls(
    @About("the greeting is overwritten too") @Default("true") boolean banner)
    implements DialogueFault {

  /** Keyword and greeting overwritten. */
  public MaskStarttls() {
    this(true);
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return switch (moment) {
      case ACCEPTED -> List.of(banner ? masked(due) : due);
      case EHLO ->
          List.of(
              EhloLines.changed(due, line -> EhloLines.is(line, "STARTTLS") ? "XXXXXXXA" : line));
      case STARTTLS -> List.of(Reply.of(500, "5.5.1 Command unrecognized: \"XXXX\""));
      default -> List.of(due);
    };
  }

  /** Only digits that can be part of 220 stay, as the fixup leaves them. */
  private static Reply masked(Reply greeting) {
    return EhloLines.changed(greeting, line -> line.replaceAll("[^20 ]", "*"));
  }
}
