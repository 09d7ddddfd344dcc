package io.github.badmx.fault;

import java.util.List;

/**
 * A server that does not offer STARTTLS, or a middlebox that took the offer away.
 *
 * @param accept whether STARTTLS works all the same when it is tried
 */
@Lie(
    value = "Leaves STARTTLS out of the EHLO reply and refuses it",
    source = "RFC 3207 §6",
    reported = ResultType.STARTTLS_NOT_SUPPORTED)
public record HideStarttls(
    @About("STARTTLS works all the same when tried") @Default("false") boolean accept)
    implements DialogueFault {

  /** Not offered, and refused. */
  public HideStarttls() {
    this(false);
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return switch (moment) {
      case EHLO -> List.of(EhloLines.without(due, "STARTTLS"));
      case STARTTLS ->
          List.of(accept ? due : Reply.of(502, "5.5.1 Error: command not implemented"));
      default -> List.of(due);
    };
  }
}
