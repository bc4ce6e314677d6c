package org.hengcai.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads {@code score-sheet.yaml}: the sheet and its groups; their items by {@link ScoreItems}. */
final class ScoreReader {
    private final YamlMap file;
    private final Faults faults;
    private final ScoreItems items;
    private final Vocabulary vocabulary;
    private final List<Title> titles;

    ScoreReader(YamlMap file, Expressions expressions, Vocabulary vocabulary, List<Title> titles) {
        this.file = file;
        this.faults = file.faults;
        this.items = new ScoreItems(expressions, faults);
        this.vocabulary = vocabulary;
        this.titles = titles;
    }

    ScoreSheet read() {
        var clauses = file.clauses();
        var title = file.textOr("title");
        var forTitles = forTitles();
        var threshold = file.has("threshold") ? file.whole("threshold", Bounds.POINTS) : null;
        var controls = file.map("controls");
        var fact = controls == null ? null : controls.text("fact");
        var ticks = controls == null ? List.<String>of() : controls.texts("items");
        if (controls != null) checkControls(controls, fact, ticks);
        var blocks = file.map("recommenders");
        var recommenders = blocks == null ? List.<String>of() : blocks.texts("label");
        var opinion = blocks == null ? "" : blocks.text("text");
        if (blocks != null) blocks.end();
        var groups = new ArrayList<ScoreSheet.Group>();
        for (var map : file.maps("groups")) {
            var group = group(map);
            if (groups.stream().anyMatch(other -> other.id().equals(group.id()))) {
                faults.add(map.at("id"), PackTexts.repeated("评分组", group.id()), PackTexts.useAnother());
            }
            groups.add(group);
        }
        var most = most(groups);
        if (threshold != null && !groups.isEmpty() && threshold > most) {
            faults.add(file.at("threshold"), ScoreTexts.thresholdOutOfReach(threshold, most), ScoreTexts.checkPoints());
        }
        file.end();
        return new ScoreSheet(new ScorePaper(title == null ? ScoreTexts.SHEET : title, ticks, fact, recommenders, opinion, threshold, most, clauses), forTitles, threshold, most, fact, ticks, List.copyOf(groups));
    }

    private List<String> forTitles() {
        var names = titles.stream().map(Title::name).toList();
        var written = file.texts("titles");
        written.stream().filter(title -> !names.contains(title)).forEach(title -> faults.add(file.at("titles"), PackTexts.notOffered(title), PackTexts.oneOf(names)));
        return written;
    }

    /** {@code total}: the caps come to exactly that; {@code at-most}: they come to more, and what is above doesn't count. */
    private double most(List<ScoreSheet.Group> groups) {
        var caps = groups.stream().mapToDouble(ScoreSheet.Group::cap).reduce(0, ScoreSheet::add);
        if (file.has("total") && file.has("at-most")) faults.add(file.at("at-most"), ScoreTexts.totalAndAtMost(), ScoreTexts.eitherTotal());
        if (file.has("total")) {
            var total = file.number("total", Bounds.POINTS);
            if (total != caps) faults.add(file.at("total"), ScoreTexts.capsAddUp(caps, total), ScoreTexts.capsToTotal());
        }
        if (!file.has("at-most")) return caps;
        var most = file.number("at-most", Bounds.POINTS);
        if (most >= caps) faults.add(file.at("at-most"), ScoreTexts.capsNothing(most, caps), ScoreTexts.lessOrTotal());
        return most;
    }

    private void checkControls(YamlMap controls, @Nullable String fact, List<String> ticks) {
        var declared = vocabulary.facts().get(fact);
        if (declared == null || !(declared.type() instanceof FactType.Fields record)) {
            faults.add(controls.at("fact"), PackTexts.noSuch("事实", String.valueOf(fact)), PackTexts.oneOf(List.of("controls")));
        } else {
            ticks.stream().filter(item -> !record.fields().containsKey(item))
                    .forEach(item -> faults.add(controls.at("items"), PackTexts.noSuch("控制项", item), PackTexts.oneOf(record.fields().keySet())));
        }
        controls.end();
    }

    private ScoreSheet.Group group(YamlMap map) {
        var cap = ScoreItems.cap(map);
        var take = map.word("take", ScoreSheet.Take.class, ScoreSheet.Take.SUM);
        var read = items.read(map, take, cap);
        var group = new ScoreSheet.Group(map.id("id"), map.text("name"), cap, take, map.textOr("note"), read);
        var most = read.stream().mapToDouble(ScoreItem::most).reduce(0, take::of);
        if (most < cap) faults.add(map.at("cap"), ScoreTexts.capOutOfReach(cap, most), ScoreTexts.withinCap());
        map.end();
        return group;
    }

    /** Facts the sheet speaks of, so that a condition on the score can name them. */
    static Set<String> uses(ScoreSheet sheet) {
        var uses = new LinkedHashSet<String>();
        sheet.groups().stream().flatMap(group -> group.items().stream()).flatMap(ScoreItem::expressions).forEach(one -> uses.addAll(one.uses()));
        return uses;
    }
}
