package io.github.badmx.server;

import io.github.badmx.scenario.Scenario;
import io.netty.channel.group.ChannelGroup;
import java.net.InetAddress;
import java.time.Duration;

/** A bound port and the scenario that it plays. */
public final class Listener implements AutoCloseable {

  private final Port port;
  private final Role role;
  private final ChannelGroup connections;

  Listener(Port port, Role role, ChannelGroup connections) {
    this.port = port;
    this.role = role;
    this.connections = connections;
  }

  /** What is played here. */
  public Scenario scenario() {
    return role.get().scenario();
  }

  /** The address to connect to, as an IP literal; {@code 0.0.0.0} is any of this machine's. */
  public String host() {
    InetAddress bound = port.address().getAddress();
    return bound.isAnyLocalAddress() ? "0.0.0.0" : bound.getHostAddress(); // some systems say [::]
  }

  /** The port to connect to. */
  public int port() {
    return port.address().getPort();
  }

  /**
   * Waits until a {@link io.github.badmx.fault.Hold} keeps a connection waiting.
   *
   * @return whether it does; false once {@code limit} is over
   * @throws InterruptedException if the thread is
   */
  public boolean awaitHeld(Duration limit) throws InterruptedException {
    return role.get().latch().awaitHeld(limit);
  }

  /** Lets the connections go on that a hold keeps waiting, and never keeps one from now on. */
  public void letGo() {
    role.get().latch().letGo();
  }

  /** Plays something else to the connections that are yet to come. */
  void change(Peer next) {
    role.change(next);
  }

  /** Closes the connections that are open; goes on accepting. */
  public void endConnections() {
    Network.shutDown(connections);
    connections.newCloseFuture().awaitUninterruptibly();
  }

  /** Stops accepting; connections that are open go on. */
  @Override
  public void close() {
    port.close();
  }
}
