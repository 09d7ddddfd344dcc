package io.github.badmx.smtp;

import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.LineHandler;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.SMTPSessionImpl;
import org.apache.james.protocols.smtp.core.DataCmdHandler;
import org.jspecify.annotations.Nullable;

/** James's side of one connection: the state of the mail transaction. */
final class Conversation extends SMTPSessionImpl {

  private final Transport transport;
  private final LineHandler<SMTPSession> commands;
  private final Journal journal;
  private final long maxMessageBytes;
  private @Nullable IncomingMessage chunks;
  private @Nullable Exchange exchange;
  private boolean authenticated;

  Conversation(
      Transport transport, Settings settings, LineHandler<SMTPSession> commands, Journal journal) {
    super(transport, settings);
    this.transport = transport;
    this.commands = commands;
    this.journal = journal;
    this.maxMessageBytes = settings.maxMessageBytes();
  }

  /** What is due in answer to a command. */
  Response command(byte[] line) {
    return commands.onLine(this, line);
  }

  /** What is due in answer to a line of a message: null but for the last. */
  @SuppressWarnings("unchecked") // James pushes what it was given, a handler of SMTP sessions
  @Nullable Response messageLine(byte[] line) {
    LineHandler<SMTPSession> reader = (LineHandler<SMTPSession>) transport.reader();
    return reader == null ? null : reader.onLine(this, line);
  }

  /** Whether the lines that come are those of a message. */
  boolean inMessage() {
    return transport.reader() != null;
  }

  /** Whether EHLO or HELO has been said. */
  boolean greeted() {
    return getAttachment(CURRENT_HELO_MODE, State.Connection).isPresent();
  }

  /** Whether MAIL has been said. */
  boolean inTransaction() {
    return getAttachment(SENDER, State.Transaction).isPresent();
  }

  /** Whether the client has authenticated itself. */
  boolean authenticated() {
    return authenticated;
  }

  /** Begins an exchange of AUTH, maybe with a response that came along. */
  Response begin(Exchange begun, @Nullable String initial) {
    exchange = begun;
    return noted(begun.begin(initial));
  }

  /** What is due in answer to a response that a challenge has called for. */
  Response response(String line) {
    return exchange == null
        ? Replies.response(535, "5.7.8 Authentication credentials invalid")
        : noted(exchange.hear(line.trim()));
  }

  private Response noted(Response due) {
    authenticated = due.getRetCode().equals("235");
    if (!due.getRetCode().equals("334")) {
      exchange = null;
    }
    return due;
  }

  /** Whether some of the message has come in chunks (RFC 3030 §2). */
  boolean chunked() {
    return chunks != null;
  }

  /** The message that comes in chunks. */
  IncomingMessage chunks() {
    if (chunks == null) {
      MaybeSender sender =
          getAttachment(SENDER, State.Transaction).orElse(MaybeSender.nullSender());
      List<MailAddress> recipients = getAttachment(RCPT_LIST, State.Transaction).orElse(List.of());
      chunks = new IncomingMessage(sender, recipients, maxMessageBytes);
    }
    return chunks;
  }

  /** The last chunk has been read. */
  void chunksEnded() {
    IncomingMessage message = chunks();
    chunks = null;
    record(message);
    resetState();
  }

  /** What has come in chunks will not be a message: it is recorded as far as it came. */
  void abandonChunks() {
    if (chunks != null && chunks.getSize() > 0) {
      recordPart(chunks);
    }
    chunks = null;
  }

  @Override
  public void resetState() {
    abandonChunks();
    super.resetState();
  }

  /** The message that is coming in. */
  IncomingMessage message() {
    return (IncomingMessage) getAttachment(DataCmdHandler.MAILENV, State.Transaction).orElseThrow();
  }

  /** The end of the message has been read. */
  void messageEnded() {
    record(message());
    leaveMessage();
  }

  private void record(IncomingMessage message) {
    if (message.tooBig()) {
      recordPart(message);
    } else {
      String sha256 = message.sha256();
      journal.add(
          at ->
              new Event.MessageIn(
                  at,
                  message.sender(),
                  message.recipients(),
                  message.getSize(),
                  sha256,
                  isTLSStarted()));
    }
  }

  /** The connection has ended: a message that was coming in is recorded as far as it came. */
  void cutOff() {
    if (inMessage()) {
      recordPart(message());
      leaveMessage();
    }
    abandonChunks();
  }

  private void recordPart(IncomingMessage message) {
    journal.add(
        at ->
            new Event.MessagePartIn(
                at, message.sender(), message.recipients(), message.getSize(), isTLSStarted()));
  }

  /** Undoes what a command did, because a fault has refused it after all. */
  void takeBack(Verb verb) {
    switch (verb) {
      case EHLO, HELO -> removeAttachment(CURRENT_HELO_MODE, State.Connection);
      case AUTH -> forgetCredentials();
      case MAIL, BDAT -> resetState();
      case RCPT -> forgetLastRecipient();
      case DATA -> transport.popLineHandler();
      default -> {}
    }
  }

  private void forgetCredentials() {
    exchange = null;
    authenticated = false;
  }

  private void forgetLastRecipient() {
    List<MailAddress> recipients = getAttachment(RCPT_LIST, State.Transaction).orElseThrow();
    recipients.remove(recipients.size() - 1);
    if (recipients.isEmpty()) {
      removeAttachment(RCPT_LIST, State.Transaction);
    }
  }

  /** TLS is up: what was learned in clear is forgotten (RFC 3207 §4.2), unless a lie keeps it. */
  void secured(boolean keepState) {
    if (!keepState) {
      leaveMessage();
      forgetCredentials();
      removeAttachment(CURRENT_HELO_MODE, State.Connection);
      removeAttachment(CURRENT_HELO_NAME, State.Connection);
    }
    transport.secured(true);
  }

  /** TLS is gone, and what was learned stays. */
  void resumedInClear() {
    transport.secured(false);
  }

  private void leaveMessage() {
    transport.popLineHandler();
    resetState();
  }
}
