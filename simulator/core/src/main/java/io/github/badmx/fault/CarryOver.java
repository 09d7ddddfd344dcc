package io.github.badmx.fault;

import java.util.List;

/**
 * Clear text that still counts inside TLS, where all of it must be forgotten.
 *
 * @param what which part of it
 */
@Lie(value = "Carries over into TLS what came in clear", source = "RFC 3207 §4.2")
public record CarryOver(@About("which part of it") What what) implements DialogueFault {

  /** What a client says in clear. */
  public enum What {
    /** The commands that were pipelined behind STARTTLS: they are executed (CVE-2011-0411). */
    PIPELINED("the octets behind STARTTLS"),
    /** The client's name, its credentials, the sender and the recipients. */
    STATE("what the client said before STARTTLS");

    private final String inWords;

    What(String inWords) {
      this.inWords = inWords;
    }

    /** For a person: {@code the octets behind STARTTLS}. */
    public String inWords() {
      return inWords;
    }
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(due);
  }

  @Override
  public boolean carriesOver(What part) {
    return part == what;
  }
}
