package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl s_client}, at security level 0 unless told otherwise. */
public final class OpenSsl {

  private OpenSsl() {}

  /** Does a handshake on a port where TLS comes first, and leaves. */
  public static Output implicit(int port, String... options) {
    return run(port, List.of(), options);
  }

  /** Does a handshake after STARTTLS, and leaves. */
  public static Output startTls(int port, String... options) {
    return run(port, List.of("-starttls", "smtp"), options);
  }

  private static Output run(int port, List<String> mode, String... options) {
    List<String> arguments = new ArrayList<>(List.of("s_client", "-connect", "127.0.0.1:" + port));
    arguments.addAll(mode);
    arguments.addAll(List.of(options));
    if (!arguments.contains("-cipher")) {
      arguments.addAll(List.of("-cipher", "ALL:COMPLEMENTOFALL:@SECLEVEL=0"));
    }
    return Program.named("openssl").run("Q\n", arguments);
  }
}
