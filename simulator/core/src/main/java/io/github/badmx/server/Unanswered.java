package io.github.badmx.server;

import io.github.badmx.fault.PortFault.Syn;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A port number on which nobody answers.
 *
 * <p>A socket that is bound and does not listen keeps the number, and the system answers with a RST
 * (RFC 9293 §3.5.2). A socket that listens, never accepts, and whose queue is full makes the system
 * drop what comes: the queue is filled with connections of our own.
 */
final class Unanswered implements Port {

  /** As short as a queue can be asked for. */
  private static final int BACKLOG = 1;

  /** Systems round the length of a queue up, but not as far as this. */
  private static final int MOST_FILLERS = 300;

  /** How long a system takes at the most to answer a SYN of its own machine. */
  private static final int PATIENCE_MILLIS = 150;

  private final InetSocketAddress address;
  private final Deque<Closeable> sockets;

  private Unanswered(InetSocketAddress address, Deque<Closeable> sockets) {
    this.address = address;
    this.sockets = sockets;
  }

  /**
   * Takes a port number.
   *
   * @param port 0 for one that is free
   * @throws IOException if it cannot be had, or the system accepts whatever comes
   */
  static Unanswered at(InetAddress host, int port, Syn syn) throws IOException {
    Deque<Closeable> sockets = new ArrayDeque<>();
    try {
      return syn == Syn.REFUSED ? refusing(host, port, sockets) : ignoring(host, port, sockets);
    } catch (IOException e) {
      closeAll(sockets);
      throw e;
    }
  }

  private static Unanswered refusing(InetAddress host, int port, Deque<Closeable> sockets)
      throws IOException {
    Socket socket;
    try {
      socket = bound(host, port, false, sockets);
    } catch (BindException e) { // perhaps earlier connections of this port are in TIME-WAIT
      socket = bound(host, port, true, sockets);
    }
    return new Unanswered((InetSocketAddress) socket.getLocalSocketAddress(), sockets);
  }

  /**
   * A socket that is bound.
   *
   * @param shared whether the port may have connections left; somebody else can bind it then, too
   */
  private static Socket bound(InetAddress host, int port, boolean shared, Deque<Closeable> sockets)
      throws IOException {
    Socket socket = new Socket();
    sockets.push(socket);
    socket.setReuseAddress(shared);
    socket.bind(new InetSocketAddress(host, port));
    return socket;
  }

  private static Unanswered ignoring(InetAddress host, int port, Deque<Closeable> sockets)
      throws IOException {
    ServerSocket socket = new ServerSocket();
    sockets.push(socket);
    socket.bind(new InetSocketAddress(host, port), BACKLOG);
    InetSocketAddress address = (InetSocketAddress) socket.getLocalSocketAddress();
    for (int filler = 0; filler < MOST_FILLERS; filler++) {
      Socket waiting = new Socket();
      sockets.push(waiting);
      try {
        waiting.connect(address, PATIENCE_MILLIS);
      } catch (SocketTimeoutException e) {
        return new Unanswered(address, sockets);
      }
    }
    throw new IOException("this system accepts whatever comes, so it cannot ignore anybody");
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public synchronized void close() {
    try {
      closeAll(sockets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closeAll(Deque<Closeable> sockets) throws IOException {
    while (!sockets.isEmpty()) {
      sockets.pop().close();
    }
  }
}
