package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What badmx-junit5 brings onto its user's class path. */
class PublishedPomTest {

  private static final Path POM = Path.of("../../junit5/target/published-pom.xml");
  private static final String BROUGHT =
      "/project/dependencies/dependency[not(scope = 'test')]/artifactId";

  @Test
  void bringsTheApiOfJUnitAndAnnotationsOnly() throws Exception {
    Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(POM.toFile());
    NodeList found =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(BROUGHT, pom, XPathConstants.NODESET);

    Set<String> brought = new TreeSet<>();
    for (int i = 0; i < found.getLength(); i++) {
      brought.add(found.item(i).getTextContent());
    }

    assertEquals(Set.of("junit-jupiter-api", "junit-jupiter-params", "jspecify"), brought);
  }
}
