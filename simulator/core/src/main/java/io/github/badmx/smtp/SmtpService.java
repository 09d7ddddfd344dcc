package io.github.badmx.smtp;

import io.github.badmx.fault.Reply;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Journal;
import java.util.List;
import org.apache.james.protocols.api.handler.ProtocolHandlerChainImpl;
import org.apache.james.protocols.api.handler.WiringException;
import org.apache.james.protocols.smtp.core.ExpnCmdHandler;
import org.apache.james.protocols.smtp.core.HelpCmdHandler;
import org.apache.james.protocols.smtp.core.NoopCmdHandler;
import org.apache.james.protocols.smtp.core.QuitCmdHandler;
import org.apache.james.protocols.smtp.core.RsetCmdHandler;
import org.apache.james.protocols.smtp.core.VrfyCmdHandler;

/**
 * The good server's SMTP: what it offers and how it answers each command.
 *
 * <p>One for all connections of a scenario; safe for use by many threads.
 */
public final class SmtpService {

  private final Settings settings;
  private final Dispatcher commands = new Dispatcher();
  private final Phrasebook phrasebook = new Phrasebook();

  /**
   * @param scenario greeting, EHLO keywords and TLS mode come from here; its faults do not
   * @param host the name in the greeting, such as {@code mx.badmx.test}
   */
  public SmtpService(Scenario scenario, String host) {
    this.settings = Settings.of(scenario, host);
    wire();
  }

  /** The 220 with which a connection starts (RFC 5321 §3.1). */
  Reply greeting() {
    return Reply.of(220, (settings.host() + " " + settings.greeting()).trim());
  }

  /** Whether messages may come in chunks (RFC 3030). */
  boolean chunking(boolean secured) {
    return settings.offers("CHUNKING", secured);
  }

  /** What replies say, kept once for all connections. */
  Phrasebook phrasebook() {
    return phrasebook;
  }

  /** A connection's own state. */
  Conversation converse(Journal journal) {
    return new Conversation(new Transport(settings.startTls()), settings, commands, journal);
  }

  private void wire() {
    ProtocolHandlerChainImpl chain = new ProtocolHandlerChainImpl();
    chain.addAll(
        List.of(
            commands,
            new EhloCommand(settings),
            new HeloCommand(settings),
            new StartTlsCommand(),
            new MailCommand(settings),
            new RcptCommand(settings),
            new DataCommand(settings),
            new MessageIntake(),
            new RsetCmdHandler(),
            new NoopCmdHandler(),
            new VrfyCmdHandler(),
            new ExpnCmdHandler(),
            new HelpCmdHandler(),
            new QuitCmdHandler(NoMetrics.NONE),
            new AuthCommand(settings),
            new BdatCommand(settings),
            UnsupportedCommand.unknown()));
    try {
      chain.wireExtensibleHandlers();
    } catch (WiringException e) {
      throw new IllegalStateException("the handlers above do not fit together", e);
    }
  }
}
