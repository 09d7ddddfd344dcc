package io.github.badmx.fault;

import java.util.List;

/**
 * What happens on the wire at a moment: bytes of our own, a pause, an end.
 *
 * <p>Effects and moments multiply: an effect never has its moment in its name. Several faults at
 * one moment happen in the order of the scenario file.
 */
public sealed interface WireFault extends Fault
    permits Say,
        Garbage,
        SendHex,
        SendRecord,
        Alert,
        Echo,
        Close,
        Reset,
        Stall,
        Hold,
        Delay,
        Lag,
        Drip,
        ReadSlowly {

  /** When it strikes, once a connection. */
  Strike at();

  /** What happens then, in order. */
  List<WireStep> steps();
}
