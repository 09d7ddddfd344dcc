package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

class EngineTest {

  @Test
  void isThereWhereItIsRequired() {
    boolean there = DockerClientFactory.instance().isDockerAvailable();
    String without = "no container engine answers: BadMxContainer is not tested";

    if (Boolean.getBoolean("badmx.judges.required")) {
      assertTrue(there, without);
    }
    assumeTrue(there, without);
  }

  @Test
  void isUsedThroughThisTestcontainers() {
    String jar =
        GenericContainer.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    assertTrue(
        jar.endsWith("testcontainers-" + System.getProperty("expected.testcontainers") + ".jar"),
        jar);
  }
}
