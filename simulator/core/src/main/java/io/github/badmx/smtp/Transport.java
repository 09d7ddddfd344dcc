package io.github.badmx.smtp;

import java.net.InetSocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.apache.james.protocols.api.ProtocolSession;
import org.apache.james.protocols.api.ProtocolTransport;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.LineHandler;
import org.jspecify.annotations.Nullable;

/** What James may know of a connection: whether TLS is up, and who reads the lines. */
final class Transport implements ProtocolTransport {

  private final boolean startTls;
  private boolean secured;
  private @Nullable LineHandler<? extends ProtocolSession> reader;

  Transport(boolean startTls) {
    this.startTls = startTls;
  }

  void secured(boolean now) {
    secured = now;
  }

  /** Who reads the lines in place of the commands: that is, of a message; else null. */
  @Nullable LineHandler<? extends ProtocolSession> reader() {
    return reader;
  }

  @Override
  public void pushLineHandler(
      LineHandler<? extends ProtocolSession> handler, ProtocolSession session) {
    reader = handler;
  }

  @Override
  public void popLineHandler() {
    reader = null;
  }

  @Override
  public boolean isTLSStarted() {
    return secured;
  }

  @Override
  public boolean isStartTLSSupported() {
    return startTls;
  }

  /** James asks only in order to decide on relaying, which nobody may. */
  @Override
  public @Nullable InetSocketAddress getRemoteAddress() {
    return null;
  }

  @Override
  public @Nullable InetSocketAddress getLocalAddress() {
    return null;
  }

  @Override
  public String getId() {
    return "";
  }

  @Override
  public Optional<SSLSession> getSSLSession() {
    return Optional.empty();
  }

  @Override
  public boolean isProxyRequired() {
    return false;
  }

  @Override
  public void writeResponse(Response response, ProtocolSession session) {
    throw new UnsupportedOperationException("the Dialogue writes");
  }

  @Override
  public void setReadable(boolean readable) {
    throw new UnsupportedOperationException("the Dialogue decides when to read");
  }

  @Override
  public boolean isReadable() {
    return true;
  }
}
