package io.github.badmx.scenario;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Staple;
import io.github.badmx.fault.CertificateFault;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.PortFault;
import io.github.badmx.fault.ResultType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One peer to play: a good server's settings, the lies it tells, and what a client should make of
 * them.
 *
 * @param name group and short name: {@code certificate/expired}
 * @param id stable for ever; {@code serve} listens on its base port plus this
 * @param title one line for a person
 * @param why one sentence: why a client should care; may be empty
 * @param greeting the text of the 220 greeting after the host name
 * @param ehlo the EHLO keywords besides STARTTLS, such as {@code SIZE 35882577}
 * @param ehloInsideTls the EHLO keywords inside TLS; mostly those in clear
 * @param auth what becomes of whoever authenticates, where an EHLO list has AUTH (RFC 4954)
 * @param tls the TLS settings
 * @param key the key in the certificate
 * @param names the host names and addresses in the certificate; empty for the server's own
 * @param faults the lies, in the order in which they apply
 * @param connections what is special about some connections; empty when all are alike
 * @param counting whose connections those entries count
 * @param expect what a conforming client does, by policy
 * @param catalogue the rows of the catalogue that this scenario plays
 * @param causes the causes from the field that it reproduces
 * @param aliases other names for it, such as badssl.com's
 * @param reported the result type of a TLS report, if the failure has one
 * @param source where the expectation and the misbehaviour come from
 * @param remedy what mends it in the field; may be empty
 */
public record Scenario(
    String name,
    int id,
    String title,
    String why,
    String greeting,
    List<String> ehlo,
    List<String> ehloInsideTls,
    Auth auth,
    TlsSettings tls,
    ServerKey key,
    List<String> names,
    List<Fault> faults,
    List<Turn> connections,
    Counting counting,
    Map<Policy, Expectation> expect,
    List<Integer> catalogue,
    List<String> causes,
    List<String> aliases,
    @Nullable ResultType reported,
    List<String> source,
    String remedy) {

  /** What becomes of a name and a password. */
  public enum Auth {
    /** They will do, whatever they are. */
    ACCEPTED,
    /** They will not. */
    REFUSED
  }

  public Scenario {
    ehlo = List.copyOf(ehlo);
    ehloInsideTls = List.copyOf(ehloInsideTls);
    names = List.copyOf(names);
    faults = List.copyOf(faults);
    connections = List.copyOf(connections);
    expect = Map.copyOf(expect);
    catalogue = List.copyOf(catalogue);
    causes = List.copyOf(causes);
    aliases = List.copyOf(aliases);
    source = List.copyOf(source);
  }

  /** A server that does everything right: TLS 1.2 and 1.3 after STARTTLS, a trusted P-256 chain. */
  public static Scenario goodServer() {
    return new ScenarioBuilder().build();
  }

  /** A builder with everything of this scenario in it. */
  public ScenarioBuilder change() {
    return new ScenarioBuilder(this);
  }

  /** The same peer with one more lie, told after the others. */
  public Scenario fault(Fault fault) {
    return change().addFault(fault).build();
  }

  /** The same peer with other TLS settings. */
  public Scenario tls(TlsSettings other) {
    return change().tls(other).build();
  }

  /** The same peer with a certificate for these names or addresses. */
  public Scenario names(String... names) {
    return change().names(List.of(names)).build();
  }

  /** The same peer, and what a client that keeps {@code policy} does with it. */
  public Scenario expect(Policy policy, Expectation expectation) {
    return change().expect(policy, expectation).build();
  }

  /** The part of the name before the slash: {@code certificate}. */
  public String group() {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /**
   * The lies that one connection hears, in the order in which they apply.
   *
   * @param connection counts the connections of a trial from 1
   */
  public List<Fault> faults(long connection) {
    return faults(Caller.number(connection));
  }

  /** The lies that one connection hears, as far as it is known, in the order of their telling. */
  public List<Fault> faults(Caller caller) {
    List<Fault> all = new ArrayList<>(faults);
    turn(caller).ifPresent(turn -> all.addAll(turn.faults()));
    return List.copyOf(all);
  }

  /** The lie that keeps anybody from connecting, if there is one: no session comes of it. */
  public Optional<PortFault> portFault() {
    return faults.stream()
        .filter(PortFault.class::isInstance)
        .map(PortFault.class::cast)
        .findFirst();
  }

  /** The first entry of {@code connections} that is for this one. */
  public Optional<Turn> turn(Caller caller) {
    long left = caller.number();
    for (int i = 0; i < connections.size(); i++) {
      Turn turn = connections.get(i);
      if (turn.isFor(caller, left, i == connections.size() - 1)) {
        return Optional.of(turn);
      }
      left -= turn.usesUp();
    }
    return Optional.empty();
  }

  /**
   * The chain that one connection shows: the good one for these settings, with the certificate
   * faults in it.
   *
   * @param connection counts the connections of a trial from 1
   * @param serverNames the names of a server whose scenario names none, at least one
   */
  public CertPlan chain(long connection, List<String> serverNames) {
    return chain(faults(connection), serverNames);
  }

  /** How many connections one client makes until it has met every entry of {@code connections}. */
  public int connectionsToMeetAll() {
    List<Turn> before = connections.subList(0, Math.max(0, connections.size() - 1));
    return 1 + before.stream().mapToInt(Turn::usesUp).sum();
  }

  /**
   * The chain that a connection shows which hears these lies.
   *
   * @param serverNames the names of a server whose scenario names none, at least one
   */
  public CertPlan chain(List<Fault> heard, List<String> serverNames) {
    List<String> wanted = names.isEmpty() ? serverNames : names;
    CertPlan plan = settled(key.in(CertPlan.good(wanted.toArray(String[]::new))));
    for (Fault fault : heard) {
      if (fault instanceof CertificateFault lie) {
        plan = lie.apply(plan);
      }
    }
    return plan;
  }

  private CertPlan settled(CertPlan good) {
    CertPlan stapled = tls.ocsp() ? good.withStaple(Staple.good()) : good;
    return tls.certificateBySni() ? stapled.withFallback(nameless()) : stapled;
  }

  /** What Gmail shows in TLS 1.3 to whoever sends no server_name. */
  private static CertPlan nameless() {
    return CertPlan.good("invalid2.invalid").selfSigned();
  }
}
