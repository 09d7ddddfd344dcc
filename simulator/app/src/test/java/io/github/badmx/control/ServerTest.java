package io.github.badmx.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerTest {

  /** What DESIGN promises, and no more. */
  private static final Set<String> ROUTES =
      Set.of(
          "get /api/scenarios",
          "get /api/scenarios/{name}",
          "put /api/scenarios/{name}",
          "delete /api/scenarios/{name}",
          "get /api/faults",
          "get /api/listeners",
          "put /api/listeners/{name}",
          "post /api/trials",
          "get /api/trials",
          "get /api/trials/{id}",
          "delete /api/trials/{id}",
          "get /api/trials/{id}/transcript.txt",
          "post /api/trials/{id}/release",
          "get /api/sessions",
          "get /api/sessions/{number}",
          "get /api/sessions/{number}.txt",
          "get /api/events",
          "get /api/report.json",
          "get /api/report.xml",
          "get /api/report.html",
          "get /api/ca.pem",
          "post /api/reset",
          "get /livez",
          "get /readyz",
          "get /api/version",
          "get /api/openapi.json");

  private Api api;

  @BeforeEach
  void start() {
    api = Api.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void livesAndIsReady() {
    assertThat(api.get("/livez").is(200).body()).isEqualTo("live\n");
    assertThat(api.get("/readyz").is(200).body()).isEqualTo("ready: 2 ports listen\n");
    assertThat(api.get("/api/version").is(200).object())
        .containsEntry("java", Runtime.version().toString());
    assertThat(api.get("/api/ca.pem").is(200).body()).isEqualTo(api.mx.trust().pem());
  }

  @Test
  void tellsOneListenerWhatToPlay() {
    assertThat(api.get("/api/listeners").is(200).list())
        .extracting(one -> one.get("name") + " " + one.get("scenario"))
        .containsExactly("default good/starttls", "certificate/expired certificate/expired");
    int port = api.listeners.switched().port();

    Map<String, Object> now =
        api.json("PUT", "/api/listeners/default", "{\"scenario\": \"dialogue/groupwise-in-clear\"}")
            .is(200)
            .object();

    assertThat(now)
        .containsEntry("name", "default")
        .containsEntry("scenario", "dialogue/groupwise-in-clear")
        .containsEntry("port", port);
    assertThat(api.listeners.switched().port()).isEqualTo(port);
    connect(port);
  }

  @Test
  void doesNotTellOthers() {
    String two = "{\"scenario\": \"2\"}";
    String before = api.state();

    api.json("PUT", "/api/listeners/certificate/expired", two).problem(409, "'default'");
    api.json("PUT", "/api/listeners/none", two).problem(404);
    api.json("PUT", "/api/listeners/default", "{}").problem(422, "'scenario'");
    api.json("PUT", "/api/listeners/default", "{\"scenario\": \"nix\"}").problem(422);
    api.json("PUT", "/api/listeners/default", "{\"scenario\": \"2\", \"policy\": \"dane\"}")
        .problem(422, "'policy'");

    assertThat(api.state()).isEqualTo(before);
  }

  @Test
  void beginsAfresh() {
    Map<String, Object> trial = api.trial("2", "verified");
    TrialsTest.say(trial, "QUIT\r\n");
    api.yaml("PUT", "/api/scenarios/mine/one", "id: 9001\ntitle: Mine\n").is(201);
    api.json("PUT", "/api/listeners/default", "{\"scenario\": \"mine/one\"}").is(200);

    api.send("POST", "/api/reset").is(200);

    assertThat(api.get("/api/trials").list()).isEmpty();
    assertThat(api.get("/api/sessions").list()).isEmpty();
    assertThat(api.get("/api/report.json").list()).isEmpty();
    api.get("/api/scenarios/mine/one").problem(404);
    assertThat(api.listeners.switched().scenario().name()).isEqualTo("good/starttls");
    assertThat(api.trial("2", "verified")).doesNotContainEntry("id", trial.get("id"));
  }

  @Test
  void documentsEveryRouteAndNoOther() {
    Set<String> documented = new TreeSet<>();
    paths()
        .forEach((path, methods) -> methods.keySet().forEach(m -> documented.add(m + " " + path)));

    assertThat(documented).isEqualTo(new TreeSet<>(ROUTES));
  }

  @Test
  void takesTheMethodsThatItDocumentsAndNoOthers() {
    paths()
        .forEach(
            (path, methods) -> {
              String actual = path.replaceAll("\\{\\w+}", "none");
              Set<String> allowed = new TreeSet<>();
              String allow = api.send("PATCH", actual).problem(405).header("Allow");
              Arrays.asList(allow.toLowerCase(java.util.Locale.ROOT).split(", "))
                  .forEach(allowed::add);
              allowed.remove("head");
              assertThat(allowed).as(path).isEqualTo(new TreeSet<>(methods.keySet()));
            });
  }

  @Test
  void answersAsItDocuments() {
    Map<String, Object> trial = api.trial("2", "verified");
    TrialsTest.say(trial, "QUIT\r\n");
    api.get(TrialsTest.path(trial) + "?wait=20s").is(200);

    assertThat(trial.keySet()).isEqualTo(properties("NewTrial"));
    assertThat(api.get(TrialsTest.path(trial)).object().keySet()).isEqualTo(properties("Trial"));
    assertThat(api.get("/api/trials").list().get(0).keySet()).isEqualTo(properties("BriefTrial"));
    assertThat(api.get("/api/scenarios").list().get(0).keySet()).isEqualTo(properties("Scenario"));
    assertThat(api.get("/api/scenarios/2").object().keySet()).isEqualTo(properties("ScenarioFile"));
    assertThat(api.get("/api/sessions").list().get(0).keySet())
        .isEqualTo(properties("BriefSession"));
    assertThat(api.get("/api/sessions/1").object().keySet()).isEqualTo(properties("Session"));
    assertThat(api.get("/api/listeners").list().get(0).keySet()).isEqualTo(properties("Listener"));
    assertThat(api.get("/api/version").object().keySet()).isEqualTo(properties("Version"));
  }

  @Test
  void refersOnlyToSchemasThatAreThere() {
    String document = api.get("/api/openapi.json").is(200).body();

    assertThat(
            java.util.regex.Pattern.compile("#/components/schemas/(\\w+)")
                .matcher(document)
                .results()
                .map(it -> it.group(1))
                .distinct())
        .allSatisfy(name -> assertThat(schemas()).containsKey(name));
    assertThat(api.get("/api/openapi.json").object()).containsEntry("openapi", "3.1.0");
  }

  private Map<String, Map<String, Object>> paths() {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    map(api.get("/api/openapi.json").is(200).object().get("paths"))
        .forEach((path, methods) -> paths.put(path, map(methods)));
    return paths;
  }

  private Map<String, Object> schemas() {
    Object components = api.get("/api/openapi.json").object().get("components");
    return map(map(components).get("schemas"));
  }

  private Set<String> properties(String schema) {
    return map(map(schemas().get(schema)).get("properties")).keySet();
  }

  @SuppressWarnings("unchecked") // JSON has no types
  private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object json) {
    return (Map<String, Object>) java.util.Objects.requireNonNull(json);
  }

  private static void connect(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertThat(socket.getInputStream().read()).isEqualTo('2');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
