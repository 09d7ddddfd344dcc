package io.github.badmx.server;

import io.github.badmx.certs.Chain;
import io.github.badmx.certs.Mint;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.PortFault;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Sessions;
import io.github.badmx.tls.TlsCredentials;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plays scenarios on ports: mints what each shows, and accepts its clients. */
public final class Server implements AutoCloseable {

  private final Environment environment;
  private final Mint mint;
  private final Network network;
  private final Minting minting = new Minting();

  /** A server with no ports yet. */
  public Server(Environment environment, Mint mint) {
    this.environment = environment;
    this.mint = mint;
    this.network = new Network(environment);
  }

  /**
   * Plays a scenario on a port; its certificate is minted meanwhile.
   *
   * @param port 0 for one that is free
   * @param sessions where its sessions go
   * @throws CannotListenException if the port cannot be bound
   */
  public Listener listen(Scenario scenario, InetAddress address, int port, Sessions sessions) {
    ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    Peer peer = peer(scenario, sessions);
    Optional<PortFault> fault = scenario.portFault();
    if (fault.isPresent()) {
      return new Listener(
          network.reserve(address, port, fault.get().syn()), new Role(peer), connections);
    }
    Role role = new Role(peer);
    Port bound = network.bind(address, port, role, connections);
    Listener listener = new Listener(bound, role, connections);
    peer.warmUp();
    return listener;
  }

  /**
   * Plays another scenario on a port, to the connections that are yet to come.
   *
   * @param sessions where their sessions go
   * @throws IllegalArgumentException if nobody would answer there
   */
  public void change(Listener listener, Scenario scenario, Sessions sessions) {
    if (scenario.portFault().isPresent() || listener.scenario().portFault().isPresent()) {
      throw new IllegalArgumentException(
          "'%s' is played on a port of its own, on which nobody answers"
              .formatted(scenario.name()));
    }
    Peer peer = peer(scenario, sessions);
    peer.warmUp();
    listener.change(peer);
  }

  private Peer peer(Scenario scenario, Sessions sessions) {
    return new Peer(
        scenario,
        environment.host(),
        sessions,
        faults -> order(scenario, faults),
        environment.nanoTime());
  }

  /**
   * What a scenario shows in the handshake, its lies included.
   *
   * @param connection counts the connections from 1
   */
  public Chain chain(Scenario scenario, long connection) {
    return mint.mint(scenario.chain(connection, serverNames()));
  }

  private List<String> serverNames() {
    return Stream.concat(Stream.of(environment.host()), environment.names().stream()).toList();
  }

  private Minting.Order order(Scenario scenario, List<Fault> faults) {
    return minting.order(() -> TlsCredentials.of(mint.mint(scenario.chain(faults, serverNames()))));
  }

  /** Closes every port and every connection. */
  @Override
  public void close() {
    minting.close();
    network.close();
  }
}
