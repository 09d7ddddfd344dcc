package io.github.badmx.scenario;

import io.github.badmx.fault.About;
import io.github.badmx.fault.Default;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.ResultType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scenario file as it is written: what is left out is the good server. */
record ScenarioFile(
    @About("stable for ever; the port is the base port plus this") int id,
    @About("one line for a person") String title,
    @About("one sentence: why a client should care") @Default("") String why,
    @About("the greeting after 220 and the host name") @Nullable String greeting,
    @About("the EHLO keywords besides STARTTLS; an extension works where it is listed")
        @Nullable List<String> ehlo,
    @About("the EHLO keywords inside TLS; those in clear if left out")
        @Nullable List<String> ehloInsideTls,
    @About("what becomes of whoever authenticates; AUTH is to be had where it is in the EHLO list")
        @Default("accepted")
        Scenario.Auth auth,
    @About("what the good server does in TLS") @Nullable Tls tls,
    @About("the lies, in the order in which they apply") List<Fault> faults,
    @About("what is special about some connections: each takes the first entry that is for it")
        List<Turn> connections,
    @About("whose connections those entries count") @Default("per-port") Counting counting,
    @About("what a conforming client does, by policy") Map<Policy, Expectation> expect,
    @About("the rows of scenarios/catalogue.tsv that it plays") List<Integer> catalogue,
    @About("the causes from the field that it reproduces") List<String> causes,
    @About("other names for it, such as badssl.com's") List<String> aliases,
    @About("the result type of a TLS report (RFC 8460 §4.3)") @Nullable ResultType reported,
    @About("where expectation and misbehaviour come from") List<String> source,
    @About("what mends it in the field") @Default("") String remedy) {

  private static final int MOST_IDS = 9_999;

  ScenarioFile {
    if (id < 1 || id > MOST_IDS) {
      throw new IllegalArgumentException(
          "'id' is %d: it is 1 to %d, and gives the port".formatted(id, MOST_IDS));
    }
  }

  /** The {@code tls} of a scenario file. */
  record Tls(
      @About("how TLS starts") @Default("starttls") TlsSettings.Mode mode,
      @About("the versions offered") List<TlsVersion> versions,
      @About("the suites offered, by IANA name, the preferred first") List<CipherSuite> ciphers,
      @About("the (EC)DHE groups offered, the preferred first") List<NamedGroup> groups,
      @About("the size of the finite-field group of DHE suites") @Default("2048") int dhBits,
      @About("the key in the certificate") @Default("p256") ServerKey key,
      @About("the names in the certificate; the server's own if left out") List<String> names,
      @About("whether the client is asked for a certificate") @Default("not-asked")
          TlsSettings.ClientCertificate clientCertificate,
      @About("an OCSP response is stapled") @Default("false") boolean ocsp,
      @About("who does not name the host by SNI sees a self-signed certificate") @Default("false")
          boolean certificateBySni) {

    /** With the good server's choices for what is left out. */
    TlsSettings settings() {
      TlsSettings good = ScenarioBuilder.GOOD_TLS;
      List<TlsVersion> offered = versions.isEmpty() ? good.versions() : versions;
      return new TlsSettings(
          mode,
          offered,
          ciphers.isEmpty() ? modern(offered) : ciphers,
          groups.isEmpty() ? good.groups() : groups,
          dhBits,
          clientCertificate,
          ocsp,
          certificateBySni);
    }

    private static List<CipherSuite> modern(List<TlsVersion> offered) {
      return CipherSuite.MODERN.stream().filter(it -> offered.stream().anyMatch(it::fits)).toList();
    }
  }

  Scenario toScenario(String name) {
    Tls given = tls;
    ScenarioBuilder scenario = new ScenarioBuilder();
    if (given != null) {
      scenario.tls(given.settings()).key(given.key()).names(given.names());
    }
    if (greeting != null) {
      scenario.greeting(greeting);
    }
    if (ehlo != null) {
      scenario.ehlo(ehlo);
    }
    return scenario
        .ehloInsideTls(ehloInsideTls)
        .auth(auth)
        .name(name)
        .id(id)
        .title(title)
        .why(why)
        .faults(faults)
        .connections(connections)
        .counting(counting)
        .expect(expect)
        .catalogue(catalogue)
        .causes(causes)
        .aliases(aliases)
        .reported(reported)
        .source(source)
        .remedy(remedy)
        .build();
  }
}
