package org.hengcai.score.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A score sheet filled in, for applicants and examiners alike. */
public record ScoreTable(List<Group> groups, Total total) {

    /** @param room what can still be added; null: nothing */
    public record Group(String id, String name, String how, String points, String cap, @Nullable String room, @Nullable String note, List<Item> items) {}

    /**
     * @param field under which it is sent
     * @param range which figures one may say; null: the facts leave nothing open
     * @param counted what the facts alone come to
     * @param typed what stands in the input now
     */
    public record Item(String key, String field, String name, @Nullable String range, String counted, List<Line> lines, @Nullable Said claimed, List<Said> confirmed,
                       List<Said> corrected, String typed, String reason) {
        public List<Said> claims() { return claimed == null ? List.of() : List.of(claimed); }

        public boolean open() { return range != null; }

        /** The printed lines that something stands behind. */
        public List<Line> backed() { return lines.stream().filter(line -> !line.backing().isEmpty()).toList(); }
    }

    /** A printed line. */
    public record Line(String says, String worth, List<Backing> backing) {}

    /** An entry of the archive, or a figure. */
    public record Backing(String name, String points, @Nullable String note) {}

    /** What somebody said of an item. */
    public record Said(String points, String reason, String by, @Nullable String note) {}

    /**
     * @param counted by the facts alone
     * @param claimed with what the applicant says
     * @param standing with what examiners said; null: nobody has yet
     * @param left what is not chosen and would bring points
     * @param gate what the route asks for and whether it is reached; null: it asks for nothing
     */
    public record Total(String counted, String claimed, @Nullable String standing, String most, @Nullable String gate, boolean reached, List<String> lift, List<String> left) {}
}
