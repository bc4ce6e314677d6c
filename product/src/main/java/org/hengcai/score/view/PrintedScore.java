package org.hengcai.score.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score sheet as the notice's form prints it. */
public record PrintedScore(String title, String applicant, String employer, String major, String specialty, List<Tick> routes, List<Tick> controls, List<Group> groups,
                           String total, @Nullable String standing, List<Block> blocks, String opinion, String madeAt) {
    public record Tick(String label, boolean ticked) {}

    public record Group(String name, String cap, String points, List<Item> items) {
        public int rows() { return items.stream().mapToInt(item -> Math.max(1, item.lines().size())).sum(); }
    }

    public record Item(String name, String points, List<Line> lines) {}

    /** @param count how many of it; empty: none */
    public record Line(String says, String worth, String count) {}

    public record Block(String label, String name, String unit, String title, String specialty, String phone) {}
}
