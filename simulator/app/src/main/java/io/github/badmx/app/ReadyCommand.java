package io.github.badmx.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ready}: whether a server answers, for health checks. */
@Command(
    name = "ready",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Exit 0 if a server greets within two seconds, else 1.")
final class ReadyCommand implements Callable<Integer> {

  private static final int PATIENCE_MILLIS = 2_000;

  /** Of good/starttls: stable, as every id is. */
  private static final int GOOD = 400;

  private final Console console;

  @Option(names = "--host", paramLabel = "ADDR", description = "Where the server is (127.0.0.1).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "A port that greets (26400, where 'serve' plays good/starttls).")
  private int port = ServeCommand.BASE_PORT + GOOD;

  ReadyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (port < 1 || port > 65_535) {
      throw new Complaint("--port %d: there is no such port; 1 to 65535".formatted(port));
    }
    try {
      String greeting = greeting();
      if (greeting.startsWith("220")) {
        return Exit.OK;
      }
      return no("said '%s' instead of 220".formatted(greeting));
    } catch (IOException e) {
      return no(Reason.of(e));
    }
  }

  private int no(String reason) {
    console.err().printf("badmx ready: no server is ready on %s:%d: %s%n", host, port, reason);
    return Exit.NO;
  }

  private String greeting() throws IOException {
    InetSocketAddress server = new InetSocketAddress(host, port);
    if (server.isUnresolved()) {
      throw new IOException("unknown host");
    }
    try (Socket socket = new Socket()) {
      socket.connect(server, PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String line = in.readLine();
      return line == null ? "nothing" : line;
    }
  }
}
