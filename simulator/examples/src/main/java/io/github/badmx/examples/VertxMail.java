package io.github.badmx.examples;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Vert.x's mail client, told to insist on TLS.
 *
 * <p>It compares the name with the certificate unless it is told to: {@code
 * setHostnameVerificationAlgorithm("HTTPS")} turns that off, as {@code SMTPConnectionPool} sets the
 * algorithm to HTTPS if there is none, and to none if there is one.
 */
public final class VertxMail implements Mailer {

  private final boolean toldToCompareNames;

  /** Leaves the name to the library, or tells it to compare it. */
  public VertxMail(boolean toldToCompareNames) {
    this.toldToCompareNames = toldToCompareNames;
  }

  @Override
  public void send(String host, int port, Path ca)
      throws InterruptedException, ExecutionException, TimeoutException {
    MailConfig config =
        new MailConfig(host, port)
            .setOwnHostname("client.test")
            .setStarttls(StartTLSOptions.REQUIRED)
            .setTrustOptions(new PemTrustOptions().addCertPath(ca.toString()))
            .setKeepAlive(false);
    if (toldToCompareNames) {
      config.setHostnameVerificationAlgorithm("HTTPS");
    }
    MailMessage message = new MailMessage("me@badmx.test", "you@badmx.test", "Hello", "Hello");
    Vertx vertx = Vertx.vertx();
    try {
      MailClient client = MailClient.create(vertx, config);
      client.sendMail(message).toCompletionStage().toCompletableFuture().get(3, TimeUnit.SECONDS);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(3, TimeUnit.SECONDS);
    }
  }

  /** {@code VertxMail HOST PORT CA}. */
  public static void main(String... args) throws Exception {
    new VertxMail(false).send(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
  }
}
