package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code testssl}, which writes ClientHellos of its own and reads what comes back: it lists suites
 * of SSL 3.0, and says in plain words what is wrong with a chain.
 */
public final class TestSsl {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Pattern FINDING =
      Pattern.compile(
          "\"id\"\\s*:\\s*\"([^\"]*)\".*?\"finding\"\\s*:\\s*\"([^\"]*)\"", Pattern.DOTALL);
  private static final Pattern SUITE = Pattern.compile("cipher-(ssl3|tls1(?:_\\d)?)_x([0-9a-f]+)");
  private static final Pattern DH_BITS = Pattern.compile(" DH[ (](\\d+)");
  private static final Map<String, String> VERSIONS =
      Map.of(
          "SSLv2", "SSLv2",
          "SSLv3", "SSLv3",
          "TLS1", "TLSv1",
          "TLS1_1", "TLSv1.1",
          "TLS1_2", "TLSv1.2",
          "TLS1_3", "TLSv1.3");

  private final Map<String, String> findings;

  private TestSsl(Map<String, String> findings) {
    this.findings = findings;
  }

  /** Asks for every suite in every version, on a port with STARTTLS. */
  public static TestSsl suitesAfterStartTls(int port) {
    return run(port, List.of("--cipher-per-proto"));
  }

  /**
   * Asks for versions, with suites that encrypt and authenticate, and for every suite in those that
   * are offered, on a port with STARTTLS.
   */
  public static TestSsl versionsAndTheirSuitesAfterStartTls(int port) {
    return run(port, List.of("--protocols", "--cipher-per-proto"));
  }

  /** Looks at the certificate, trusting the roots in a PEM file too, on a port with STARTTLS. */
  public static TestSsl chainAfterStartTls(int port, Path roots) {
    return run(port, List.of("--server-defaults", "--add-ca", roots.toString()));
  }

  private static TestSsl run(int port, List<String> checks) {
    try {
      Path directory = Files.createTempDirectory("badmx-testssl");
      Path report = directory.resolve("report.json");
      try {
        List<String> arguments =
            new ArrayList<>(List.of("--quiet", "--color", "0", "--warnings", "off"));
        arguments.addAll(List.of("--nodns", "none", "--starttls", "smtp"));
        arguments.addAll(List.of("--jsonfile", report.toString()));
        arguments.addAll(checks);
        arguments.add("127.0.0.1:" + port);
        Output output = Program.named("testssl").within(LIMIT).run(arguments);
        return new TestSsl(read(report, output));
      } finally {
        Files.deleteIfExists(report);
        Files.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path report, Output output) throws IOException {
    Map<String, String> findings = new LinkedHashMap<>();
    Matcher matcher = FINDING.matcher(Files.readString(report));
    while (matcher.find()) {
      findings.put(matcher.group(1), matcher.group(2));
    }
    if (findings.get("scanTime") == null || findings.containsKey("scanProblem")) {
      throw new IllegalStateException("testssl did not come to its end: " + output.text());
    }
    return findings;
  }

  /** Every version said to be offered: {@code TLSv1.2}. */
  public Set<String> versions() {
    Set<String> found = new TreeSet<>();
    VERSIONS.forEach(
        (id, version) -> {
          if (finding(id).startsWith("offered")) {
            found.add(version);
          }
        });
    return found;
  }

  /** Every suite accepted, as version and number: {@code SSLv3 0x0005}. */
  public Set<String> suites() {
    Set<String> found = new TreeSet<>();
    for (String id : findings.keySet()) {
      Matcher suite = SUITE.matcher(id);
      if (suite.matches()) {
        int code = Integer.parseInt(suite.group(2), 16);
        found.add(label(suite.group(1)) + " 0x%04X".formatted(code));
      }
    }
    return found;
  }

  private static String label(String protocol) {
    return protocol.equals("ssl3") ? "SSLv3" : protocol.replace("tls", "TLSv").replace('_', '.');
  }

  /** The size in bits of every finite-field group that a suite was accepted with. */
  public Set<Integer> dhBits() {
    Set<Integer> found = new TreeSet<>();
    findings.forEach(
        (id, finding) -> {
          Matcher bits = DH_BITS.matcher(finding);
          if (SUITE.matcher(id).matches() && bits.find()) {
            found.add(Integer.valueOf(bits.group(1)));
          }
        });
    return found;
  }

  /**
   * What was found, in its words.
   *
   * @param id its name for the check: {@code cert_chain_of_trust}
   */
  public String finding(String id) {
    return findings.getOrDefault(id, "no finding " + id);
  }
}
