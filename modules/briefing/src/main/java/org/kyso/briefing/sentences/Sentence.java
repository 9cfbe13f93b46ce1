package org.kyso.briefing.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyso.enrollment.api.FigureQuery;

/**
 * A sentence whose figures open the people they count.
 *
 * @param topic what it is about, in a word or three
 */
public record Sentence(String topic, List<Part> parts) {

    private static final char OPEN = '\u0001';
    private static final char CLOSE = '\u0002';

    /** A piece of it; a figure where there is a query. */
    public record Part(String text, Optional<FigureQuery> query) {}

    /** Figures of a sentence that is being made: each stands in the text as a token until it is cut apart. */
    static final class Figures {

        private final List<Part> figures = new ArrayList<>();

        /** A figure for a format to put in its place. */
        String of(String text, FigureQuery query) {
            figures.add(new Part(text, Optional.of(query)));
            return OPEN + Integer.toString(figures.size() - 1) + CLOSE;
        }

        /** Cuts a text with tokens apart. */
        Sentence sentence(String topic, String text) {
            var parts = new ArrayList<Part>();
            int at = 0;
            for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
                int close = text.indexOf(CLOSE, open);
                parts.add(new Part(text.substring(at, open), Optional.empty()));
                parts.add(figures.get(Integer.parseInt(text.substring(open + 1, close))));
                at = close + 1;
            }
            parts.add(new Part(text.substring(at), Optional.empty()));
            parts.removeIf(part -> part.text().isEmpty());
            return new Sentence(topic, List.copyOf(parts));
        }
    }

    /** All of it. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
