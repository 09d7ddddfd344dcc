package io.github.badmx.proof;

import io.github.badmx.judge.GnuTls;
import io.github.badmx.judge.JsseClient;
import io.github.badmx.judge.OpenSsl;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.judge.Smtplib;
import io.github.badmx.judge.Swaks;
import io.github.badmx.judge.Tstclnt;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.server.Listener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A client as {@code proofs.tsv} writes it: a word for the program, then its options.
 *
 * @param program {@code openssl, gnutls, gnutls-verifies, swaks, smtplib, jsse, tstclnt}
 * @param options its own options, but for {@code smtplib} (how, how long it waits, and {@link
 *     Smtplib#send(String, int, String, String, String, String, List) more}), {@code jsse}
 *     (version, suite) and {@code tstclnt} (range, suite)
 * @param around what is done around it
 */
record Client(String program, List<String> options, Set<Around> around) {

  /** What a proof does around a client; written as a word among its options. */
  enum Around {
    /** Connects over IPv6. */
    OVER_IPV6,
    /** While another connection is open. */
    BESIDE_ANOTHER,
    /** Ten minutes after the client before it. */
    TEN_MINUTES_LATER,
    /** Lets the server go on once it is held. */
    LET_GO;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Client of(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    Set<Around> around = EnumSet.noneOf(Around.class);
    Stream.of(Around.values()).filter(it -> words.remove(it.word())).forEach(around::add);
    return new Client(words.get(0), words.subList(1, words.size()), around);
  }

  /** Whether a proof does this around it. */
  boolean is(Around what) {
    return around.contains(what);
  }

  /**
   * Connects, to whatever the listener plays.
   *
   * @param roots a PEM file, for a client that looks at certificates
   */
  Output connect(Listener to, Path roots) {
    boolean implicit = to.scenario().tls().mode() == Mode.IMPLICIT;
    int port = to.port();
    return switch (program) {
      case "openssl" ->
          implicit
              ? OpenSsl.implicit(port, with("-CAfile", roots))
              : OpenSsl.startTls(port, with("-CAfile", roots));
      case "gnutls" ->
          implicit ? GnuTls.implicit(port, options.get(0)) : GnuTls.startTls(port, options.get(0));
      case "gnutls-verifies" ->
          GnuTls.startTls(
              port,
              options.get(0),
              "--x509cafile=" + roots,
              "--verify-hostname=mx.badmx.test",
              "--sni-hostname=mx.badmx.test");
      case "swaks" -> Swaks.send(port, options.toArray(String[]::new));
      case "smtplib" -> smtplib(to, "");
      case "smtplib-verifies" -> smtplib(to, roots.toString());
      case "jsse" -> jsse(implicit).connect(port);
      case "tstclnt" -> Tstclnt.implicit(port, options.get(0), options.get(1));
      default -> throw new IllegalArgumentException("proofs.tsv: no such client: " + program);
    };
  }

  private Output smtplib(Listener to, String roots) {
    List<String> more = options.subList(2, options.size());
    return Smtplib.send(to.host(), to.port(), options.get(0), options.get(1), roots, "", more);
  }

  private String[] with(String option, Path value) {
    return Stream.concat(options.stream(), Stream.of(option, value.toString()))
        .toArray(String[]::new);
  }

  private JsseClient jsse(boolean implicit) {
    JsseClient client = implicit ? JsseClient.implicit() : JsseClient.afterStartTls();
    return client.versions(options.get(0)).suites(options.get(1));
  }
}
