package io.github.badmx.server;

import io.github.badmx.scenario.Scenario;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import java.net.InetSocketAddress;

/** A bound port and the scenario that it plays. */
public final class Listener implements AutoCloseable {

  private final Channel channel;
  private final Scenario scenario;
  private final ChannelGroup connections;

  Listener(Channel channel, Scenario scenario, ChannelGroup connections) {
    this.channel = channel;
    this.scenario = scenario;
    this.connections = connections;
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

  /** Closes the connections that are open; goes on accepting. */
  public void endConnections() {
    Network.shutDown(connections);
    connections.newCloseFuture().awaitUninterruptibly();
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
