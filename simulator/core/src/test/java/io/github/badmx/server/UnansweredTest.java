package io.github.badmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.badmx.fault.PortFault.Syn;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What is asked of port numbers that have just been given back. A process that is being started
 * holds, for a moment, every socket of the JVM that starts it; so nobody may start one meanwhile.
 */
@Isolated
class UnansweredTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  void refuses() throws IOException {
    try (Port port = Unanswered.at(HERE, 0, Syn.REFUSED)) {
      assertThatThrownBy(() -> connect(port)).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void refusesWhereAnEarlierConnectionIsNotQuiteOver() throws IOException {
    int number;
    try (ServerSocket before = new ServerSocket(0, 1, HERE);
        Socket client = new Socket(HERE, before.getLocalPort());
        Socket server = before.accept()) {
      number = before.getLocalPort();
      server.shutdownOutput(); // the first to do so: this side will be in TIME-WAIT
      assertThat(client.getInputStream().read()).isNegative();
      client.shutdownOutput();
      assertThat(server.getInputStream().read()).isNegative();
    }

    try (Port port = Unanswered.at(HERE, number, Syn.REFUSED)) {
      assertThatThrownBy(() -> connect(port)).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void refusesNothingOfSomebodyElse() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, HERE)) {
      assertThatThrownBy(() -> Unanswered.at(HERE, other.getLocalPort(), Syn.REFUSED))
          .isInstanceOf(BindException.class);
    }
  }

  @Test
  void ignores() throws IOException {
    try (Port port = Unanswered.at(HERE, 0, Syn.IGNORED)) {
      assertThatThrownBy(() -> connect(port)).isInstanceOf(SocketTimeoutException.class);
      assertThatThrownBy(() -> connect(port)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void keepsTheNumberUntilItIsClosed() throws IOException {
    int number;
    try (Port port = Unanswered.at(HERE, 0, Syn.REFUSED)) {
      number = number(port);

      assertThatThrownBy(() -> new ServerSocket(number(port), 1, HERE))
          .isInstanceOf(BindException.class);
    }
    try (ServerSocket free = new ServerSocket(number, 1, HERE)) {
      assertThat(free.isBound()).isTrue();
    }
  }

  private static int number(Port port) {
    return port.address().getPort();
  }

  private static void connect(Port port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(port.address(), 300);
    }
  }
}
