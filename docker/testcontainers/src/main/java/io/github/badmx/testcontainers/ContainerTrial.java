package io.github.badmx.testcontainers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * One scenario played to one client by a {@link BadMxContainer}: where to connect, and what is to
 * be thought of the client.
 *
 * <p>The verdict is on every connection that has been made to its port until it is asked for.
 */
public final class ContainerTrial implements AutoCloseable {

  private static final Set<String> ACCEPTABLE = Set.of("safe", "tolerated");
  private static final Set<String> UNDELIVERED = Set.of("refused", "none");

  private final ControlClient control;
  private final String path;
  private final String caPem;
  private final String host;
  private final int port;
  private final int innerPort;
  private @Nullable Map<String, Object> last;
  private @Nullable String lastTranscript;

  ContainerTrial(
      ControlClient control, Map<String, Object> made, String host, int port, int innerPort) {
    this.control = control;
    this.path = "/api/trials/" + made.get("id");
    this.caPem = String.valueOf(made.get("ca"));
    this.host = host;
    this.port = port;
    this.innerPort = innerPort;
  }

  /** The name to connect to from outside; good certificates are valid for it. */
  public String host() {
    return host;
  }

  /** The published port to connect to from outside. */
  public int port() {
    return port;
  }

  /** The port for other containers, which call the host {@value BadMxContainer#ALIAS}. */
  public int innerPort() {
    return innerPort;
  }

  /** The root certificate to trust, in PEM. */
  public String caPem() {
    return caPem;
  }

  /** TLS that trusts {@link #caPem} and nothing else. */
  public SSLContext sslContext() {
    try {
      KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
      roots.load(null, null);
      roots.setCertificateEntry(
          "badmx",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(caPem.getBytes(StandardCharsets.US_ASCII))));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(roots);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JVM cannot trust the root of badmx", e);
    }
  }

  /**
   * {@code safe}, {@code tolerated}, {@code unsafe}, {@code unreached} or {@code error}, once the
   * client has hung up; if it is still connected after five seconds, the trial is ended.
   */
  public String verdict() {
    return String.valueOf(judged().get("verdict"));
  }

  /**
   * What was seen of the mail: {@code delivered-tls}, {@code delivered-plain}, {@code refused} or
   * {@code none}.
   */
  public String outcome() {
    return String.valueOf(judged().get("outcome"));
  }

  /** The verdict with its reasons, for a person. */
  public String story() {
    return String.valueOf(judged().get("story"));
  }

  /** The numbers of the connections that the verdict is on. */
  public List<Integer> sessions() {
    return judged().get("sessions") instanceof List<?> numbers
        ? numbers.stream().map(number -> ((Number) number).intValue()).toList()
        : List.of();
  }

  /** What happened in the connections that have ended, for a person. */
  public String transcript() {
    return lastTranscript != null ? lastTranscript : control.text(path + "/transcript.txt");
  }

  /** Lets the connections go on that the fault {@code hold} keeps waiting. */
  public void letGo() {
    control.post(path + "/release", Map.of());
  }

  /**
   * Fails, with the story, unless the client has kept its policy and a fault has struck.
   *
   * @throws AssertionError on {@code unsafe}, {@code unreached} and {@code error}
   */
  public void assertSafe() {
    if (!ACCEPTABLE.contains(verdict())) {
      throw new AssertionError("\n" + story());
    }
  }

  /**
   * Fails, with the story, unless {@link #assertSafe} passes and a message was accepted.
   *
   * @throws AssertionError else
   */
  public void assertDelivered() {
    assertSafe();
    if (UNDELIVERED.contains(outcome())) {
      throw new AssertionError("no message was delivered\n" + story());
    }
  }

  /** Ends the trial: its port is free for another. What came in can still be judged. */
  @Override
  public void close() {
    if (last == null) {
      lastTranscript = transcript();
      last = control.delete(path);
    }
  }

  private Map<String, Object> judged() {
    if (last != null) {
      return last;
    }
    Map<String, Object> now = control.get(path + "?wait=5s");
    if (now.get("open") instanceof Number open && open.intValue() > 0) {
      close();
    }
    return last != null ? last : now;
  }
}
