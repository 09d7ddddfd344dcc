package io.github.badmx.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Hashtable;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerHello;
import org.bouncycastle.tls.TlsContext;

/**
 * Any handshake message at all, in the guise of a ServerHello.
 *
 * <p>Bouncy Castle has no other door by which a subclass could put a message of its own making into
 * the transcript hash. It hands {@link #encode} a buffer that already begins with the type and
 * leaves room for the length, which it fills in afterwards; so the buffer is emptied and begun
 * anew.
 */
final class RawMessage extends ServerHello {

  private final int type;
  private final byte[] body;

  @SuppressWarnings("JdkObsolete") // what Bouncy Castle takes
  RawMessage(int type, byte[] body) {
    super(ProtocolVersion.TLSv12, new byte[0], new byte[0], 0, new Hashtable<>());
    this.type = type;
    this.body = body;
  }

  @Override
  public void encode(TlsContext context, OutputStream output) throws IOException {
    if (!(output instanceof ByteArrayOutputStream buffer)) {
      throw new IOException("Bouncy Castle encodes messages in another way than it did");
    }
    buffer.reset();
    buffer.write(type);
    buffer.write(0);
    buffer.write(0);
    buffer.write(0);
    buffer.write(body);
  }
}
