package org.hengcai.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** What a pack's cases hold: each condition is named, met by one and failed by another; each score group is counted by one. */
final class CaseCoverage {
    private final Set<Condition> named = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Condition> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Condition> failed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> groups = new HashSet<>();
    private int covered;

    /** A case wants this outcome of a condition, by name. */
    void named(Condition condition, String outcome) {
        covered++;
        named.add(condition);
        if (outcome.equals("MET")) met.add(condition);
        if (outcome.equals("NOT_MET")) failed.add(condition);
    }

    /** A case wants this route open: so it wants each of its conditions met, but those that don't apply. */
    void open(Verdict.RouteVerdict route) {
        covered++;
        route.conditions().stream().filter(judged -> judged.outcome() instanceof Outcome.Met).map(Verdict.Judged::condition).forEach(met::add);
    }

    void group(String id) {
        covered++;
        groups.add(id);
    }

    /** A case wants something of the score as a whole, or of the evidence. */
    void other() { covered++; }

    /** How much was wanted so far; a case that adds nothing to it covers nothing. */
    int covered() { return covered; }

    void check(Pack pack, Faults faults) {
        var seen = Collections.<Condition>newSetFromMap(new IdentityHashMap<>());
        for (var route : pack.routes()) for (var condition : route.conditions()) if (seen.add(condition) && !condition.isOff()) check(route, condition, faults);
        var sheet = pack.files().get("score-sheet.yaml");
        if (sheet == null) return;
        for (var group : YamlNodes.items(YamlNodes.keys(YamlSource.root("score-sheet.yaml", sheet)).get("groups"))) {
            var id = YamlNodes.text(YamlNodes.keys(group).get("id"));
            if (!groups.contains(id)) faults.beforeOpening(YamlMap.place("score-sheet.yaml", group), CheckTexts.groupWithoutCase(id), CheckTexts.addGroupCase(id));
        }
    }

    private void check(Route route, Condition condition, Faults faults) {
        var lacks = new ArrayList<String>();
        var outcomes = new ArrayList<String>();
        if (!named.contains(condition)) lacks.add(CheckTexts.NAMED);
        if (decides(condition.requirement()) && !met.contains(condition)) {
            lacks.add(CheckTexts.MEETS);
            outcomes.add("MET");
        }
        if (decides(condition.requirement()) && !failed.contains(condition)) {
            lacks.add(CheckTexts.FAILS);
            outcomes.add("NOT_MET");
        }
        if (outcomes.isEmpty()) outcomes.add("TO_JUDGE");
        if (!lacks.isEmpty()) faults.beforeOpening(condition.at(), CheckTexts.conditionWithoutCase(route, condition, lacks), CheckTexts.addConditionCase(route, condition, outcomes));
    }

    /** Whether it can come to an end without a person. */
    private static boolean decides(Requirement requirement) {
        return switch (requirement) {
            case Requirement.ByPerson _ -> false;
            case Requirement.ForEach each -> decides(each.of());
            default -> true;
        };
    }
}
