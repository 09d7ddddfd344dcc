package io.github.badmx.smtp;

import java.util.List;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.CommandHandler;
import org.apache.james.protocols.api.handler.UnknownCommandHandler;
import org.apache.james.protocols.smtp.SMTPSession;

/** A command that this server has heard of, or not, and does not do. It is never quoted back. */
record UnsupportedCommand(String verb, Response response) implements CommandHandler<SMTPSession> {

  /** Everything that no other handler does. */
  static UnsupportedCommand unknown() {
    return new UnsupportedCommand(
        UnknownCommandHandler.COMMAND_IDENTIFIER,
        Replies.response(500, "5.5.1 Command not recognized"));
  }

  @Override
  public List<String> getImplCommands() {
    return List.of(verb);
  }

  @Override
  public Response onCommand(SMTPSession session, Request request) {
    return response;
  }
}
