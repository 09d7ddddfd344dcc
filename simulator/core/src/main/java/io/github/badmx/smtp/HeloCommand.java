package io.github.badmx.smtp;

import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.HeloCmdHandler;

/** HELO (RFC 5321 §4.1.1.1): the greeting of a client that knows no extensions. */
final class HeloCommand extends HeloCmdHandler {

  private final Settings settings;

  HeloCommand(Settings settings) {
    super(NoMetrics.NONE);
    this.settings = settings;
  }

  @Override
  protected Response doCoreCmd(SMTPSession session, String command, String parameters) {
    session.setAttachment(SMTPSession.CURRENT_HELO_MODE, command, State.Connection);
    return Replies.response(250, settings.host() + " at your service");
  }
}
