package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.badmx.fault.CarryOver.What;
import io.github.badmx.fault.Command;
import io.github.badmx.fault.DialogueFault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.fault.Reply;
import io.github.badmx.fault.Stage;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.LineIn;
import io.github.badmx.session.Journal;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.james.protocols.api.Response;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP conversation of one connection: lines in, {@link Outgoing} replies out, everything
 * recorded. Stands behind a {@link LineFramer}; used from the channel's event loop only.
 *
 * <p>An answer is one {@code Outgoing}, whatever the faults make of it. Whoever writes it completes
 * its promise when the last octet has left: a connection that is to end is closed then.
 */
public final class Dialogue extends ChannelInboundHandlerAdapter {

  private static final ChannelFutureListener NOTHING_MORE = written -> {};

  private final SmtpService service;
  private final LineFramer framer;
  private final Lies lies;
  private final Stage stage;
  private final Journal journal;
  private final Runnable startTls;
  private final Conversation conversation;
  private final Manners manners;
  private final Redaction redaction = new Redaction();
  private @Nullable ChannelHandlerContext ctx;
  private boolean secured;
  private boolean refusing;
  private boolean ending;
  private boolean skippingLine;
  private boolean authenticating;
  private @Nullable Chunk chunk;

  /**
   * @param faults the lies of this connection, in the order in which they apply
   * @param startTls puts TLS in front of the framer: called right after the 220 to STARTTLS was
   *     handed down
   */
  public Dialogue(
      SmtpService service,
      LineFramer framer,
      List<DialogueFault> faults,
      Stage stage,
      Journal journal,
      Runnable startTls) {
    this(service, framer, Lies.of(faults, journal), stage, journal, startTls);
  }

  Dialogue(
      SmtpService service,
      LineFramer framer,
      Lies lies,
      Stage stage,
      Journal journal,
      Runnable startTls) {
    this.service = service;
    this.framer = framer;
    this.lies = lies;
    this.stage = stage;
    this.journal = journal;
    this.startTls = startTls;
    this.conversation = service.converse(journal);
    this.manners = new Manners(journal);
  }

  /** More lies, for the answers that are still to come. */
  public void join(List<DialogueFault> faults) {
    lies.join(faults);
  }

  /** Says the greeting: the first thing in clear, or inside TLS where that starts at once. */
  public void greet() {
    guarded(() -> answer(Verb.UNKNOWN, command(Moment.ACCEPTED, ""), service.greeting(), false));
  }

  /** The handshake is complete: from here on everything is protected, and EHLO is due again. */
  public void secured() {
    guarded(
        () -> {
          secured = true;
          boolean keepState = conversation.greeted() && lies.carriesOver(What.STATE);
          conversation.secured(keepState);
          if (keepState) {
            lies.carriedOver(What.STATE);
          }
          if (framer.keptRest()) {
            lies.carriedOver(What.PIPELINED);
          }
          List<Reply> unasked = lies.unasked();
          if (!unasked.isEmpty()) {
            say(unasked, null, false);
          }
          framer.resume();
        });
  }

  /** TLS was given up and SMTP goes on in clear, as only a fault would have it. */
  public void resumedInClear() {
    guarded(
        () -> {
          secured = false;
          conversation.resumedInClear();
          framer.resume();
        });
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    this.ctx = ctx;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    guarded(() -> hear((byte[]) message));
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    // a client that pipelines and never reads would fill our memory with replies
    ctx.channel().config().setAutoRead(ctx.channel().isWritable());
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    conversation.cutOff();
    ctx.fireChannelInactive();
  }

  private void hear(byte[] line) {
    if (ending) {
      return;
    }
    if (chunk != null) {
      hearChunk(line, chunk);
    } else if (conversation.inMessage()) {
      manners.observe(line);
      hearMessageLine(line);
    } else if (line[0] == LineFramer.TLS_HANDSHAKE && !skippingLine) {
      manners.record(Manners.Lapse.TLS);
      answer(Verb.UNKNOWN, command(Moment.OTHER, ""), Replies.TLS_OUT_OF_PLACE, true);
    } else {
      manners.observe(line);
      hearPiece(line);
    }
  }

  private void hearMessageLine(byte[] line) {
    Response due = conversation.messageLine(line);
    if (due != null) {
      stage.reached(Moment.MESSAGE);
      answer(Verb.UNKNOWN, command(Moment.MESSAGE, ""), Replies.reply(due), false);
    }
  }

  private void hearChunk(byte[] octets, Chunk coming) {
    conversation.chunks().write(octets, 0, octets.length);
    chunk = coming.after(octets.length);
    if (chunk == null) {
      chunkEnded(coming.line());
    }
  }

  private void chunkEnded(byte[] line) {
    boolean last = BdatCommand.last(new String(line, UTF_8));
    if (last) {
      stage.reached(Moment.MESSAGE);
    }
    Command command = command(last ? Moment.MESSAGE : Moment.DATA, Verb.BDAT.name());
    answer(Verb.BDAT, command, Replies.reply(conversation.command(line)), false);
  }

  private void hearPiece(byte[] piece) {
    boolean ends = piece[piece.length - 1] == '\n';
    if (!ends) {
      skippingLine = true;
    } else if (skippingLine) {
      skippingLine = false;
      answer(Verb.UNKNOWN, command(Moment.OTHER, ""), Replies.LINE_TOO_LONG, false);
    } else {
      hearCommand(piece);
    }
  }

  private void hearCommand(byte[] line) {
    String text = new String(line, UTF_8);
    String shown = Visible.line(authenticating ? redaction.response(text) : redaction.shown(text));
    journal.add(at -> new LineIn(at, shown, secured));
    Verb verb = authenticating ? Verb.AUTH : Verb.of(text);
    Command command = command(verb.moment(secured), authenticating ? verb.name() : Verb.word(text));
    stage.reached(command.moment());
    if (refusing && verb != Verb.QUIT) {
      answer(verb, command, Replies.GREETED_WITH_554, false);
    } else if (verb == Verb.BDAT && service.chunking(secured) && BdatCommand.length(text) >= 0) {
      expectChunk(line, BdatCommand.length(text));
    } else {
      Response due = authenticating ? conversation.response(text) : conversation.command(line);
      answer(verb, command, Replies.reply(due), due.isEndSession());
    }
  }

  private void expectChunk(byte[] line, long octets) {
    if (octets == 0) {
      chunkEnded(line);
    } else {
      chunk = new Chunk(line, octets);
      framer.expectChunk(octets);
    }
  }

  private Command command(Moment moment, String verb) {
    return new Command(moment, verb, secured, conversation.authenticated(), framer.moreWaiting());
  }

  private void answer(Verb verb, Command command, Reply due, boolean last) {
    List<Reply> replies = lies.answer(command, due);
    int said = replies.isEmpty() ? due.code() : replies.get(0).code();
    if (revoked(due.code(), said)) {
      conversation.takeBack(verb);
    }
    boolean greeting = command.moment() == Moment.ACCEPTED;
    boolean tls = verb == Verb.STARTTLS && said == 220 && !replies.isEmpty() && !secured;
    authenticating = verb == Verb.AUTH && said == 334;
    refusing |= greeting && said == 554;
    ending = last || replies.stream().anyMatch(reply -> reply.code() == 421);

    say(replies, greeting ? Moment.GREETING : tls ? Moment.READY_FOR_TLS : null, ending);
    if (tls && !ending) {
      framer.hold(lies.carriesOver(What.PIPELINED));
      startTls.run();
    }
  }

  /** Whether a command that James has carried out is refused after all. */
  private static boolean revoked(int due, int said) {
    boolean more = due == 354 || due == 334;
    return more ? said != due : due < 400 && said >= 400;
  }

  private void say(List<Reply> replies, @Nullable Moment then, boolean last) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    replies.forEach(reply -> octets.writeBytes(reply.octets()));
    boolean protectedByTls = secured;
    List<List<String>> shown =
        replies.stream()
            .map(reply -> service.phrasebook().shared(Visible.lines(reply.said())))
            .toList();
    Runnable note = () -> shown.forEach(lines -> recordReply(lines, protectedByTls));
    Outgoing answer = new Outgoing(octets.toByteArray(), then, note);
    context().writeAndFlush(answer).addListener(last ? ChannelFutureListener.CLOSE : NOTHING_MORE);
  }

  private void recordReply(List<String> lines, boolean protectedByTls) {
    journal.add(at -> new Event.ReplyOut(at, lines, protectedByTls));
  }

  private ChannelHandlerContext context() {
    if (ctx == null) {
      throw new IllegalStateException("add the Dialogue to a pipeline first");
    }
    return ctx;
  }

  /**
   * A chunk that is coming in.
   *
   * @param line the BDAT that has announced it
   * @param left how many octets are still to come
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Chunk(byte[] line, long left) {

    @Nullable Chunk after(int octets) {
      return left > octets ? new Chunk(line, left - octets) : null;
    }
  }

  /** A bug of ours must not look like a fault of the scenario. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError e) {
      ending = true;
      journal.add(at -> new Event.BadmxFailed(at, Problem.of(e)));
      say(List.of(Replies.FAILED), null, true);
    }
  }
}
