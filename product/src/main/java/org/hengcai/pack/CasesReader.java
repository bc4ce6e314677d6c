package org.hengcai.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Runs a pack's own cases: facts in, expected outcomes out. A case that comes out otherwise is a fault at its place. A file's cases
 * build on its {@code base} facts; {@code like: base} takes those of {@code cases/base.yaml}, this file's own on top.
 */
final class CasesReader {
    static final int MOST_CASES = 5_000;
    private final Pack pack;
    private final Faults faults;
    private final Map<String, Facts> bases = new HashMap<>();
    private final Set<String> unsound = new HashSet<>();
    private final CaseCoverage coverage = new CaseCoverage();
    private int cases;
    /** A case whose facts could not be read comes to nothing, and covers nothing; that would only repeat it. */
    private boolean unread;

    CasesReader(Pack pack, Faults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    static boolean isCases(String name) { return name.matches("cases/[^/]+\\.yaml"); }

    /** How many cases ran. */
    int run(Map<String, String> files) {
        var base = files.get("cases/base.yaml");
        if (base != null) read("cases/base.yaml", base);
        files.entrySet().stream().filter(file -> isCases(file.getKey()) && !file.getKey().equals("cases/base.yaml"))
                .sorted(Map.Entry.comparingByKey()).forEach(file -> read(file.getKey(), file.getValue()));
        if (cases == 0) faults.add(Place.start("cases"), PackTexts.noCases(), PackTexts.addCases());
        else if (!unread) coverage.check(pack, faults);
        return cases;
    }

    private void read(String name, String text) {
        var file = YamlSource.read(name, text, faults);
        if (file == null) return;
        var like = file.textOr("like");
        var start = like == null ? Facts.none(pack.vocabulary()) : bases.get(like);
        if (start == null) {
            faults.add(file.at("like"), PackTexts.noSuch("事实", String.valueOf(like)), PackTexts.oneOf(bases.keySet()));
            start = Facts.none(pack.vocabulary());
        }
        var before = faults.count();
        var base = start.with(file.map("base"), List.of(), pack.vocabulary()).from(sources(file), pack.vocabulary());
        var sound = faults.count() == before && !(like != null && unsound.contains(like));
        if (!sound) unsound.add(nameOf(name));
        bases.put(nameOf(name), base);
        for (var map : file.maps("cases")) {
            if (++cases > MOST_CASES) {
                faults.add(map.place, PackTexts.tooManyCases(MOST_CASES), PackTexts.fewerFiles());
                return;
            }
            run(map, base, sound);
        }
        file.end();
    }

    private static String nameOf(String file) { return file.substring("cases/".length(), file.length() - ".yaml".length()); }

    private void run(YamlMap map, Facts base, boolean sound) {
        var name = map.text("name");
        var before = faults.count();
        var facts = base.with(map.map("facts"), map.texts("without"), pack.vocabulary()).from(sources(map), pack.vocabulary());
        var expect = map.map("expect");
        if (expect == null || expect.keys().isEmpty()) faults.add(map.place, PackTexts.nothingExpected(name), PackTexts.addExpected());
        else if (sound && faults.count() == before) expected(name, facts, expect);
        else unread = true;
        map.end();
    }

    private void expected(String name, Facts facts, YamlMap expect) {
        var before = coverage.covered();
        new Expected(name, facts).compare(expect);
        if (coverage.covered() == before) faults.beforeOpening(expect.place, CheckTexts.coversNothing(name), CheckTexts.nameTheCondition());
    }

    /** Where facts come from; one that isn't named is the person's claim. */
    private Map<String, Facts.Source> sources(YamlMap map) {
        var written = map.map("sources");
        if (written == null) return Map.of();
        var sources = new HashMap<String, Facts.Source>();
        for (var fact : List.copyOf(written.keys())) {
            if (!pack.vocabulary().facts().containsKey(fact)) faults.add(written.keyAt(fact), PackTexts.unknownFact(fact), PackTexts.nearest(fact, pack.vocabulary().facts().keySet()));
            sources.put(fact, written.word(fact, Facts.Source.class));
        }
        return sources;
    }

    /** One case against what it expects. */
    private final class Expected {
        private final String name;
        private final Facts facts;

        Expected(String name, Facts facts) {
            this.name = name;
            this.facts = facts;
        }

        void compare(YamlMap expect) {
            var verdict = pack.judge(facts);
            for (var id : List.copyOf(expect.keys())) {
                var route = verdict.route(id).orElse(null);
                if (id.equals("score") && pack.hasScoreSheet()) {
                    compareScore(expect.map("score"));
                } else if (id.equals("evidence")) {
                    compareEvidence(expect.map("evidence"), verdict);
                } else if (route == null) {
                    unknown(expect, id, "途径", verdict.routes().stream().map(one -> one.route().id()).toList());
                } else if (expect.node(id) instanceof MappingNode) {
                    compareRoute(Objects.requireNonNull(expect.map(id)), route);
                } else {
                    compareRoute(expect, id, route);
                }
            }
        }

        private void compareRoute(YamlMap expect, String key, Verdict.RouteVerdict route) {
            var wanted = expect.text(key);
            same(expect, key, route.route().id(), wanted, route.outcome().name());
            if (wanted.equals("OPEN")) coverage.open(route);
        }

        private void compareRoute(YamlMap expect, Verdict.RouteVerdict route) {
            for (var id : List.copyOf(expect.keys())) {
                var outcome = route.of(id).orElse(null);
                if (id.equals("route")) {
                    compareRoute(expect, id, route);
                } else if (outcome == null) {
                    unknown(expect, id, "条件", route.conditions().stream().map(one -> one.condition().id()).toList());
                } else if (expect.node(id) instanceof MappingNode) {
                    coverage.named(condition(route, id), compareOutcome(Objects.requireNonNull(expect.map(id)), id, outcome));
                } else {
                    var wanted = expect.text(id);
                    same(expect, id, id, wanted, outcome.word());
                    coverage.named(condition(route, id), wanted);
                }
            }
        }

        private static Condition condition(Verdict.RouteVerdict route, String id) {
            return route.conditions().stream().map(Verdict.Judged::condition).filter(condition -> condition.id().equals(id)).findFirst().orElseThrow();
        }

        /** The outcome wanted. */
        private String compareOutcome(YamlMap expect, String id, Outcome outcome) {
            var wanted = expect.text("outcome");
            same(expect, "outcome", id, wanted, outcome.word());
            if (expect.has("missing")) same(expect, "missing", id, expect.text("missing"), Objects.requireNonNullElse(outcome.shortfall(), ""));
            for (var words : expect.texts("says")) {
                if (!outcome.text().contains(words)) faults.add(expect.at("says"), PackTexts.caseFails(name, id, outcome.text()), PackTexts.caseExpects(words));
            }
            if (expect.has("from")) compareSources(expect, id, outcome);
            expect.end();
            return wanted;
        }

        /** Every source of what was looked at, and no other. */
        private void compareSources(YamlMap expect, String id, Outcome outcome) {
            var wanted = expect.words("from", Facts.Source.class).stream().distinct().sorted().map(YamlMap::spelling).toList();
            var were = outcome.used().stream().filter(Outcome.Used::ofThePerson).map(Outcome.Used::source).distinct().sorted().map(YamlMap::spelling).toList();
            same(expect, "from", id, String.join("、", wanted), String.join("、", were));
        }

        private void compareEvidence(@Nullable YamlMap expect, Verdict verdict) {
            if (expect == null) return;
            for (var id : List.copyOf(expect.keys())) {
                var route = expect.map(id);
                if (route == null) continue;
                if (verdict.route(id).isEmpty()) {
                    unknown(expect, id, "途径", verdict.routes().stream().map(one -> one.route().id()).toList());
                    continue;
                }
                for (var need : Evidence.Need.values()) route.texts(YamlMap.spelling(need)).forEach(evidence -> compareNeed(route, id, evidence, need));
                route.end();
            }
            coverage.other();
        }

        private void compareNeed(YamlMap expect, String route, String id, Evidence.Need wanted) {
            var key = YamlMap.spelling(wanted);
            var evidence = pack.evidence().stream().filter(one -> one.id().equals(id)).findFirst();
            if (evidence.isEmpty()) faults.add(expect.at(key), PackTexts.noSuch("附件", id), PackTexts.oneOf(pack.evidence().stream().map(Evidence::id).toList()));
            else same(expect, key, id, key, YamlMap.spelling(new Judging(pack, facts).asked(evidence.get(), route).need()));
        }

        private void compareScore(@Nullable YamlMap expect) {
            if (expect == null) return;
            coverage.other();
            var score = pack.score(facts).orElseThrow();
            if (expect.has("total")) same(expect, "total", "total", Json.number(expect.number("total", YamlMap.Bounds.POINTS)), Json.number(score.total()));
            if (expect.has("upTo")) same(expect, "upTo", "upTo", Json.number(expect.number("upTo", YamlMap.Bounds.POINTS)), Json.number(score.upTo()));
            if (expect.has("reached")) same(expect, "reached", "reached", "" + expect.yesNo("reached", false), "" + score.reached());
            var groups = expect.map("groups");
            if (groups != null) compareGroups(groups, score);
            expect.end();
        }

        private void compareGroups(YamlMap expect, Score score) {
            for (var id : List.copyOf(expect.keys())) {
                var group = score.groups().stream().filter(one -> one.id().equals(id)).findFirst();
                coverage.group(id);
                if (group.isEmpty()) unknown(expect, id, "评分组", score.groups().stream().map(Score.Group::id).toList());
                else if (expect.node(id) instanceof MappingNode) compareRange(Objects.requireNonNull(expect.map(id)), id, group.get());
                else same(expect, id, id, Json.number(expect.number(id, YamlMap.Bounds.POINTS)), Json.number(group.get().points()));
            }
        }

        private void compareRange(YamlMap expect, String id, Score.Group group) {
            same(expect, "points", id, Json.number(expect.number("points", YamlMap.Bounds.POINTS)), Json.number(group.points()));
            same(expect, "upTo", id, Json.number(expect.number("upTo", YamlMap.Bounds.POINTS)), Json.number(group.upTo()));
            expect.end();
        }

        private void unknown(YamlMap expect, String id, String what, List<String> known) {
            faults.add(expect.keyAt(id), PackTexts.noSuch(what, id), PackTexts.oneOf(known));
            expect.node(id);
        }

        private void same(YamlMap expect, String key, String where, String wanted, String was) {
            if (!wanted.equals(was)) faults.add(expect.at(key), PackTexts.caseFails(name, where, was), PackTexts.caseExpects(wanted));
        }
    }
}
