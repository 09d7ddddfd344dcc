package io.github.badmx.smtp;

import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.LineHandler;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.DataLineFilter;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a message in, and answers at its end. */
final class MessageIntake implements DataLineFilter {

  static final Response TOO_BIG =
      Replies.response(552, "5.3.4 Message size exceeds fixed maximum message size");

  static final Response ACCEPTED = Replies.response(250, "2.0.0 Message accepted");

  @Override
  public @Nullable Response onLine(
      SMTPSession session, byte[] line, LineHandler<SMTPSession> next) {
    Conversation conversation = (Conversation) session;
    IncomingMessage message = conversation.message();
    if (!message.take(line)) {
      return null;
    }
    conversation.messageEnded();
    return message.tooBig() ? TOO_BIG : ACCEPTED;
  }
}
