package io.github.badmx.report;

import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Disclosed;
import io.github.badmx.verdict.Evidence;
import io.github.badmx.verdict.Story;
import io.github.badmx.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One scenario that was played to a client, and what was thought of it.
 *
 * <p>Plain words and numbers only: {@code run --json} writes it, {@code report} reads it back.
 *
 * @param scenario its name: {@code certificate/expired}
 * @param id its number
 * @param group {@code certificate}
 * @param title one line for a person
 * @param why one sentence: why a client should care; may be empty
 * @param source where the expectation comes from
 * @param policy what the client claims: {@code verified}
 * @param expected what a conforming client does: {@code refuses}
 * @param verdict {@code safe, tolerated, unsafe, unreached} or {@code error}
 * @param outcome {@code delivered-tls, delivered-plain, refused} or {@code none}
 * @param fallback {@code never}, or how the client came to send in clear
 * @param disclosed the gravest that was disclosed: {@code nothing, envelope, message} or {@code
 *     credentials}
 * @param fellShort whether a conforming client delivers, and this one did not
 * @param because one sentence
 * @param evidence what the client did that decided, the gravest first
 * @param attempts how many connections it made
 * @param transcript what happened in them
 * @param client what the command did; null if there was none
 */
public record Played(
    String scenario,
    int id,
    String group,
    String title,
    String why,
    List<String> source,
    String policy,
    String expected,
    String verdict,
    String outcome,
    String fallback,
    Given disclosed,
    boolean fellShort,
    String because,
    List<String> evidence,
    int attempts,
    String transcript,
    @Nullable Client client) {

  public Played {
    source = List.copyOf(source);
    evidence = List.copyOf(evidence);
  }

  /** What a verdict says, and what the client that it is on did besides. */
  public static Played of(Verdict verdict, @Nullable Client client) {
    Scenario scenario = verdict.scenario();
    return new Played(
        scenario.name(),
        scenario.id(),
        scenario.group(),
        scenario.title(),
        scenario.why(),
        scenario.source(),
        verdict.policy().yamlName(),
        verdict.expected().yamlName(),
        verdict.result().label(),
        verdict.outcome().label(),
        verdict.fallback().label(),
        new Given(label(verdict.inClear()), label(verdict.protectedByTls())),
        verdict.fellShort(),
        verdict.because(),
        verdict.evidence().stream().map(Evidence::what).toList(),
        verdict.sessions().size(),
        Story.transcripts(verdict),
        client);
  }

  private static String label(Disclosed.What what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What was given away.
   *
   * @param inClear the gravest that everybody on the way could read
   * @param insideTls the gravest that only the server could read
   */
  public record Given(String inClear, String insideTls) {}

  /**
   * What the command did.
   *
   * @param command as it was run, its placeholders filled
   * @param exit its exit code; null if it had to be stopped
   * @param output what it wrote, standard output and error as they came, cut if very long
   * @param millis how long it took
   */
  public record Client(List<String> command, @Nullable Integer exit, String output, long millis) {
    public Client {
      command = List.copyOf(command);
    }
  }
}
