package org.hengcai.pack;

import java.util.LinkedHashMap;
import java.util.List;
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

    public record Group(String id, String name, double points, double upTo, int cap, List<Item> items) {}

    public record Item(String name, double points, double upTo) {}

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
        if (upTo < least) return Finding.no(PackTexts.points(Json.number(least - upTo)), found, null);
        return new Finding(Truth.UNKNOWN, null, found, null, java.util.Set.of());
    }
}
