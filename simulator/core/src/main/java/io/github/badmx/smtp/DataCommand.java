package io.github.badmx.smtp;

import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.MailEnvelope;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.DataCmdHandler;

/** DATA (RFC 5321 §4.1.1.4), into an envelope that keeps nothing. */
@SuppressWarnings("unchecked") // a raw list in a signature of James's
final class DataCommand extends DataCmdHandler {

  private final Settings settings;

  DataCommand(Settings settings) {
    super(NoMetrics.NONE);
    this.settings = settings;
  }

  @Override
  public Response onCommand(SMTPSession session, Request request) {
    return ((Conversation) session).chunked()
        ? Replies.response(503, "5.5.1 The message has begun with BDAT")
        : super.onCommand(session, request);
  }

  @Override
  protected MailEnvelope createEnvelope(MaybeSender sender, List<MailAddress> recipients) {
    return new IncomingMessage(sender, recipients, settings.maxMessageBytes());
  }
}
