package io.github.badmx.lab;

import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.utility.DockerImageName;

/** Every image of the lab is built here. */
public final class NeverPulled implements ImagePullPolicy {

  @Override
  public boolean shouldPull(DockerImageName imageName) {
    return false;
  }
}
