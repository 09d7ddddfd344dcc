package io.github.badmx.report;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.FaultType;
import io.github.badmx.fault.Parameter;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.server.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Scenarios, faults and listeners as JSON shows them: maps in the order that is documented. */
public final class Described {

  private Described() {}

  /** As {@code list --json} has it. */
  public static Map<String, Object> scenario(Scenario scenario) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", scenario.name());
    all.put("id", scenario.id());
    all.put("group", scenario.group());
    all.put("title", scenario.title());
    all.put("mode", mode(scenario.tls().mode()));
    all.put("faults", faults(scenario).map(Fault::name).distinct().toList());
    all.put("expect", expect(scenario));
    all.put("catalogue", scenario.catalogue());
    all.put("causes", scenario.causes());
    all.put("source", scenario.source());
    return all;
  }

  /** As {@code list faults --json} has it. */
  public static Map<String, Object> fault(FaultType fault) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", fault.name());
    all.put("kind", fault.kind());
    all.put("summary", fault.summary());
    all.put("source", fault.source());
    all.put("parameters", fault.parameters().stream().map(Described::parameter).toList());
    return all;
  }

  /** As {@code serve --json} has it. */
  public static Map<String, Object> listener(Listener listener) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("scenario", listener.scenario().name());
    all.put("id", listener.scenario().id());
    all.put("host", listener.host());
    all.put("port", listener.port());
    all.put("mode", mode(listener.scenario().tls().mode()));
    return all;
  }

  /** {@code starttls}, {@code implicit} or {@code none}. */
  public static String mode(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  /** The lies of a scenario, those of single connections too. */
  public static Stream<Fault> faults(Scenario scenario) {
    return Stream.concat(
        scenario.faults().stream(),
        scenario.connections().stream().flatMap(turn -> turn.faults().stream()));
  }

  /** In one line. */
  public static String json(Map<String, Object> value) {
    return text(value, JSON.std);
  }

  /** For people too: indented. */
  public static String json(List<Map<String, Object>> values) {
    return text(values, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT));
  }

  private static String text(Object value, JSON json) {
    try {
      return json.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> expect(Scenario scenario) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Policy policy : Policy.values()) {
      if (scenario.expect().containsKey(policy)) {
        all.put(policy.yamlName(), scenario.expect().get(policy).yamlName());
      }
    }
    return all;
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", parameter.name());
    all.put("type", parameter.type().what());
    all.put("required", parameter.required());
    String standsFor = parameter.defaultText();
    if (standsFor != null) {
      all.put("default", standsFor);
    }
    all.put("about", parameter.about());
    return all;
  }
}
