package io.github.badmx.scenario;

import io.github.badmx.fault.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One peer to play: a good server's settings, the lies it tells, and what a client should make of
 * them.
 *
 * @param name group and short name: {@code certificate/expired}
 * @param id stable for ever; {@code serve} listens on its base port plus this
 * @param title one line for a person
 * @param greeting the text of the 220 greeting after the host name
 * @param ehlo the EHLO keywords besides STARTTLS, such as {@code SIZE 35882577}
 * @param tls the TLS settings
 * @param faults the lies, in the order in which they apply
 * @param expect what a conforming client does, by policy
 * @param catalogue the rows of the catalogue that this scenario plays
 * @param causes the causes from the field that it reproduces
 * @param aliases other names for it, such as badssl.com's
 * @param reported the result type of a TLS report (RFC 8460 §4.3), if the failure has one
 * @param source where the expectation and the misbehaviour come from
 */
public record Scenario(
    String name,
    int id,
    String title,
    String greeting,
    List<String> ehlo,
    TlsSettings tls,
    List<Fault> faults,
    Map<Policy, Expectation> expect,
    List<Integer> catalogue,
    List<String> causes,
    List<String> aliases,
    @Nullable String reported,
    List<String> source) {

  public Scenario {
    ehlo = List.copyOf(ehlo);
    faults = List.copyOf(faults);
    expect = Map.copyOf(expect);
    catalogue = List.copyOf(catalogue);
    causes = List.copyOf(causes);
    aliases = List.copyOf(aliases);
    source = List.copyOf(source);
  }

  /** The part of the name before the slash: {@code certificate}. */
  public String group() {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }
}
