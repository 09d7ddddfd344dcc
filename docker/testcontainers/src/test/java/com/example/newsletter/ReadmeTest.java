package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows what ran. */
class ReadmeTest {

  private static final Path TOP = Path.of(System.getProperty("badmx.top"));
  private static final Path SOURCE =
      TOP.resolve("docker/testcontainers/src/test/java/com/example/newsletter/NewsletterTest.java");
  private static final String FENCE = "```java\n@Testcontainers";

  @Test
  void showsHowTheNewsletterTestBegins() throws IOException {
    String readme = Files.readString(TOP.resolve("README.md"));
    int start = readme.indexOf(FENCE) + "```java\n".length();
    String shown = readme.substring(start, readme.indexOf("```", start));

    String source = Files.readString(SOURCE);
    String test =
        source.substring(
            source.indexOf("@Testcontainers"), source.indexOf("  private static Properties"));

    assertEquals(test.stripTrailing() + "\n  // ...\n}\n", shown, "copy from " + SOURCE);
  }
}
