package io.kempt.rules.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.parser.Parser;

/** Stops the composing of a file that is nested too deep, since composing recurses and would run out of stack. */
final class DepthLimit implements Parser {
    private final Parser parser;
    private final int limit;
    private int depth;

    DepthLimit(Parser parser, int limit) {
        this.parser = parser;
        this.limit = limit;
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof CollectionStartEvent) {
            depth++;
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (depth > limit) {
            throw new TooDeep(event, limit);
        }
        return event;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    /** The file is YAML, but nobody could follow it. */
    static final class TooDeep extends ComposerException {
        private TooDeep(Event event, int limit) {
            super("", Optional.empty(), "nested more than " + limit + " deep", event.getStartMark());
        }
    }
}
