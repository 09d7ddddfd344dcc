package io.github.badmx.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.FaultType;
import io.github.badmx.scenario.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {

  private static final String GOOD =
      "id: %d\ntitle: Mine\nfaults: [hide-starttls]\nexpect: {verified: refuses}\n";

  private Api api;

  @BeforeAll
  void start() {
    api = Api.start();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @Test
  void listsWhatShips() {
    assertThat(api.get("/api/scenarios").is(200).list())
        .hasSize(Catalogue.shipped().entries().size());
    assertThat(api.get("/api/scenarios?group=good").is(200).list())
        .allSatisfy(one -> assertThat(one).containsEntry("group", "good"));
  }

  @Test
  void showsOneByNameIdOrAlias() {
    assertThat(api.get("/api/scenarios/certificate/expired").is(200).object())
        .containsEntry("id", 2)
        .containsEntry("shipped", true)
        .containsKeys("why", "remedy", "text");
    assertThat(api.get("/api/scenarios/certificate%2Fexpired").is(200).object())
        .containsEntry("id", 2);
    assertThat(api.get("/api/scenarios/2").object()).containsEntry("name", "certificate/expired");
  }

  @Test
  void showsTheFileToWhoeverAcceptsYaml() {
    Api.Said file =
        api.get("/api/scenarios/certificate/expired", "Accept", "application/yaml").is(200);

    assertThat(file.header("Content-Type")).isEqualTo("application/yaml");
    assertThat(file.body()).contains("id: 2\n");
  }

  @Test
  void knowsWhatIsMeant() {
    api.get("/api/scenarios/certificate/expird").problem(404, "did you mean");
  }

  @Test
  void keepsScenariosOfClients() {
    Api.Said added = api.yaml("PUT", "/api/scenarios/mine/first", GOOD.formatted(9001)).is(201);

    assertThat(added.header("Location")).isEqualTo("/api/scenarios/mine/first");
    assertThat(api.get("/api/scenarios/mine/first").object())
        .containsEntry("shipped", false)
        .containsEntry("text", GOOD.formatted(9001));
    api.yaml("PUT", "/api/scenarios/mine/first", GOOD.formatted(9002)).is(200);
    assertThat(api.get("/api/scenarios/9002").is(200).object()).containsEntry("name", "mine/first");
    api.send("DELETE", "/api/scenarios/mine/first").is(200);
    api.get("/api/scenarios/mine/first").problem(404);
  }

  @Test
  void readsJsonToo() {
    api.json(
            "PUT",
            "/api/scenarios/mine/json",
            """
            {
            \t"id": 9100,
            \t"title": "Mine",
            \t"faults": [{"expired": {"by": "1d"}}],
            \t"expect": {"verified": "refuses"}
            }
            """)
        .is(201);

    api.send("DELETE", "/api/scenarios/mine/json").is(200);
  }

  @Test
  void saysEverythingThatIsWrongAndWhere() {
    Api.Said said =
        api.yaml(
            "PUT",
            "/api/scenarios/mine/bad",
            "id: 9003\ntitle: Bad\nfaults:\n  - expird: { by: 1d }\nexpect: {verifid: refuses}\n");

    said.problem(422, "did you mean 'expired'?");
    assertThat(said.listOf("errors")).hasSizeGreaterThan(1);
    assertThat(said.listOf("errors").get(0))
        .containsEntry("line", 4)
        .containsEntry("column", 5)
        .containsKey("text");
    api.get("/api/scenarios/mine/bad").problem(404);
  }

  @Test
  void leavesWhatShipsAsItIs() {
    String before = api.get("/api/scenarios/certificate/expired").body();

    api.yaml("PUT", "/api/scenarios/certificate/expired", GOOD.formatted(9004))
        .problem(409, "take another name");
    api.send("DELETE", "/api/scenarios/certificate/expired").problem(409, "stays");
    api.yaml("PUT", "/api/scenarios/mine/taken", GOOD.formatted(2)).problem(409, "'2' is taken");

    assertThat(api.get("/api/scenarios/certificate/expired").body()).isEqualTo(before);
  }

  @Test
  void wantsNamesThatAreNames() {
    api.yaml("PUT", "/api/scenarios/nogroup", GOOD.formatted(9005)).problem(422, "group/short");
    api.yaml("PUT", "/api/scenarios/..%2F..%2Fetc%2Fpasswd", GOOD.formatted(9005)).problem(422);
    assertThat(
            api.raw(
                Api.head(
                    "GET /api/scenarios/%zz HTTP/1.1", "Host: localhost", "Connection: close")))
        .startsWith("HTTP/1.1 400 ")
        .contains("percent-encoded");
    api.send("DELETE", "/api/scenarios/mine/none").problem(404);
  }

  @Test
  void listsTheFaults() {
    assertThat(api.get("/api/faults").is(200).list())
        .hasSameSizeAs(FaultType.all())
        .allSatisfy(
            fault -> assertThat(fault).containsKeys("name", "kind", "summary", "parameters"));
  }
}
