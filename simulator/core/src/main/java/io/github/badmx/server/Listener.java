package io.github.badmx.server;

import io.github.badmx.scenario.Scenario;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;

/** A bound port and the scenario that it plays. */
public final class Listener implements AutoCloseable {

  private final Channel channel;
  private final Scenario scenario;

  Listener(Channel channel, Scenario scenario) {
    this.channel = channel;
    this.scenario = scenario;
  }

  /** What is played here. */
  public Scenario scenario() {
    return scenario;
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
}
