package io.github.badmx.lab;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.DockerClientFactory;

/**
 * Hands the one {@link Lab} of a run to the tests that ask for it. Where no container engine
 * answers they are skipped, but fail where everything is required.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InLab.TheLab.class)
@interface InLab {

  /** Starts the lab when it is first asked for, and stops it after the last test. */
  final class TheLab implements ExecutionCondition, ParameterResolver {

    private static final String WITHOUT = "no container engine answers: the lab is not run";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean wanted =
          Boolean.getBoolean("badmx.judges.required")
              || DockerClientFactory.instance().isDockerAvailable();
      return wanted
          ? ConditionEvaluationResult.enabled("the lab is run")
          : ConditionEvaluationResult.disabled(WITHOUT);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Lab.class;
    }

    @Override
    public Lab resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Lab.class))
          .getOrComputeIfAbsent(Lab.class, type -> new Lab(Mtas.ALL), Lab.class);
    }
  }
}
