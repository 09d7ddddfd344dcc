package io.github.badmx.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OpenSSL's programs: a server to compare with, and the client that all servers meet. */
final class OpenSsl {

  private static final Pattern COUNT = Pattern.compile("(\\d+) connections in \\d+ real seconds");

  private OpenSsl() {}

  /** A server on a free port; no tickets and no cache, as the others. */
  static Child server(Path folder, Key key) {
    return Child.start(
        List.of(
            "openssl",
            "s_server",
            "-accept",
            "127.0.0.1:0",
            "-cert",
            key.chain(folder).toString(),
            "-cert_chain",
            key.chain(folder).toString(),
            "-key",
            key.key(folder).toString(),
            "-no_ticket",
            "-num_tickets",
            "0",
            "-no_cache"));
  }

  static int port(Child server) {
    String where = server.await("ACCEPT");
    server.drain(); // it describes every connection
    return Integer.parseInt(where.substring(where.lastIndexOf(':') + 1));
  }

  /** Full handshakes, one after the other, for that long; how many there were. */
  static int handshakes(int port, Version version, int seconds) throws InterruptedException {
    try (Child client =
        Child.start(
            List.of(
                "openssl",
                "s_time",
                "-new",
                "-connect",
                "127.0.0.1:" + port,
                version.option(),
                "-cipher",
                "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256",
                "-ciphersuites",
                "TLS_AES_128_GCM_SHA256",
                "-time",
                Integer.toString(seconds)))) {
      String said = client.output();
      Matcher count = COUNT.matcher(said);
      if (!count.find()) {
        throw new IllegalStateException("openssl s_time counted no connections:\n" + said);
      }
      return Integer.parseInt(count.group(1));
    }
  }
}
