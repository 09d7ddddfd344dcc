package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own TLS as a client, in a JVM of its own whose lists of disabled algorithms are empty:
 * it speaks everything that it ever could, SSL 3.0 and export suites included.
 *
 * @param startTls whether STARTTLS comes first
 * @param versions the only versions enabled, such as {@code SSLv3}; empty for the JDK's default
 * @param suites the only suites enabled, under the JDK's names; empty for the default
 * @param trust a PEM file of roots; {@code null} to trust anybody
 * @param host the name for SNI and the check of the certificate; {@code null} for neither
 */
public record JsseClient(
    boolean startTls,
    List<String> versions,
    List<String> suites,
    @Nullable Path trust,
    @Nullable String host) {

  /** Trusts anybody, on a port where TLS comes first. */
  public static JsseClient implicit() {
    return new JsseClient(false, List.of(), List.of(), null, null);
  }

  /** Trusts anybody, after STARTTLS. */
  public static JsseClient afterStartTls() {
    return new JsseClient(true, List.of(), List.of(), null, null);
  }

  public JsseClient versions(String... only) {
    return new JsseClient(startTls, List.of(only), suites, trust, host);
  }

  public JsseClient suites(String... only) {
    return new JsseClient(startTls, versions, List.of(only), trust, host);
  }

  /** With roots to trust and a name that the certificate must have. */
  public JsseClient trusting(Path roots, String name) {
    return new JsseClient(startTls, versions, suites, roots, name);
  }

  /**
   * Does a handshake, says one line and reads one. The output is {@code SECURED version suite}, or
   * {@code FAILED} and the chain of exceptions.
   */
  public Output connect(int port) {
    try {
      Path security = Files.createTempFile("badmx-jsse", ".security");
      try {
        Files.writeString(
            security,
            """
            jdk.tls.disabledAlgorithms=
            jdk.tls.legacyAlgorithms=
            jdk.certpath.disabledAlgorithms=
            """);
        return java().run(arguments(security, port));
      } finally {
        Files.delete(security);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Program java() {
    return Program.at(Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  private List<String> arguments(Path security, int port) {
    List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    all.add("-Djava.security.properties=" + security);
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), JsseMain.class.getName()));
    all.add("" + port);
    all.add("" + startTls);
    all.add(String.join(",", versions));
    all.add(String.join(",", suites));
    all.add(trust == null ? "" : trust.toString());
    all.add(host == null ? "" : host);
    return all;
  }
}
