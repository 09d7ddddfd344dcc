package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.util.ArrayList;
import java.util.List;

/** {@code gnutls-cli}, trusting anybody unless told otherwise. */
public final class GnuTls {

  private GnuTls() {}

  /** Does a handshake on a port where TLS comes first, with these priorities, and leaves. */
  public static Output implicit(int port, String priorities, String... options) {
    return run(port, priorities, options);
  }

  /** Does a handshake after STARTTLS, with these priorities, and leaves. */
  public static Output startTls(int port, String priorities, String... options) {
    List<String> all = new ArrayList<>(List.of("--starttls-proto=smtp"));
    all.addAll(List.of(options));
    return run(port, priorities, all.toArray(String[]::new));
  }

  private static Output run(int port, String priorities, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("--port", "" + port, "--priority", priorities));
    arguments.addAll(List.of(options));
    if (arguments.stream().noneMatch(option -> option.startsWith("--x509cafile"))) {
      arguments.add("--insecure");
    }
    arguments.add("127.0.0.1");
    return Program.named("gnutls-cli").run(arguments);
  }
}
