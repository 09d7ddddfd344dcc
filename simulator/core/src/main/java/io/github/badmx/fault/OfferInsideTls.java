package io.github.badmx.fault;

import java.util.ArrayList;
import java.util.List;

/** STARTTLS offered again inside TLS; what becomes of a second one is the good server's affair. */
@Lie(value = "Offers STARTTLS again inside TLS", source = "RFC 3207 §4.2")
public record OfferInsideTls() implements DialogueFault {

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    if (moment != Moment.TLS_EHLO) {
      return List.of(due);
    }
    List<String> lines = new ArrayList<>(due.lines());
    lines.add("STARTTLS");
    return List.of(new Reply(due.code(), lines));
  }
}
