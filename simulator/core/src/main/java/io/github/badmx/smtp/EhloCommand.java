package io.github.badmx.smtp;

import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPResponse;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.esmtp.EhloCmdHandler;

/** EHLO (RFC 5321 §4.1.1.1): lists what the scenario offers, STARTTLS in clear only. */
final class EhloCommand extends EhloCmdHandler {

  private final Settings settings;

  EhloCommand(Settings settings) {
    super(NoMetrics.NONE);
    this.settings = settings;
  }

  @Override
  protected Response doCoreCmd(SMTPSession session, String command, String parameters) {
    session.setAttachment(SMTPSession.CURRENT_HELO_MODE, command, State.Connection);
    SMTPResponse response = new SMTPResponse("250", settings.host() + " at your service");
    settings.keywords(session.isTLSStarted()).forEach(response::appendLine);
    if (settings.startTls() && !session.isTLSStarted()) {
      response.appendLine("STARTTLS");
    }
    return response;
  }
}
