package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.server.Listener;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The code under test shares the JVM: playing scenarios changes nothing that it could notice. */
@Isolated
final class JvmUntouchedTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofMillis(200);

  @Test
  void everyScenarioLeavesTheJvmAsItWas() throws Exception {
    List<Scenario> all =
        Catalogue.shipped().all().stream().filter(it -> it.portFault().isEmpty()).toList();
    Map<String, String> before = snapshot();

    try (BadMx mx = BadMx.start()) {
      for (Scenario scenario : all) {
        shakeHands(mx, scenario);
      }
      assertThat(mx.sessions().awaitEnded(all.size(), SOON)).isTrue();
    }

    assertThat(snapshot()).isEqualTo(before);
  }

  /** Far enough for TLS to answer, if it does; some hang up before, others say nothing. */
  private static void shakeHands(BadMx mx, Scenario scenario) throws IOException {
    try (Listener listener = mx.play(scenario);
        RawClient client = new RawClient(listener).patience(PATIENCE)) {
      if (scenario.tls().mode() != Mode.IMPLICIT) {
        client.reply();
        client.ask("EHLO raw.test");
        client.ask("STARTTLS");
      }
      client.say(RawClient.clientHello()).read(1);
    } catch (SocketTimeoutException | SocketException | EOFException expected) {
      // each is what some scenario is for
    }
  }

  private static Map<String, String> snapshot() throws IOException, NoSuchAlgorithmException {
    Map<String, String> all = new TreeMap<>();
    for (String name : securityProperties()) {
      all.put("security " + name, String.valueOf(Security.getProperty(name)));
    }
    all.put("providers", Stream.of(Security.getProviders()).map(Provider::toString).toList() + "");
    Properties system = System.getProperties();
    for (String name : system.stringPropertyNames()) {
      if (!name.equals("user.timezone")) { // set by the JDK's own Date
        all.put("system " + name, system.getProperty(name));
      }
    }
    all.put("SSL context", identity(SSLContext.getDefault()));
    all.put("SSL sockets", SSLSocketFactory.getDefault().getClass().getName());
    all.put("host names", identity(HttpsURLConnection.getDefaultHostnameVerifier()));
    all.put("uncaught", Thread.getDefaultUncaughtExceptionHandler() + "");
    all.put("locale", Locale.getDefault() + "");
    all.put("time zone", TimeZone.getDefault().getID());
    all.put("standard error", identity(System.err));
    return all;
  }

  private static String identity(Object object) {
    return object.getClass().getName() + "@" + System.identityHashCode(object);
  }

  /** Every name in the JDK's own file. */
  private static List<String> securityProperties() throws IOException {
    Path file = Path.of(System.getProperty("java.home"), "conf", "security", "java.security");
    Properties own = new Properties();
    try (var in = Files.newInputStream(file)) {
      own.load(in);
    }
    return own.stringPropertyNames().stream().sorted().toList();
  }
}
