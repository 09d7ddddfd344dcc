package io.github.badmx.app;

import io.github.badmx.BadMx;
import io.github.badmx.certs.Mint;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The root certificate that clients trust: whether it is kept, and what it may vouch for. */
final class Root {

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Keep the root certificate and its key here, so that it need be trusted only "
              + "once; without it, every run makes a new root.")
  private @Nullable Path state;

  @Option(
      names = "--names",
      paramLabel = "HOST",
      split = ",",
      description =
          "Further names and addresses in the certificates, besides mx.badmx.test; the "
              + "root vouches for these, test names and loopback only.")
  private List<String> names = List.of();

  /** The directory that keeps it, if any. */
  @Nullable Path state() {
    return state;
  }

  /** Further names in the certificates. */
  List<String> names() {
    return checked();
  }

  /** A server with this root, not yet started. */
  BadMx.Builder server() {
    BadMx.Builder server = BadMx.builder().names(checked());
    return state == null ? server : server.state(state);
  }

  /** The kept root as PEM; made if there is none yet. */
  String pem(Path kept) {
    return Mint.keptIn(kept, Clock.systemUTC(), new SecureRandom(), checked()).rootPem();
  }

  private List<String> checked() {
    for (String name : names) {
      if (!name.matches("[A-Za-z0-9_*:][A-Za-z0-9._:-]*")) {
        throw new Complaint(
            "--names '%s': neither a host name nor an address; several stand between commas"
                .formatted(name));
      }
    }
    return names;
  }
}
