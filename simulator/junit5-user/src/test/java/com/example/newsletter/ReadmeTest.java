package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows a test that ran. */
class ReadmeTest {

  private static final Path README = Path.of("../../../README.md");
  private static final Path SOURCE =
      Path.of("../src/test/java/com/example/newsletter/NewsletterTest.java");
  private static final String FENCE = "```java\n@BadMxTest";

  @Test
  void showsTheNewsletterTestAsItIs() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(FENCE) + "```java\n".length();
    String shown = readme.substring(start, readme.indexOf("```", start));

    String source = Files.readString(SOURCE);
    String test = source.substring(source.indexOf("@BadMxTest"));

    assertEquals(test, shown, "copy the class from " + SOURCE + " to " + README);
  }
}
