package io.github.badmx.smtp;

import io.github.badmx.fault.Reply;
import java.util.List;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPResponse;

/** The good server's replies that James has no words for, and the way from James's to ours. */
final class Replies {

  static final Reply LINE_TOO_LONG = Reply.of(500, "5.5.2 Line too long");
  static final Reply TLS_OUT_OF_PLACE =
      Reply.of(500, "5.5.2 TLS where SMTP was due: say STARTTLS first");
  static final Reply GREETED_WITH_554 = Reply.of(503, "5.5.1 There is no service here: say QUIT");
  static final Reply FAILED =
      Reply.of(421, "4.3.0 badmx itself has failed: look into the session's events");

  private Replies() {}

  /** A reply in James's form. */
  static Response response(int code, String text) {
    return new SMTPResponse(Integer.toString(code), text).immutable();
  }

  /** A reply of James's in our form. */
  static Reply reply(Response response) {
    int code = Integer.parseInt(response.getRetCode());
    List<String> lines =
        response.getLines().stream()
            .map(line -> line.toString().substring("250 ".length()))
            .toList();
    return new Reply(code, lines);
  }
}
