package io.github.badmx.smtp;

import java.util.List;
import java.util.Optional;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.CommandHandler;
import org.apache.james.protocols.smtp.SMTPSession;

/**
 * AUTH (RFC 4954 §4) with PLAIN and LOGIN, where the EHLO list offers them. It begins an {@link
 * Exchange}; nothing that a client says there is kept.
 */
final class AuthCommand implements CommandHandler<SMTPSession> {

  private final Settings settings;

  AuthCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public List<String> getImplCommands() {
    return List.of("AUTH");
  }

  @Override
  public Response onCommand(SMTPSession session, Request request) {
    Conversation conversation = (Conversation) session;
    String argument = Optional.ofNullable(request.getArgument()).orElse("");
    String[] words = argument.split("\\s+", 2);
    return objection(conversation, words[0])
        .orElseGet(
            () ->
                conversation.begin(
                    new Exchange(words[0], settings.accepts()),
                    words.length > 1 ? words[1].trim() : null));
  }

  private Optional<Response> objection(Conversation conversation, String mechanism) {
    boolean secured = conversation.isTLSStarted();
    if (!settings.offers("AUTH", true) && !settings.offers("AUTH", false)) {
      return objection(502, "5.5.1 AUTH is not implemented");
    }
    if (!settings.offers("AUTH", secured)) {
      return objection(538, "5.7.11 Encryption required for requested authentication mechanism");
    }
    if (mechanism.isEmpty()) {
      return objection(501, "5.5.4 Usage: AUTH mechanism");
    }
    if (!conversation.greeted() || conversation.authenticated() || conversation.inTransaction()) {
      return objection(503, "5.5.1 AUTH comes once, between EHLO and MAIL");
    }
    return Exchange.knows(mechanism) && settings.offersMechanism(mechanism, secured)
        ? Optional.empty()
        : objection(504, "5.5.4 Unrecognized authentication type");
  }

  private static Optional<Response> objection(int code, String text) {
    return Optional.of(Replies.response(code, text));
  }
}
