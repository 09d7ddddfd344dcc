package io.github.badmx.smtp;

import java.util.Locale;
import java.util.Optional;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.RcptCmdHandler;
import org.jspecify.annotations.Nullable;

/**
 * RCPT (RFC 5321 §4.1.1.3): every well-formed recipient is welcome. James's logs the stack trace of
 * a bad address and has no bound.
 */
final class RcptCommand extends RcptCmdHandler {

  /** Recipients of one message: ten times what RFC 5321 §4.5.3.1.8 asks for. */
  static final int MAX_RECIPIENTS = 1_000;

  private final Settings settings;

  RcptCommand(Settings settings) {
    super(NoMetrics.NONE);
    this.settings = settings;
  }

  @Override
  protected @Nullable Response doFilterChecks(
      SMTPSession session, String command, @Nullable String argument) {
    if (session.getAttachment(SMTPSession.SENDER, State.Transaction).isEmpty()) {
      return Replies.response(503, "5.5.1 Need MAIL before RCPT");
    }
    Optional<PathArgument> to =
        Optional.ofNullable(argument).flatMap(text -> PathArgument.parse("TO:", text));
    if (to.isEmpty()) {
      return Replies.response(501, "5.5.4 Usage: RCPT TO:<recipient>");
    }
    if (!to.get().parameters().stream().allMatch(it -> known(it, session.isTLSStarted()))) {
      return Replies.response(555, "5.5.4 RCPT parameter not recognized");
    }
    if (session.getRcptCount() >= MAX_RECIPIENTS) {
      return Replies.response(452, "4.5.3 Too many recipients");
    }
    return setRecipient(session, to.get().address());
  }

  private boolean known(String parameter, boolean secured) {
    String key = parameter.split("=", 2)[0].toUpperCase(Locale.ROOT);
    return switch (key) {
      case "NOTIFY", "ORCPT" -> settings.offers("DSN", secured);
      case "RRVS" -> settings.offers("RRVS", secured);
      default -> false;
    };
  }

  private @Nullable Response setRecipient(SMTPSession session, String address) {
    try {
      // a bare <postmaster> is an address (RFC 5321 §4.5.1)
      String full = address.contains("@") ? address : address + "@" + settings.host();
      boolean utf8 = settings.offers("SMTPUTF8", session.isTLSStarted());
      MailAddress recipient = utf8 ? Address.of(full) : new MailAddress(full);
      session.setAttachment(CURRENT_RECIPIENT, recipient, State.Transaction);
      return null;
    } catch (AddressException e) {
      return Replies.response(501, "5.1.3 Syntax error in recipient address");
    }
  }

  @Override
  protected Response doCoreCmd(SMTPSession session, String command, String parameters) {
    super.doCoreCmd(session, command, parameters);
    return Replies.response(250, "2.1.5 Recipient OK");
  }
}
