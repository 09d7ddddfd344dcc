package com.example.newsletter;

import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.DockerImageName;

/** badmx is what was built here; what Testcontainers itself needs may come from elsewhere. */
public final class NeverPulled implements ImagePullPolicy {

  @Override
  public boolean shouldPull(DockerImageName imageName) {
    return !imageName.getUnversionedPart().equals("badmx")
        && PullPolicy.defaultPolicy().shouldPull(imageName);
  }
}
