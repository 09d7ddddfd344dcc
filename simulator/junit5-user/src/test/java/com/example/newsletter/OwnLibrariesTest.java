package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.junit5.BadMxTest;
import io.github.badmx.junit5.Play;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.util.Version;
import jakarta.activation.CommandMap;
import jakarta.activation.DataContentHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else is on the class path works as if badmx were not there. */
@BadMxTest
class OwnLibrariesTest {

  @Test
  @Play("good/starttls")
  void bouncyCastleIsOurs(Trial playedMeanwhile) throws Exception {
    String jar = jarOf(BouncyCastleProvider.class);
    MessageDigest sha3 = MessageDigest.getInstance("SHA3-256", new BouncyCastleProvider());

    assertTrue(jar.endsWith("bcprov-jdk18on-" + expected("bouncycastle") + ".jar"), jar);
    assertEquals(32, sha3.digest().length);
  }

  @Test
  @Play("good/starttls")
  void nettyIsOurs(Trial playedMeanwhile) {
    EmbeddedChannel channel = new EmbeddedChannel(new LineBasedFrameDecoder(80));
    channel.writeInbound(Unpooled.copiedBuffer("one\r\ntwo\r\n", StandardCharsets.US_ASCII));

    assertEquals("one", channel.<ByteBuf>readInbound().toString(StandardCharsets.US_ASCII));
    assertEquals(
        expected("netty"), Version.identify().get("netty-codec").artifactVersion());
  }

  @Test
  @Play("good/starttls")
  void guavaIsOurs(Trial playedMeanwhile) {
    String jar = jarOf(ImmutableList.class);

    assertTrue(jar.endsWith("guava-" + expected("guava") + ".jar"), jar);
    assertEquals(64, Hashing.sha256().hashInt(1).toString().length());
  }

  @Test
  void jUnitIsOurs() {
    String jar = jarOf(Test.class);

    assertTrue(jar.endsWith("junit-jupiter-api-" + expected("junit") + ".jar"), jar);
  }

  @Test
  void jakartaMailFindsItsOwnHandlers() {
    DataContentHandler plain =
        CommandMap.getDefaultCommandMap().createDataContentHandler("text/plain");

    assertEquals("org.eclipse.angus.mail.handlers.text_plain", plain.getClass().getName());
  }

  @Test
  @Play("good/starttls")
  void theJvmHasNoNewProvider(Trial playedMeanwhile) {
    assertTrue(
        Arrays.stream(Security.getProviders()).noneMatch(it -> it.getName().startsWith("BC")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.james.core.MailAddress",
        "org.bouncycastle.tls.TlsServerProtocol",
        "javax.mail.Session",
        "com.sun.mail.util.LineInputStream",
        "org.snakeyaml.engine.v2.api.Load",
        "com.fasterxml.jackson.jr.ob.JSON",
        "org.reactivestreams.Publisher",
        "org.slf4j.LoggerFactory"
      })
  void whatIsBadmxsOwnIsNotOnTheClassPath(String name) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
  }

  @Test
  void nothingInTheJarIsOutsideOfItsOwnPackage() throws Exception {
    Set<String> strangers = new TreeSet<>();
    try (JarFile jar = new JarFile(jarOf(BadMx.class))) {
      jar.stream()
          .map(JarEntry::getName)
          .filter(name -> !name.endsWith("/") && !isBadmxs(name))
          .forEach(strangers::add);
    }

    assertEquals(Set.of(), strangers);
  }

  private static boolean isBadmxs(String name) {
    return name.startsWith("io/github/badmx/")
        || name.startsWith("META-INF/services/io.github.badmx.")
        || List.of("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/NOTICE").contains(name);
  }

  @Test
  void everythingThatBadmxNeedsIsInOneJar() {
    List<String> jars =
        Stream.of("io.github.badmx.certs.Mint", "io.github.badmx.junit5.Play")
            .map(OwnLibrariesTest::jarOf)
            .distinct()
            .toList();

    assertEquals(List.of(jarOf(BadMx.class)), jars);
  }

  private static String jarOf(String name) {
    try {
      return jarOf(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static String expected(String library) {
    return System.getProperty("expected." + library);
  }
}
