package org.hengcai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Runs a pack's own cases: facts in, expected outcomes out. A case that comes out otherwise is a fault at its place. */
final class CasesReader {
    static final int MOST_CASES = 5_000;
    private final Pack pack;
    private final Faults faults;
    private int cases;

    CasesReader(Pack pack, Faults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    static boolean isCases(String name) { return name.matches("cases/[^/]+\\.yaml"); }

    /** How many cases ran. */
    int run(Map<String, String> files) {
        files.entrySet().stream().filter(file -> isCases(file.getKey())).sorted(Map.Entry.comparingByKey())
                .forEach(file -> run(YamlSource.read(file.getKey(), file.getValue(), faults)));
        if (cases == 0) faults.add(Place.start("cases"), PackTexts.noCases(), PackTexts.addCases());
        return cases;
    }

    private void run(@Nullable YamlMap file) {
        if (file == null) return;
        var base = file.map("base");
        var facts = base == null ? null : Facts.read(base, pack.vocabulary(), Map.of());
        for (var map : file.maps("cases")) {
            if (++cases > MOST_CASES) {
                faults.add(map.place, PackTexts.tooManyCases(MOST_CASES), PackTexts.fewerFiles());
                return;
            }
            run(map, facts);
        }
        file.end();
    }

    private void run(YamlMap map, @Nullable Facts base) {
        var name = map.text("name");
        var over = map.map("facts");
        var without = map.texts("without");
        var facts = (base == null ? Facts.none(pack.vocabulary()) : base).with(over, without, pack.vocabulary());
        var expect = map.map("expect");
        if (expect == null || expect.keys().isEmpty()) faults.add(map.place, PackTexts.nothingExpected(name), PackTexts.addExpected());
        if (expect != null) compare(name, expect, pack.judge(facts));
        map.end();
    }

    private void compare(String name, YamlMap expect, Verdict verdict) {
        for (var id : List.copyOf(expect.keys())) {
            var route = verdict.route(id).orElse(null);
            if (route == null) {
                faults.add(expect.keyAt(id), PackTexts.noSuch("途径", id), PackTexts.oneOf(verdict.routes().stream().map(one -> one.route().id()).toList()));
                expect.node(id);
                continue;
            }
            if (!(expect.node(id) instanceof MappingNode)) {
                same(name, expect, id, id, expect.text(id), route.outcome().name());
                continue;
            }
            var conditions = Objects.requireNonNull(expect.map(id));
            for (var condition : List.copyOf(conditions.keys())) compare(name, conditions, condition, route);
        }
    }

    private void compare(String name, YamlMap expect, String id, Verdict.RouteVerdict route) {
        if (id.equals("route")) {
            same(name, expect, id, route.route().id(), expect.text(id), route.outcome().name());
            return;
        }
        var outcome = route.of(id).orElse(null);
        if (outcome == null) {
            faults.add(expect.keyAt(id), PackTexts.noSuch("条件", id), PackTexts.oneOf(new ArrayList<>(route.conditions().stream().map(one -> one.condition().id()).toList())));
            expect.node(id);
        } else if (expect.node(id) instanceof MappingNode) {
            compare(name, Objects.requireNonNull(expect.map(id)), id, outcome);
        } else {
            same(name, expect, id, id, expect.text(id), outcome.word());
        }
    }

    private void compare(String name, YamlMap expect, String id, Outcome outcome) {
        same(name, expect, "outcome", id, expect.text("outcome"), outcome.word());
        var missing = expect.textOr("missing");
        if (missing != null) same(name, expect, "missing", id, missing, Objects.requireNonNullElse(outcome.shortfall(), ""));
        for (var words : expect.texts("says")) {
            if (!outcome.text().contains(words)) faults.add(expect.at("says"), PackTexts.caseFails(name, id, outcome.text()), PackTexts.caseExpects(words));
        }
        expect.end();
    }

    private void same(String name, YamlMap expect, String key, String where, String wanted, String was) {
        if (!wanted.equals(was)) faults.add(expect.at(key), PackTexts.caseFails(name, where, was), PackTexts.caseExpects(wanted));
    }
}
