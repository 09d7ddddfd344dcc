package io.github.badmx.server;

import java.util.function.Supplier;

/** What a port plays at the moment. */
final class Role implements Supplier<Peer> {

  private volatile Peer peer;

  Role(Peer peer) {
    this.peer = peer;
  }

  @Override
  public Peer get() {
    return peer;
  }

  /** To the connections that are yet to come. */
  void change(Peer next) {
    peer = next;
  }
}
