package org.hengcai.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet filled in for one person.
 *
 * @param total what is certain
 * @param upTo with what is still unknown or to be judged
 * @param threshold the points to reach; null: the sheet has none
 * @param reached the total reaches it and every control item is ticked
 * @param unticked a control item is known not to be ticked
 */
public record Score(double total, double upTo, @Nullable Integer threshold, boolean reached, boolean unticked, List<Group> groups) {

    /** @param highest of its items the highest counts; else they add up, to the cap */
    public record Group(String id, String name, double points, double upTo, double cap, boolean highest, @Nullable String note, List<Item> items) {}

    /**
     * @param key how it is called in claims: its group's id and its name
     * @param points what is certain, with what a person said of it
     * @param least what the facts alone come to; where it is less than {@code most}, a person may say a figure between the two
     * @param full what it can come to at most, whatever the facts
     * @param figures the figures a person may say; none: any between the limits
     * @param items where several items make one
     */
    public record Item(String key, String name, double points, double upTo, double least, double most, double full, List<Double> figures,
                       List<Line> lines, List<Item> items) {
        /** Whether the facts leave it to a person. */
        public boolean open() { return items.isEmpty() && least < most; }

        /** It, or the items it is made of. */
        public Stream<Item> all() { return items.isEmpty() ? Stream.of(this) : items.stream().flatMap(Item::all); }
    }

    /** A printed line of an item with its points, and what stands behind it. */
    public record Line(String says, double least, double most, List<Backing> backing) {}

    /**
     * What brought points.
     *
     * @param fact the key of the fact; several joined by 、
     * @param index the item's place in the fact's list; -1: the fact is no list
     * @param value the list's item, or the figure
     */
    public record Backing(String fact, int index, Object value, double points, double upTo) {}

    /** Every item that facts or a person fill in. */
    public Stream<Item> items() { return groups.stream().flatMap(group -> group.items().stream()).flatMap(Item::all); }

    /** As the command line prints it. */
    public String json() {
        var out = new LinkedHashMap<String, Object>();
        out.put("total", total);
        out.put("upTo", upTo);
        out.put("threshold", threshold == null ? FactType.NONE : threshold);
        out.put("reached", reached);
        out.put("groups", groups.stream().map(Score::groupJson).toList());
        return Json.of(out);
    }

    private static Object groupJson(Group group) {
        var out = new LinkedHashMap<String, Object>();
        out.put("id", group.id());
        out.put("points", group.points());
        out.put("upTo", group.upTo());
        out.put("cap", group.cap());
        return out;
    }

    /** Whether at least so many points are there, for certain or at best. */
    Finding finding(int least) {
        var found = PackTexts.scored(Json.number(total), Json.number(upTo), least);
        if (unticked) return Finding.no(null, found + PackTexts.unticked(), null);
        if (total >= least) return Finding.yes(found);
        if (upTo < least) return Finding.no(PackTexts.points(Json.number(ScoreSheet.add(least, -total))), found, null);
        return new Finding(Truth.UNKNOWN, null, found, null, Set.of());
    }
}
