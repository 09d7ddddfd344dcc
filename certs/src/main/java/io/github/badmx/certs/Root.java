package io.github.badmx.certs;

/** The trusted root: its certificate in DER, and the key that signs. */
record Root(Octets certificate, HeldKey key) {}
