package io.github.badmx.bench;

import io.github.badmx.BadMx;
import io.github.badmx.certs.Chain;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsSettings.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The good server with each key, TLS at once and after STARTTLS; writes its chains to a folder. */
final class BadMxServer {

  private BadMxServer() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Ports ports = new Ports();
    try (BadMx mx = BadMx.start()) {
      for (Mode mode : List.of(Mode.IMPLICIT, Mode.STARTTLS)) {
        for (Key key : Key.values()) {
          Scenario scenario = scenario(key, mode);
          ports.add(mode.name().toLowerCase(Locale.ROOT), key, mx.play(scenario).port());
          Chain chain = mx.chain(scenario);
          Files.writeString(key.chain(folder), chain.chainPem());
          Files.writeString(key.key(folder), chain.keyPem());
        }
      }
      ports.say();
      Control.obey();
    }
  }

  private static Scenario scenario(Key key, Mode mode) {
    TlsSettings good = Scenario.goodServer().tls();
    TlsSettings tls =
        new TlsSettings(mode, good.versions(), good.ciphers(), good.groups(), good.dhBits());
    return Scenario.goodServer().tls(tls).change().key(key.server()).build();
  }
}
