package org.hengcai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A change of rules tried on known facts before it is opened: whose verdict changes, by which condition (预演). */
final class Rehearsal {
    private Rehearsal() {}

    /** One condition that comes out otherwise; null where a pack hasn't it. */
    record ByCondition(String id, Optional<Outcome> before, Optional<Outcome> after) {}

    /** One route that comes out otherwise, with the conditions that made it so; empty where a pack hasn't it. */
    record Change(Route route, Optional<Verdict.Passable> before, Optional<Verdict.Passable> after, List<ByCondition> by) {}

    /** The routes of a person that come out otherwise by the second verdict; with {@code all}, also those of which only a condition does. */
    static List<Change> between(Verdict one, Verdict other, boolean all) {
        var changes = new ArrayList<Change>();
        for (var before : one.routes()) {
            var after = other.routes().stream().filter(route -> same(route.route(), before.route())).findFirst();
            var by = conditions(before, after);
            if (after.isEmpty() || after.get().outcome() != before.outcome() || all && !by.isEmpty())
                changes.add(new Change(before.route(), Optional.of(before.outcome()), after.map(Verdict.RouteVerdict::outcome), by));
        }
        for (var after : other.routes())
            if (one.routes().stream().noneMatch(route -> same(route.route(), after.route()))) changes.add(new Change(after.route(), Optional.empty(), Optional.of(after.outcome()), List.of()));
        return changes;
    }

    private static boolean same(Route one, Route other) { return one.id().equals(other.id()) && one.title().equals(other.title()); }

    private static List<ByCondition> conditions(Verdict.RouteVerdict before, Optional<Verdict.RouteVerdict> after) {
        if (after.isEmpty()) return List.of();
        var by = new ArrayList<ByCondition>();
        for (var judged : before.conditions()) {
            var now = after.get().of(judged.condition().id());
            if (now.isEmpty() || !now.get().word().equals(judged.outcome().word()) || !Objects.equals(now.get().shortfall(), judged.outcome().shortfall()))
                by.add(new ByCondition(judged.condition().id(), Optional.of(judged.outcome()), now));
        }
        for (var judged : after.get().conditions())
            if (before.of(judged.condition().id()).isEmpty()) by.add(new ByCondition(judged.condition().id(), Optional.empty(), Optional.of(judged.outcome())));
        return by;
    }
}
