package io.github.badmx.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReportTest {

  @Test
  void isReadBackAsItWasWritten() {
    List<Played> all =
        List.of(
            Sample.played(2, "expired", "unsafe"),
            Sample.played(3, "certificate", "null", "error", "§ \u0000 \"\n", null),
            Sample.played(
                4, "after-220", "stall", "safe", "", new Played.Client(List.of("x"), null, "", 1)));

    String json = JsonReport.of(all);

    assertThat(JsonReport.parse("a.json", json)).isEqualTo(all);
    assertThat(json).startsWith("[ {\n  \"scenario\" : \"certificate/expired\",\n  \"id\" : 2,");
  }

  @Test
  void mayBeEmpty() {
    assertThat(JsonReport.parse("a.json", JsonReport.of(List.of()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          <xml/>                    @ Unexpected character
          {}                        @ a.json: this is not what 'badmx run --json' writes
          [1]                       @ a.json: this is not what 'badmx run --json' writes
          [{"scenario": "a/b"}]     @ a.json: this is not what 'badmx run --json' writes
          """)
  void saysWhatIsNoReport(String json, String complaint) {
    assertThatThrownBy(() -> JsonReport.parse("a.json", json))
        .isInstanceOf(JsonReport.InvalidReportException.class)
        .hasMessageContaining("a.json: this is not what 'badmx run --json' writes: ")
        .hasMessageContaining(complaint);
  }

  @Test
  void saysWhatIsMissingOrUnknown() {
    String good = JsonReport.of(List.of(Sample.played(2, "expired", "unsafe")));

    assertThatThrownBy(() -> JsonReport.parse("a.json", good.replace("\"because\"", "\"x\"")))
        .hasMessageContaining("there is no 'because'");
    assertThatThrownBy(() -> JsonReport.parse("a.json", good.replace("\"unsafe\"", "\"bad\"")))
        .hasMessageContaining("'bad' is no verdict");
  }
}
