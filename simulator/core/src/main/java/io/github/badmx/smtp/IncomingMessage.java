package io.github.badmx.smtp;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.MailEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way in: who and to whom, its length and its digest. The content is not kept.
 *
 * <p>The content is every octet between the line end of DATA and the final {@code .CRLF}, so the
 * CRLF before that dot belongs to it, less the dot that starts a line, if one does (RFC 5321
 * §4.5.2). A line starts where the content starts and behind CRLF, nowhere else: behind a bare LF a
 * dot is a dot and {@code .CRLF} ends nothing, or mail could be smuggled. Octets are counted and
 * digested as they came; nothing is repaired.
 */
final class IncomingMessage extends OutputStream implements MailEnvelope {

  private final MaybeSender sender;
  private final List<MailAddress> recipients;
  private final long maxBytes;
  private final MessageDigest digest;
  private long bytes;
  private boolean lineStarts = true;
  private byte last;

  IncomingMessage(MaybeSender sender, List<MailAddress> recipients, long maxBytes) {
    this.sender = sender;
    this.recipients = List.copyOf(recipients);
    this.maxBytes = maxBytes;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Takes a line with its end, or a piece of a long one.
   *
   * @return whether it was the end of the message
   */
  boolean take(byte[] line) {
    if (lineStarts && isFinalDot(line)) {
      return true;
    }
    int from = lineStarts && line[0] == '.' ? 1 : 0;
    write(line, from, line.length - from);
    int end = line.length - 1;
    lineStarts = line[end] == '\n' && (end > 0 ? line[end - 1] : last) == '\r';
    last = line[end];
    return false;
  }

  private static boolean isFinalDot(byte[] line) {
    return line.length == 3 && line[0] == '.' && line[1] == '\r' && line[2] == '\n';
  }

  /** Whether it is longer than the server takes. */
  boolean tooBig() {
    return bytes > maxBytes;
  }

  /** The SHA-256 of the content so far, in lower-case hex: to be asked for once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The sender; null for the null reverse-path (RFC 5321 §4.5.5). */
  @Nullable String sender() {
    return sender.asOptional().map(Address::text).orElse(null);
  }

  List<String> recipients() {
    return recipients.stream().map(Address::text).toList();
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int from, int count) {
    bytes += count;
    if (!tooBig()) {
      digest.update(octets, from, count);
    }
  }

  @Override
  public long getSize() {
    return bytes;
  }

  @Override
  public List<MailAddress> getRecipients() {
    return recipients;
  }

  @Override
  public MaybeSender getMaybeSender() {
    return sender;
  }

  @Override
  public OutputStream getMessageOutputStream() {
    return this;
  }

  @Override
  public InputStream getMessageInputStream() {
    throw new UnsupportedOperationException("the content of a message is not kept");
  }
}
