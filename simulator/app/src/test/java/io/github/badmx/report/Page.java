package io.github.badmx.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report, as the JDK's XML parser understands it. */
record Page(Document document) {

  static Page of(List<Played> all) {
    return parse(HtmlReport.of(all, "a client"));
  }

  static Page parse(String html) {
    try {
      InputSource source = new InputSource(new StringReader(html));
      return new Page(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(e.getMessage() + " in " + html, e);
    }
  }

  Stream<Element> all(String tag) {
    var found = document.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  Stream<Element> all(String tag, String cssClass) {
    return all(tag).filter(hasClass(cssClass));
  }

  List<String> texts(String tag, String cssClass) {
    return all(tag, cssClass).map(Page::text).toList();
  }

  /** What is in the only element of that kind, as it stands. */
  String text(String tag) {
    return all(tag).map(Element::getTextContent).collect(Collectors.joining("(and another)"));
  }

  static String text(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }

  static Predicate<Element> hasClass(String cssClass) {
    return it -> List.of(it.getAttribute("class").split(" ")).contains(cssClass);
  }
}
