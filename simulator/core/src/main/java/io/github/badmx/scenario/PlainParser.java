package io.github.badmx.scenario;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * A YAML parser that lets through what a scenario file needs: nothing nested without end, no
 * aliases, so that a small file cannot become a big one.
 */
final class PlainParser implements Parser {

  private static final int DEEPEST = 20;

  private final Parser all;
  private int depth;

  PlainParser(Parser all) {
    this.all = all;
  }

  @Override
  public boolean checkEvent(Event.ID id) {
    return all.checkEvent(id);
  }

  @Override
  public Event peekEvent() {
    return all.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return all.hasNext();
  }

  @Override
  public Event next() {
    Event event = all.next();
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent it && it.getAnchor().isPresent())) {
      throw new RefusedException("anchors and aliases are not read here: write it out", event);
    }
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> depth++;
      case MappingEnd, SequenceEnd -> depth--;
      default -> {}
    }
    if (depth > DEEPEST) {
      throw new RefusedException("this is nested more than %d deep".formatted(DEEPEST), event);
    }
    return event;
  }

  /** YAML, but not what a scenario file may have. */
  static final class RefusedException extends MarkedYamlEngineException {
    RefusedException(String problem, Event event) {
      super("", Optional.empty(), problem, event.getStartMark());
    }
  }
}
