package io.github.badmx.app;

import io.github.badmx.scenario.Nearest;
import io.github.badmx.scenario.Policy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a client claims to insist on: {@code mta-sts}. */
final class Claim implements ITypeConverter<Policy> {

  private static final List<String> ALL = Stream.of(Policy.values()).map(Policy::yamlName).toList();

  @Override
  public Policy convert(String text) {
    String name = text.toLowerCase(Locale.ROOT).replace('_', '-');
    return Stream.of(Policy.values())
        .filter(policy -> policy.yamlName().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(text));
  }

  private static TypeConversionException unknown(String text) {
    String hint =
        Nearest.to(text, ALL)
            .map("did you mean '%s'?"::formatted)
            .orElseGet(() -> "there are " + String.join(", ", ALL));
    return new TypeConversionException("unknown policy '%s': %s".formatted(text, hint));
  }
}
