package io.github.badmx.smtp;

import java.time.Duration;
import org.apache.james.metrics.api.Metric;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.api.TimeMetric;
import org.reactivestreams.Publisher;

/** The metrics that James insists on, unmeasured. */
@SuppressWarnings("deprecation") // to be implemented all the same
enum NoMetrics implements MetricFactory, TimeMetric, TimeMetric.ExecutionResult {
  NONE;

  @Override
  public Metric generate(String name) {
    throw new UnsupportedOperationException("no handler of ours counts: " + name);
  }

  @Override
  public TimeMetric timer(String name) {
    return this;
  }

  @Override
  public <T> Publisher<T> decoratePublisherWithTimerMetric(String name, Publisher<T> publisher) {
    return publisher;
  }

  @Override
  public <T> Publisher<T> decoratePublisherWithTimerMetricLogP99(
      String name, Publisher<T> publisher) {
    return publisher;
  }

  @Override
  public ExecutionResult stopAndPublish() {
    return this;
  }

  @Override
  public Duration elasped() {
    return Duration.ZERO;
  }

  @Override
  public ExecutionResult logWhenExceedP99(Duration threshold) {
    return this;
  }
}
