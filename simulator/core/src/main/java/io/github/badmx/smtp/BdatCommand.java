package io.github.badmx.smtp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.CommandHandler;
import org.apache.james.protocols.smtp.SMTPSession;

/**
 * BDAT (RFC 3030 §2): a message in chunks whose length is announced. It is asked for its answer
 * once the octets of its chunk are in.
 */
final class BdatCommand implements CommandHandler<SMTPSession> {

  private static final Pattern LINE =
      Pattern.compile("\\s*BDAT\\s+(\\d{1,18})(\\s+LAST)?\\s*", Pattern.CASE_INSENSITIVE);

  private final Settings settings;

  BdatCommand(Settings settings) {
    this.settings = settings;
  }

  /** How many octets follow a line; -1 where it is no well-formed BDAT. */
  static long length(String line) {
    Matcher bdat = LINE.matcher(line);
    return bdat.matches() ? Long.parseLong(bdat.group(1)) : -1;
  }

  /** Whether the chunk of a line is the last one. */
  static boolean last(String line) {
    Matcher bdat = LINE.matcher(line);
    return bdat.matches() && bdat.group(2) != null;
  }

  @Override
  public List<String> getImplCommands() {
    return List.of("BDAT");
  }

  @Override
  public Response onCommand(SMTPSession session, Request request) {
    String line = "BDAT " + request.getArgument();
    if (!settings.offers("CHUNKING", session.isTLSStarted())) {
      return Replies.response(502, "5.5.1 BDAT is not implemented");
    }
    if (length(line) < 0) {
      return Replies.response(501, "5.5.4 Usage: BDAT octets [LAST]");
    }
    Conversation conversation = (Conversation) session;
    if (session.getRcptCount() == 0) {
      conversation.abandonChunks();
      return Replies.response(503, "5.5.1 Need RCPT before BDAT");
    }
    boolean tooBig = conversation.chunks().tooBig();
    if (last(line)) {
      conversation.chunksEnded();
      return tooBig ? MessageIntake.TOO_BIG : MessageIntake.ACCEPTED;
    }
    return tooBig ? MessageIntake.TOO_BIG : Replies.response(250, "2.0.0 Chunk received");
  }
}
