package io.github.badmx.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.testcontainers.shaded.com.fasterxml.jackson.databind.JsonNode;
import org.testcontainers.shaded.com.fasterxml.jackson.databind.ObjectMapper;

/** What a badmx can play, as its control API tells. */
record Catalogue(List<Entry> entries) {

  /** A scenario. */
  record Entry(String name, String mode, List<String> causes) {}

  /** Asks the control API at this address. */
  static Catalogue at(URI control) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(control.resolve("/api/scenarios")).build();
      String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      JsonNode all = new ObjectMapper().readTree(body);
      return new Catalogue(elements(all).map(Catalogue::entry).toList());
    } catch (IOException e) {
      throw new IllegalStateException("badmx does not tell what it can play", e);
    }
  }

  private static Entry entry(JsonNode node) {
    List<String> causes = elements(node.path("causes")).map(JsonNode::asText).toList();
    return new Entry(node.path("name").asText(), node.path("mode").asText(), causes);
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
