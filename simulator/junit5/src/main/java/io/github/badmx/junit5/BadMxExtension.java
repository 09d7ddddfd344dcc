package io.github.badmx.junit5;

import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests their server and their trials. */
final class BadMxExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == BadMx.class || (type == Trial.class && !comesFromASource(parameter));
  }

  /** A parameterized test has a source for its trials: {@link EveryScenario}, or the user's own. */
  private static boolean comesFromASource(ParameterContext parameter) {
    AnnotatedElement method = parameter.getDeclaringExecutable();
    return !parameter.isAnnotated(Play.class)
        && !AnnotationSupport.isAnnotated(method, Play.class)
        && AnnotationSupport.isAnnotated(method, ParameterizedTest.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ClassServer server = ClassServer.of(test);
    return parameter.getParameter().getType() == BadMx.class
        ? server.mx()
        : trial(parameter, test, server);
  }

  private static Trial trial(
      ParameterContext parameter, ExtensionContext test, ClassServer server) {
    Store store = test.getStore(ClassServer.NAMESPACE);
    Optional<Play> own = parameter.findAnnotation(Play.class);
    if (own.isPresent()) {
      Closing<Trial> another = playing(own.get(), server);
      store.put(another.it(), another);
      return another.it();
    }
    Play ofTest =
        test.getTestMethod()
            .flatMap(method -> AnnotationSupport.findAnnotation(method, Play.class))
            .orElseThrow(() -> nothingToPlay(test));
    Object one = store.getOrComputeIfAbsent(Play.class, it -> playing(ofTest, server));
    return (Trial) ((Closing<?>) one).it();
  }

  private static Closing<Trial> playing(Play play, ClassServer server) {
    Trial trial = server.play(play.value(), play.policy());
    return new Closing<>(trial, trial::close);
  }

  private static ExtensionConfigurationException nothingToPlay(ExtensionContext test) {
    boolean everyScenario =
        test.getTestMethod()
            .map(method -> AnnotationSupport.isAnnotated(method, EveryScenario.class))
            .orElse(false);
    return new ExtensionConfigurationException(
        everyScenario
            ? "@EveryScenario gives its trials to the parameters of a @ParameterizedTest only"
            : "nothing says what this trial plays: annotate the test or this parameter with"
                + " @Play(\"certificate/expired\"), or take a BadMx and play a scenario of your own");
  }
}
