package io.github.badmx.app;

import io.github.badmx.BadMx;
import io.github.badmx.certs.Chain;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code certs}: the chains and keys of scenarios as files, to serve them in other servers. */
@Command(
    name = "certs",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Write every scenario's certificates and key as PEM, for other servers.",
    footer =
        "Below DIR/GROUP/NAME: chain.pem as it is sent, key.pem for its owner only, "
            + "root.pem to trust, crl.pem of what the issuer has revoked.")
final class CertsCommand implements Runnable {

  private final Console console;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Write below this.")
  private Path out = Path.of("");

  @Mixin private final Choice choice = new Choice();
  @Mixin private final Root root = new Root();

  CertsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    List<Scenario> scenarios =
        choice.scenarios().stream().filter(one -> one.tls().mode() != Mode.NONE).toList();
    try (BadMx mx = root.server().start()) {
      for (Scenario scenario : scenarios) {
        write(scenario, mx.chain(scenario));
      }
    }
  }

  private void write(Scenario scenario, Chain chain) {
    Path folder = out.resolve(scenario.name());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("chain.pem"), chain.chainPem());
      KeyFile.write(folder.resolve("key.pem"), chain.keyPem());
      Files.writeString(folder.resolve("root.pem"), chain.rootPem());
      Files.writeString(folder.resolve("crl.pem"), chain.crlPem());
    } catch (IOException e) {
      throw new Complaint(
          "cannot write to %s: %s; --out names another folder".formatted(folder, Reason.of(e)), e);
    }
    console.out().println(folder + ReadByOthers.note(chain));
  }
}
