package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.james.protocols.api.BaseRequest;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.CommandDispatcher;
import org.apache.james.protocols.smtp.SMTPSession;

/** James's dispatcher, but an exception is not logged and passed off as a 451: it comes out. */
final class Dispatcher extends CommandDispatcher<SMTPSession> {

  @Override
  public Response onLine(SMTPSession session, byte[] line) {
    return dispatchCommandHandlers(session, parseRequest(session, line));
  }

  @Override
  protected Request parseRequest(SMTPSession session, byte[] line) {
    String text = new String(line, UTF_8).trim();
    String argument = text.substring(Verb.first(text).length()).trim();
    return new BaseRequest(Verb.word(text), argument.isEmpty() ? null : argument);
  }
}
