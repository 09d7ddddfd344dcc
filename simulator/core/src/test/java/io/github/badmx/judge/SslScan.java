package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** {@code sslscan}, which speaks records of its own and so sees what no library offers any more. */
public final class SslScan {

  private final Document report;

  private SslScan(Document report) {
    this.report = report;
  }

  /** Scans a port where TLS comes first. */
  public static SslScan implicit(int port) {
    return run(port, "--no-fallback");
  }

  /** Scans a port with STARTTLS. */
  public static SslScan startTls(int port) {
    return run(port, "--starttls-smtp");
  }

  private static SslScan run(int port, String mode) {
    Output output =
        Program.named("sslscan")
            .run(
                List.of(
                    mode,
                    "--xml=-",
                    "--timeout=20", // its own 3 s are short on a busy machine
                    "--ipv4",
                    "--show-cipher-ids",
                    "--no-heartbleed",
                    "--no-check-certificate",
                    "--no-renegotiation",
                    "--no-compression",
                    "127.0.0.1:" + port));
    try {
      String xml = output.text().substring(output.text().indexOf("<?xml"));
      return new SslScan(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml))));
    } catch (Exception e) {
      throw new IllegalStateException("cannot read sslscan's report: " + output.text(), e);
    }
  }

  /** Every suite accepted, as version and number: {@code TLSv1.2 0x0005}. */
  public Set<String> suites() {
    Set<String> found = new TreeSet<>();
    for (Element cipher : elements("cipher")) {
      int code = Integer.decode(cipher.getAttribute("id"));
      found.add(version(cipher) + " 0x%04X".formatted(code & 0xFFFF));
    }
    return found;
  }

  /** The size in bits of every finite-field group that a suite was accepted with. */
  public Set<Integer> dhBits() {
    Set<Integer> found = new TreeSet<>();
    for (Element cipher : elements("cipher")) {
      if (cipher.hasAttribute("dhebits")) {
        found.add(Integer.valueOf(cipher.getAttribute("dhebits")));
      }
    }
    return found;
  }

  /** Every group accepted, as version and number: {@code TLSv1.3 0x001D}. */
  public Set<String> groups() {
    Set<String> found = new TreeSet<>();
    for (Element group : elements("group")) {
      int code = Integer.decode(group.getAttribute("id"));
      found.add(version(group) + " 0x%04X".formatted(code));
    }
    return found;
  }

  /** Every protocol said to be enabled: {@code ssl 3}, {@code tls 1.2}. */
  public Set<String> protocols() {
    Set<String> found = new TreeSet<>();
    for (Element protocol : elements("protocol")) {
      if (protocol.getAttribute("enabled").equals("1")) {
        found.add(protocol.getAttribute("type") + " " + protocol.getAttribute("version"));
      }
    }
    return found;
  }

  private static String version(Element found) {
    String version = found.getAttribute("sslversion");
    return version.equals("TLSv1.0") ? "TLSv1" : version;
  }

  private List<Element> elements(String name) {
    NodeList nodes = report.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
