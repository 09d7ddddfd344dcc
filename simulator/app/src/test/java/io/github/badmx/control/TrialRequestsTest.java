package io.github.badmx.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request for a trial may say. */
class TrialRequestsTest {

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
  void playsScenariosThatStandInTheRequest() {
    String yaml = "id: 9001\ntitle: Mine\nfaults: [hide-starttls]\nexpect: {verified: refuses}\n";

    api.json(
            "POST",
            "/api/trials",
            """
            {"policy": "verified",
             "scenario": {"id": 9001, "title": "Mine", "faults": ["hide-starttls"],
                          "expect": {"verified": "refuses"}}}
            """)
        .is(201);
    api.json(
            "POST",
            "/api/trials",
            "{\"policy\": \"verified\", \"scenario\": \"%s\"}".formatted(yaml.replace("\n", "\\n")))
        .is(201);
    api.yaml("POST", "/api/trials?policy=mta-sts", yaml).is(201);
    api.yaml("POST", "/api/trials", yaml).problem(422, "'policy'");

    assertThat(api.get("/api/trials").list())
        .extracting(one -> one.get("scenario"))
        .containsOnly("inline/scenario")
        .hasSize(3);
  }

  @Test
  void namesLineAndColumnOfTheRequest() {
    Api.Said said =
        api.json(
            "POST",
            "/api/trials",
            """
            {
              "policy": "verified",
              "scenario": {
                "id": 9001,
                "title": "Mine",
                "faults": ["hide-startls"],
                "expect": {"verified": "refuses"}
              }
            }
            """);

    said.problem(422, "did you mean 'hide-starttls'?");
    assertThat(said.listOf("errors"))
        .singleElement()
        .satisfies(error -> assertThat(error).containsEntry("line", 6).containsEntry("column", 16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"scenario\": \"certificate/expired\"} | 422 | 'policy'",
        "{\"scenario\": \"certificate/expired\", \"policy\": \"verifed\"} | 422 | 'verified'",
        "{\"scenario\": \"certificate/expird\", \"policy\": \"verified\"} | 422 | 'certificate/expired'",
        "{\"scenaro\": \"2\", \"policy\": \"verified\"} | 422 | did you mean 'scenario'?",
        "{\"policy\": \"verified\"} | 422 | 'scenario'",
        "{\"scenario\": 2, \"policy\": \"verified\"} | 422 | 'scenario'",
        "{\"scenario\": null, \"policy\": \"verified\"} | 422 | 'scenario'",
        "{\"scenario\": [], \"policy\": \"verified\"} | 422 | 'scenario'",
        "{\"scenario\": {}, \"policy\": \"verified\"} | 422 | 'id'",
        "{\"scenario\": \"2\", \"policy\": null} | 422 | 'policy'",
        "{\"scenario\": \"2\", \"policy\": {}} | 422 | 'policy'",
        "{\"scenario\": \"2\", \"scenario\": \"3\", \"policy\": \"verified\"} | 400 | JSON",
        "{\"scenario\": \"2\", | 400 | JSON",
        "[] | 400 | JSON",
        "\"certificate/expired\" | 400 | JSON",
        "nonsense | 400 | JSON",
        "{} | 422 | 'scenario'"
      })
  void refusesWhatItDoesNotUnderstand(String row) {
    String[] cells = row.split(" \\| ", 3);
    String before = api.state();

    api.json("POST", "/api/trials", cells[0]).problem(Integer.parseInt(cells[1]), cells[2]);

    assertThat(api.state()).isEqualTo(before);
  }
}
