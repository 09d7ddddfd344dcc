package io.github.badmx.smtp;

import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import java.util.List;
import org.apache.james.core.MailAddress;
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

  Conversation(
      Transport transport, Settings settings, LineHandler<SMTPSession> commands, Journal journal) {
    super(transport, settings);
    this.transport = transport;
    this.commands = commands;
    this.journal = journal;
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

  /** The message that is coming in. */
  IncomingMessage message() {
    return (IncomingMessage) getAttachment(DataCmdHandler.MAILENV, State.Transaction).orElseThrow();
  }

  /** The end of the message has been read. */
  void messageEnded() {
    IncomingMessage message = message();
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
    leaveMessage();
  }

  /** The connection has ended: a message that was coming in is recorded as far as it came. */
  void cutOff() {
    if (inMessage()) {
      recordPart(message());
      leaveMessage();
    }
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
      case MAIL -> resetState();
      case RCPT -> forgetLastRecipient();
      case DATA -> transport.popLineHandler();
      default -> {}
    }
  }

  private void forgetLastRecipient() {
    List<MailAddress> recipients = getAttachment(RCPT_LIST, State.Transaction).orElseThrow();
    recipients.remove(recipients.size() - 1);
    if (recipients.isEmpty()) {
      removeAttachment(RCPT_LIST, State.Transaction);
    }
  }

  /** TLS is up: what was learned in clear is forgotten (RFC 3207 §4.2). */
  void secured() {
    leaveMessage();
    removeAttachment(CURRENT_HELO_MODE, State.Connection);
    removeAttachment(CURRENT_HELO_NAME, State.Connection);
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
