package io.github.badmx.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitReportTest {

  @Test
  void hasASuiteForEachGroupAndACaseForEachScenario() {
    Element all =
        read(
            Findings.of(
                List.of(
                    Sample.played(2, "expired", "safe"),
                    Sample.played(3, "self-signed", "tolerated"),
                    Sample.played(4, "after-220", "stall", "safe", "", null))));

    assertThat(all.getAttribute("tests")).isEqualTo("3");
    assertThat(all.getAttribute("time")).isEqualTo("2.468");
    Element suite = one(all, "testsuite", 0);
    assertThat(suite.getAttribute("name")).isEqualTo("badmx.verified.certificate");
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    Element expired = one(suite, "testcase", 0);
    assertThat(expired.getAttribute("classname")).isEqualTo("badmx.verified.certificate");
    assertThat(expired.getAttribute("name")).isEqualTo("certificate/expired");
    assertThat(expired.getAttribute("time")).isEqualTo("1.234");
    assertThat(one(expired, "system-out", 0).getTextContent())
        .contains("S  220 mx", "$ mailer 'a word'", "said this", "exit code 0");
    assertThat(one(all, "testcase", 2).getAttribute("time")).isEqualTo("0.000");
  }

  @Test
  void nothingThatIsNotSafeLooksGreen() {
    Element all =
        read(
            Findings.of(
                List.of(
                    Sample.played(1, "a", "unsafe"),
                    Sample.played(2, "b", "unreached"),
                    Sample.played(3, "c", "error"))));

    assertThat(all.getAttribute("failures")).isEqualTo("2");
    assertThat(all.getAttribute("errors")).isEqualTo("1");
    assertThat(all.getAttribute("skipped")).isEqualTo("0");
    Element unsafe = one(all, "failure", 0);
    assertThat(unsafe.getAttribute("type")).isEqualTo("unsafe");
    assertThat(unsafe.getAttribute("message")).isEqualTo("session 1 sent the message inside TLS");
    assertThat(unsafe.getTextContent())
        .startsWith("UNSAFE  certificate/a played to a client that claims VERIFIED\n");
    assertThat(one(all, "failure", 1).getAttribute("type")).isEqualTo("unreached");
    assertThat(one(all, "error", 0).getAttribute("type")).isEqualTo("error");
  }

  @Test
  void withABaselineOnlyAChangeFails() {
    Map<String, String> changes = Map.of("certificate/b", "  - outcome: refused\n");

    Element all =
        read(
            new Findings(
                List.of(Sample.played(1, "a", "unsafe"), Sample.played(2, "b", "safe")),
                Optional.of(changes)));

    assertThat(all.getAttribute("failures")).isEqualTo("1");
    Element changed = one(all, "failure", 0);
    assertThat(changed.getAttribute("type")).isEqualTo("changed");
    assertThat(changed.getTextContent()).startsWith("  - outcome: refused\n");
    assertThat(one(all, "system-out", 0).getTextContent()).startsWith("The baseline has it so.");
  }

  @Test
  void replacesWhatXmlMayNotHold() {
    String everything =
        IntStream.range(0, 0x300)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            + "\ud800 lone \uffff ]]> \ud83d\ude00 a\r\nb";
    Played played =
        Sample.played(1, "x", "y", "unsafe", everything, Sample.client("\u001b[31mred\u001b[0m"));

    Element all = read(Findings.of(List.of(played)));

    assertThat(one(all, "failure", 0).getTextContent())
        .contains("\ufffd lone \ufffd ]]> \ud83d\ude00 a\nb", "ABC")
        .doesNotContain("\u0000", "\u001b", "\r");
    assertThat(one(all, "system-out", 0).getTextContent()).contains("\ufffd[31mred\ufffd[0m");
  }

  /** The document, which the schema accepts. */
  private static Element read(Findings findings) {
    String xml = JunitReport.of(findings);
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(JunitReportTest.class.getResource("/junit.xsd"))
          .newValidator()
          .validate(new StreamSource(new StringReader(xml)));
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(xml, e);
    }
  }

  private static Element one(Element within, String name, int index) {
    NodeList found = within.getElementsByTagName(name);
    assertThat(found.getLength()).as(name).isGreaterThan(index);
    return (Element) found.item(index);
  }
}
