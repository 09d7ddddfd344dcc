package io.github.badmx.junit5;

import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Policy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** The server of a test class, and what it can play. */
final class ClassServer {

  static final Namespace NAMESPACE = Namespace.create(ClassServer.class);

  private final BadMx mx;
  private final Catalogue catalogue = Catalogue.shipped();

  private ClassServer(BadMxTest wanted) {
    this.mx = BadMx.builder().host(wanted.host()).names(List.of(wanted.names())).start();
  }

  /**
   * The server of the nearest class around a test that is a {@link BadMxTest}.
   *
   * @throws ExtensionConfigurationException if there is none
   */
  static ClassServer of(ExtensionContext test) {
    for (ExtensionContext at = test; ; at = at.getParent().orElseThrow()) {
      Class<?> testClass = at.getTestClass().orElseThrow(() -> notABadMxTest(test));
      Optional<BadMxTest> wanted = AnnotationSupport.findAnnotation(testClass, BadMxTest.class);
      if (at.getTestMethod().isEmpty() && wanted.isPresent()) {
        return inStoreOf(at, testClass, wanted.get());
      }
    }
  }

  private static ClassServer inStoreOf(ExtensionContext at, Class<?> key, BadMxTest wanted) {
    Object server =
        at.getStore(NAMESPACE).getOrComputeIfAbsent(key, it -> closing(new ClassServer(wanted)));
    return (ClassServer) ((Closing<?>) server).it();
  }

  private static Closing<ClassServer> closing(ClassServer server) {
    return new Closing<>(server, server.mx::close);
  }

  private static ExtensionConfigurationException notABadMxTest(ExtensionContext test) {
    return new ExtensionConfigurationException(
        "%s has no server: annotate the class with @BadMxTest"
            .formatted(test.getRequiredTestClass().getName()));
  }

  BadMx mx() {
    return mx;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Plays a scenario.
   *
   * @param name name, alias or id
   * @throws IllegalArgumentException if there is none such
   */
  Trial play(String name, Policy policy) {
    return mx.play(catalogue.get(name), policy);
  }
}
