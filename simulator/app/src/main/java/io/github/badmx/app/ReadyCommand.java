package io.github.badmx.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ready}: whether a server answers, for health checks. */
@Command(
    name = "ready",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description =
        "Exit 0 if a server greets within two seconds, or its control API says that it is ready, "
            + "else 1.")
final class ReadyCommand implements Callable<Integer> {

  private static final int PATIENCE_MILLIS = 2_000;

  /** Of good/starttls: stable, as every id is. */
  private static final int GOOD = 400;

  /** Whatever the host is, the server need not be called so. */
  private static final String HTTP =
      "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private final Console console;

  @Option(names = "--host", paramLabel = "ADDR", description = "Where the server is (127.0.0.1).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "A port that greets (26400, where 'serve' plays good/starttls).")
  private int port = ServeCommand.BASE_PORT + GOOD;

  @Option(
      names = "--control",
      paramLabel = "PORT",
      description = "Ask the control API on this port instead: whether every port listens.")
  private @Nullable Integer control;

  ReadyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return control == null
        ? ready("--port", port, "", "220")
        : ready("--control", control, HTTP, "HTTP/1.1 200 ");
  }

  private int ready(String option, int at, String question, String wanted) {
    if (at < 1 || at > 65_535) {
      throw new Complaint("%s %d: there is no such port; 1 to 65535".formatted(option, at));
    }
    try {
      String answer = answer(at, question);
      return answer.startsWith(wanted)
          ? Exit.OK
          : no(at, "said '%s' instead of %s".formatted(answer, wanted.trim()));
    } catch (IOException e) {
      return no(at, Reason.of(e));
    }
  }

  private int no(int at, String reason) {
    console.err().printf("badmx ready: no server is ready on %s:%d: %s%n", host, at, reason);
    return Exit.NO;
  }

  /** The first line that the server says. */
  private String answer(int at, String question) throws IOException {
    InetSocketAddress server = new InetSocketAddress(host, at);
    if (server.isUnresolved()) {
      throw new IOException("unknown host");
    }
    try (Socket socket = new Socket()) {
      socket.connect(server, PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String line = in.readLine();
      return line == null ? "nothing" : line;
    }
  }
}
