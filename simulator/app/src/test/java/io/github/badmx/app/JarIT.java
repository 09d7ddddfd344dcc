package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.badmx.scenario.Catalogue;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar that is shipped, run as users run it. */
class JarIT {

  private static final String JAR = System.getProperty("badmx.jar", "target/badmx.jar");

  @Test
  void listsItsScenarios() throws IOException, InterruptedException {
    Process list = badmx("list");

    List<String> lines = list.inputReader(StandardCharsets.UTF_8).lines().toList();

    assertThat(lines).hasSize(Catalogue.shipped().entries().size() + 1);
    assertThat(list.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(list.exitValue()).isZero();
  }

  @Test
  void stopsInGoodOrderWhenTold() throws IOException, InterruptedException {
    Process serve = badmx("serve", "--base-port", "0", "--json", "--scenario", "good/starttls");
    try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8)) {
      Map<String, Object> ready = JSON.std.mapFrom(out.readLine());
      Path root = Path.of(String.valueOf(ready.get("ca")));
      assertThat(root).exists();

      serve.destroy();

      assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(serve.exitValue()).isEqualTo(128 + 15);
      assertThat(root).doesNotExist();
    }
  }

  @Test
  void carriesNoSignaturesOfOthers() throws IOException {
    try (JarFile jar = new JarFile(new File(JAR))) {
      Attributes manifest = jar.getManifest().getMainAttributes();

      assertThat(manifest.getValue("Multi-Release")).isEqualTo("true");
      assertThat(jar.stream().map(Object::toString))
          .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"));
    }
  }

  private static Process badmx(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-jar", JAR));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
