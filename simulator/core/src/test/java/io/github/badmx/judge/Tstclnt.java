package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.util.ArrayList;
import java.util.List;

/** NSS's {@code tstclnt}, which still speaks SSL 3.0; it knows no STARTTLS and trusts anybody. */
public final class Tstclnt {

  private Tstclnt() {}

  /**
   * Does a handshake on a port where TLS comes first, says QUIT, and waits for the server to hang
   * up.
   *
   * @param versions the range, such as {@code ssl3:tls1.2}
   * @param suite the only suite offered, in hex, such as {@code 0005}
   */
  public static Output implicit(int port, String versions, String suite, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-h", "127.0.0.1", "-p", "" + port, "-o", "-D", "-v", "-V", versions));
    arguments.addAll(List.of("-c", ":" + suite));
    arguments.addAll(List.of(options));
    return Program.named("tstclnt").run("QUIT\r\n", arguments);
  }
}
