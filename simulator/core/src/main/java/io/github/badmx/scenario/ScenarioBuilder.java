package io.github.badmx.scenario;

import io.github.badmx.fault.Fault;
import io.github.badmx.fault.ResultType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scenario in the making: the good server, until something is changed. */
public final class ScenarioBuilder {

  /** The EHLO keywords of a good server besides STARTTLS. */
  static final List<String> GOOD_EHLO =
      List.of("PIPELINING", "SIZE 35882577", "8BITMIME", "ENHANCEDSTATUSCODES");

  /** What a well-run server of today does in TLS (RFC 9325 §3, §4). */
  static final TlsSettings GOOD_TLS =
      new TlsSettings(
          TlsSettings.Mode.STARTTLS,
          List.of(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2),
          CipherSuite.MODERN,
          NamedGroup.MODERN,
          2048);

  private String name = "good";
  private int id = 0;
  private String title = "A good server";
  private String why = "";
  private String greeting = "ESMTP";
  private List<String> ehlo = GOOD_EHLO;
  private @Nullable List<String> ehloInsideTls;
  private Scenario.Auth auth = Scenario.Auth.ACCEPTED;
  private TlsSettings tls = GOOD_TLS;
  private ServerKey key = ServerKey.P256;
  private List<String> names = List.of();
  private List<Fault> faults = List.of();
  private List<Turn> connections = List.of();
  private Counting counting = Counting.PER_PORT;
  private Map<Policy, Expectation> expect = Map.of();
  private List<Integer> catalogue = List.of();
  private List<String> causes = List.of();
  private List<String> aliases = List.of();
  private @Nullable ResultType reported;
  private List<String> source = List.of();
  private String remedy = "";

  /** The good server. */
  public ScenarioBuilder() {}

  ScenarioBuilder(Scenario like) {
    name = like.name();
    id = like.id();
    title = like.title();
    why = like.why();
    greeting = like.greeting();
    ehlo = like.ehlo();
    ehloInsideTls = like.ehloInsideTls().equals(like.ehlo()) ? null : like.ehloInsideTls();
    auth = like.auth();
    tls = like.tls();
    key = like.key();
    names = like.names();
    faults = like.faults();
    connections = like.connections();
    counting = like.counting();
    expect = like.expect();
    catalogue = like.catalogue();
    causes = like.causes();
    aliases = like.aliases();
    reported = like.reported();
    source = like.source();
    remedy = like.remedy();
  }

  /** Group and short name. */
  public ScenarioBuilder name(String value) {
    name = value;
    return this;
  }

  /** The number that gives its port. */
  public ScenarioBuilder id(int value) {
    id = value;
    return this;
  }

  /** One line for a person. */
  public ScenarioBuilder title(String value) {
    title = value;
    return this;
  }

  /** Why a client should care. */
  public ScenarioBuilder why(String value) {
    why = value;
    return this;
  }

  /** The greeting after the host name. */
  public ScenarioBuilder greeting(String value) {
    greeting = value;
    return this;
  }

  /** The EHLO keywords besides STARTTLS. */
  public ScenarioBuilder ehlo(List<String> value) {
    ehlo = value;
    return this;
  }

  /** The EHLO keywords inside TLS; null for those in clear. */
  public ScenarioBuilder ehloInsideTls(@Nullable List<String> value) {
    ehloInsideTls = value;
    return this;
  }

  /** What becomes of whoever authenticates. */
  public ScenarioBuilder auth(Scenario.Auth value) {
    auth = value;
    return this;
  }

  /** The TLS settings. */
  public ScenarioBuilder tls(TlsSettings value) {
    tls = value;
    return this;
  }

  /** The key in the certificate. */
  public ScenarioBuilder key(ServerKey value) {
    key = value;
    return this;
  }

  /** The names in the certificate. */
  public ScenarioBuilder names(List<String> value) {
    names = value;
    return this;
  }

  /** Exactly these lies. */
  public ScenarioBuilder faults(List<Fault> value) {
    faults = value;
    return this;
  }

  /** One more lie, told after the others. */
  public ScenarioBuilder addFault(Fault fault) {
    List<Fault> more = new ArrayList<>(faults);
    more.add(fault);
    return faults(more);
  }

  /** Whose connections the entries of {@link #connections} count; the port's unless told. */
  public ScenarioBuilder counting(Counting value) {
    counting = value;
    return this;
  }

  /** What is special about some connections. */
  public ScenarioBuilder connections(List<Turn> value) {
    connections = value;
    return this;
  }

  /** What conforming clients do. */
  public ScenarioBuilder expect(Map<Policy, Expectation> value) {
    expect = value;
    return this;
  }

  /** What a client that keeps {@code policy} does. */
  public ScenarioBuilder expect(Policy policy, Expectation expectation) {
    Map<Policy, Expectation> more = new EnumMap<>(Policy.class);
    more.putAll(expect);
    more.put(policy, expectation);
    return expect(more);
  }

  /** The rows of the catalogue. */
  public ScenarioBuilder catalogue(List<Integer> value) {
    catalogue = value;
    return this;
  }

  /** The causes from the field. */
  public ScenarioBuilder causes(List<String> value) {
    causes = value;
    return this;
  }

  /** Other names. */
  public ScenarioBuilder aliases(List<String> value) {
    aliases = value;
    return this;
  }

  /** The result type of a TLS report. */
  public ScenarioBuilder reported(@Nullable ResultType value) {
    reported = value;
    return this;
  }

  /** Where it comes from. */
  public ScenarioBuilder source(List<String> value) {
    source = value;
    return this;
  }

  /** What mends it. */
  public ScenarioBuilder remedy(String value) {
    remedy = value;
    return this;
  }

  /** The scenario. */
  public Scenario build() {
    return new Scenario(
        name,
        id,
        title,
        why,
        greeting,
        ehlo,
        ehloInsideTls == null ? ehlo : ehloInsideTls,
        auth,
        tls,
        key,
        names,
        faults,
        connections,
        counting,
        expect,
        catalogue,
        causes,
        aliases,
        reported,
        source,
        remedy);
  }
}
