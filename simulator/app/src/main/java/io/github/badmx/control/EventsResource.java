package io.github.badmx.control;

/** {@code /api/events}: what happens in all sessions, as it happens. */
final class EventsResource {

  private final EventStreams streams;

  EventsResource(EventStreams streams) {
    this.streams = streams;
  }

  Answer stream(Request request) {
    if (request.method().equals("HEAD")) {
      return Answer.of(200, "text/event-stream", "");
    }
    return Answer.stream(streams.stream());
  }
}
