package io.github.badmx.control;

import io.netty.channel.Channel;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * For how many connections there is room. When it is full, the one that has been waiting for a
 * request the longest gives way to the next: clients keep connections open that they have
 * forgotten.
 *
 * <p>Lives on the one event loop of {@link Http}.
 */
final class Room {

  private final int most;
  private final Set<Channel> idle = new LinkedHashSet<>();
  private int open;

  Room(int most) {
    this.most = most;
  }

  /**
   * Lets a connection in, if need be in the place of an idle one.
   *
   * @return whether it may stay; it may not when every other is being answered
   */
  boolean enter(Channel connection) {
    if (open >= most && !makeRoom()) {
      return false;
    }
    open++;
    idle.add(connection);
    connection.closeFuture().addListener(closed -> left(connection));
    return true;
  }

  /** It waits for a request. */
  void idle(Channel connection) {
    if (connection.isActive()) {
      idle.add(connection);
    }
  }

  /** It has a request, which is being answered. */
  void busy(Channel connection) {
    idle.remove(connection);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what follows is in left
  private boolean makeRoom() {
    Iterator<Channel> longest = idle.iterator();
    if (!longest.hasNext()) {
      return false;
    }
    longest.next().close();
    return open < most;
  }

  private void left(Channel connection) {
    open--;
    idle.remove(connection);
  }
}
