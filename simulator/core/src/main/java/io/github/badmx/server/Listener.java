package io.github.badmx.server;

import io.github.badmx.scenario.Scenario;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;

/** A bound port and the scenario that it plays. */
public final class Listener implements AutoCloseable {

  private final Channel channel;
  private final Peer peer;

  Listener(Channel channel, Peer peer) {
    this.channel = channel;
    this.peer = peer;
  }

  /** What is played here. */
  public Scenario scenario() {
    return peer.scenario();
  }

  /** The address to connect to, as an IP literal. */
  public String host() {
    return address().getAddress().getHostAddress();
  }

  /** The port to connect to. */
  public int port() {
    return address().getPort();
  }

  /** Stops accepting; connections that are open go on. */
  @Override
  public void close() {
    channel.close().syncUninterruptibly();
  }

  private InetSocketAddress address() {
    return (InetSocketAddress) channel.localAddress();
  }

  Peer peer() {
    return peer;
  }
}
