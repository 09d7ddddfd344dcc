package io.github.badmx.smtp;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.core.MailCmdHandler;
import org.jspecify.annotations.Nullable;

/**
 * MAIL (RFC 5321 §4.1.1.2). James's forgets the sender when a second one comes, takes any
 * parameter, and logs the stack trace of a bad address.
 */
final class MailCommand extends MailCmdHandler {

  /** Each parameter, and the extension that defines it. */
  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("SIZE", "SIZE"),
          Map.entry("BODY", "8BITMIME"),
          Map.entry("RET", "DSN"),
          Map.entry("ENVID", "DSN"),
          Map.entry("AUTH", "AUTH"),
          Map.entry("SMTPUTF8", "SMTPUTF8"),
          Map.entry("REQUIRETLS", "REQUIRETLS"),
          Map.entry("BY", "DELIVERBY"),
          Map.entry("HOLDFOR", "FUTURERELEASE"),
          Map.entry("HOLDUNTIL", "FUTURERELEASE"),
          Map.entry("MT-PRIORITY", "MT-PRIORITY"));

  private final Settings settings;

  MailCommand(Settings settings) {
    super(NoMetrics.NONE);
    this.settings = settings;
  }

  @Override
  public Response onCommand(SMTPSession session, Request request) {
    if (session.getAttachment(SMTPSession.SENDER, State.Transaction).isPresent()) {
      return Replies.response(503, "5.5.1 Sender already specified");
    }
    return super.onCommand(session, request);
  }

  @Override
  protected @Nullable Response doFilterChecks(
      SMTPSession session, String command, @Nullable String argument) {
    if (session.getAttachment(SMTPSession.CURRENT_HELO_MODE, State.Connection).isEmpty()) {
      return Replies.response(503, "5.5.1 Need EHLO or HELO before MAIL");
    }
    Optional<PathArgument> from =
        Optional.ofNullable(argument).flatMap(text -> PathArgument.parse("FROM:", text));
    if (from.isEmpty()) {
      return Replies.response(501, "5.5.4 Usage: MAIL FROM:<sender>");
    }
    return from.get().parameters().stream()
        .map(parameter -> objection(parameter, session.isTLSStarted()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> setSender(session, from.get().address()));
  }

  private Optional<Response> objection(String parameter, boolean secured) {
    String key = parameter.split("=", 2)[0].toUpperCase(Locale.ROOT);
    String extension = EXTENSIONS.get(key);
    if (extension == null || !settings.offers(extension, secured)) {
      return Optional.of(Replies.response(555, "5.5.4 MAIL parameter not recognized"));
    }
    return key.equals("SIZE") ? sizeObjection(parameter) : Optional.empty();
  }

  private Optional<Response> sizeObjection(String parameter) {
    if (!parameter.matches("(?i)SIZE=\\d{1,20}")) {
      return Optional.of(Replies.response(501, "5.5.4 SIZE is a number of octets"));
    }
    String digits = parameter.substring("SIZE=".length());
    boolean tooBig = digits.length() > 18 || Long.parseLong(digits) > settings.maxMessageBytes();
    return tooBig ? Optional.of(MessageIntake.TOO_BIG) : Optional.empty();
  }

  private @Nullable Response setSender(SMTPSession session, String address) {
    try {
      MaybeSender sender =
          address.isEmpty()
              ? MaybeSender.nullSender()
              : MaybeSender.of(mailAddress(session, address));
      session.setAttachment(SMTPSession.SENDER, sender, State.Transaction);
      return null;
    } catch (AddressException e) {
      return Replies.response(501, "5.1.7 Syntax error in sender address");
    }
  }

  private MailAddress mailAddress(SMTPSession session, String address) throws AddressException {
    return settings.offers("SMTPUTF8", session.isTLSStarted())
        ? Address.of(address)
        : new MailAddress(address);
  }

  @Override
  protected Response doCoreCmd(SMTPSession session, String command, String parameters) {
    return Replies.response(250, "2.1.0 Sender OK");
  }
}
