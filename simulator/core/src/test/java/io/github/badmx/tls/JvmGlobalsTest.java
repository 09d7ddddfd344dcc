package io.github.badmx.tls;

import static io.github.badmx.scenario.CipherSuite.*;
import static io.github.badmx.scenario.TlsVersion.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.certs.KeySpec;
import io.github.badmx.judge.JsseClient;
import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.TlsVersion;
import java.security.Provider;
import java.security.Security;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code under test may share this JVM: broken handshakes leave no trace in it. */
class JvmGlobalsTest {

  private static final String[] SECURITY_PROPERTIES = {
    "jdk.tls.disabledAlgorithms",
    "jdk.tls.legacyAlgorithms",
    "jdk.tls.keyLimits",
    "jdk.certpath.disabledAlgorithms",
    "jdk.jar.disabledAlgorithms",
    "jdk.security.legacyAlgorithms",
    "jdk.disabled.namedCurves",
    "jdk.security.caDistrustPolicies",
    "securerandom.source",
    "securerandom.strongAlgorithms",
    "ssl.KeyManagerFactory.algorithm",
    "ssl.TrustManagerFactory.algorithm",
    "keystore.type",
    "crypto.policy",
    "networkaddress.cache.ttl"
  };

  @Test
  void weakHandshakesChangeNothingInTheJvm() {
    Settings.credentials(KeySpec.rsa(2048));
    Map<String, String> before = snapshot();

    connect(SSL_3, TLS_RSA_WITH_RC4_128_SHA);
    connect(TLS_1_0, TLS_RSA_EXPORT_WITH_RC4_40_MD5);
    connect(TLS_1_2, TLS_RSA_WITH_RC4_128_SHA);

    assertThat(snapshot()).isEqualTo(before);
  }

  private static void connect(TlsVersion version, CipherSuite suite) {
    try (EchoServer server =
        new EchoServer(Settings.of(version, suite), Settings.credentials(KeySpec.rsa(2048)))) {
      assertThat(JsseClient.implicit().versions(version.label()).connect(server.port()).text())
          .startsWith("SECURED");
    }
  }

  private static Map<String, String> snapshot() {
    Map<String, String> all = new TreeMap<>();
    for (String name : SECURITY_PROPERTIES) {
      all.put("security " + name, String.valueOf(Security.getProperty(name)));
    }
    all.put(
        "providers",
        Stream.of(Security.getProviders()).map(Provider::toString).toList().toString());
    Properties system = System.getProperties();
    for (String name : system.stringPropertyNames()) {
      if (!name.equals("user.timezone")) { // set by the JDK's own Date
        all.put("system " + name, system.getProperty(name));
      }
    }
    return all;
  }
}
