package io.github.badmx.smtp;

import java.util.List;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.CommandHandler;
import org.apache.james.protocols.smtp.SMTPSession;

/** STARTTLS (RFC 3207 §4). What a 220 leads to is the {@link Dialogue}'s business. */
final class StartTlsCommand implements CommandHandler<SMTPSession> {

  @Override
  public List<String> getImplCommands() {
    return List.of("STARTTLS");
  }

  @Override
  public Response onCommand(SMTPSession session, Request request) {
    if (session.isTLSStarted()) {
      return Replies.response(503, "5.5.1 TLS is already up");
    }
    if (!session.isStartTLSSupported()) {
      return Replies.response(502, "5.5.1 STARTTLS is not implemented");
    }
    if (request.getArgument() != null) {
      return Replies.response(501, "5.5.4 STARTTLS takes no parameters");
    }
    return Replies.response(220, "2.0.0 Ready to start TLS");
  }
}
