package io.github.badmx.report;

import io.github.badmx.report.Findings.Standing;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What was played as the XML of JUnit, for Jenkins, GitLab and their like.
 *
 * <p>A suite for each group and policy, a test case for each scenario. Unsafe, changed and never
 * reached are failures of these types, a bug of badmx is an error. Nothing is skipped: a fault that
 * was never reached must not look green.
 */
public final class JunitReport {

  private final Findings findings;
  private final XMLStreamWriter xml;

  private JunitReport(Findings findings, XMLStreamWriter xml) {
    this.findings = findings;
    this.xml = xml;
  }

  /** The whole document. */
  public static String of(Findings findings) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JunitReport(findings, xml).document();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a document in memory cannot be written", e);
    }
    return text.toString();
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    attribute("name", "badmx");
    totals(findings.all());
    Map<String, List<Played>> suites =
        findings.all().stream()
            .collect(
                Collectors.groupingBy(
                    JunitReport::suiteName, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Played>> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue());
    }
    end(0);
    xml.writeEndDocument();
    xml.writeCharacters("\n");
  }

  private static String suiteName(Played played) {
    return "badmx.%s.%s".formatted(played.policy(), played.group());
  }

  private void suite(String name, List<Played> cases) throws XMLStreamException {
    start(1, "testsuite");
    attribute("name", name);
    totals(cases);
    for (Played played : cases) {
      testCase(name, played);
    }
    end(1);
  }

  private void testCase(String suite, Played played) throws XMLStreamException {
    start(2, "testcase");
    attribute("classname", suite);
    attribute("name", played.scenario());
    attribute("time", seconds(Stream.of(played)));
    Standing standing = findings.standing(played);
    switch (standing) {
      case FINE, KNOWN -> {}
      case UNSAFE, UNREACHED, CHANGED -> problem("failure", standing, played);
      case ERROR -> problem("error", standing, played);
    }
    start(3, "system-out");
    text(output(standing, played));
    xml.writeEndElement();
    end(2);
  }

  private void problem(String element, Standing standing, Played played) throws XMLStreamException {
    start(3, element);
    attribute("type", standing.name().toLowerCase(Locale.ROOT));
    attribute("message", played.because());
    text(findings.change(played).map(diff -> diff + "\n").orElse("") + Told.story(played));
    xml.writeEndElement();
  }

  private static String output(Standing standing, Played played) {
    String known = standing == Standing.KNOWN ? "The baseline has it so.\n\n" : "";
    return known + Told.story(played) + "\n" + Told.client(played);
  }

  private void totals(List<Played> cases) throws XMLStreamException {
    attribute("tests", Integer.toString(cases.size()));
    attribute(
        "failures", count(cases, List.of(Standing.UNSAFE, Standing.UNREACHED, Standing.CHANGED)));
    attribute("errors", count(cases, List.of(Standing.ERROR)));
    attribute("skipped", "0");
    attribute("time", seconds(cases.stream()));
  }

  private String count(List<Played> cases, List<Standing> standings) {
    return Long.toString(
        cases.stream().filter(one -> standings.contains(findings.standing(one))).count());
  }

  private static String seconds(Stream<Played> cases) {
    long millis =
        cases.map(Played::client).mapToLong(client -> client == null ? 0 : client.millis()).sum();
    return "%d.%03d".formatted(millis / 1000, millis % 1000);
  }

  private void start(int depth, String element) throws XMLStreamException {
    indent(depth);
    xml.writeStartElement(element);
  }

  private void end(int depth) throws XMLStreamException {
    indent(depth);
    xml.writeEndElement();
  }

  private void indent(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value).replaceAll("\\s", " "));
  }

  private void text(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
  }

  /** What XML 1.0 §2.2 does not let stand in a document becomes U+FFFD; a lone CR a line end. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(point -> legal.appendCodePoint(isLegal(point) ? point : 0xFFFD));
    return legal.toString();
  }

  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
