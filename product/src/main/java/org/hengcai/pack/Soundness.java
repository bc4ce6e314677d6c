package org.hengcai.pack;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** Looks at a whole pack that could be read: what asks nothing, what nobody can be asked for, what nothing uses. */
final class Soundness {
    private static final List<String> EXPRESSIONS = List.of("conditions.yaml", "evidence.yaml", "score-sheet.yaml");
    private final Pack pack;
    private final Faults faults;
    private final Facts nothing;

    Soundness(Pack pack, Faults faults) {
        this.pack = pack;
        this.faults = faults;
        this.nothing = Facts.none(pack.vocabulary());
    }

    void check() {
        conditions();
        evidence();
        unused("lists", "名单");
        unused("days", "日期");
        if (pack.text("pledge").isEmpty()) faults.beforeOpening(Place.start("texts/pledge.md"), CheckTexts.noPledge(), CheckTexts.addPledge());
    }

    /** Nothing is known, and yet it comes to an end: it asks nothing of the person. The day of submission alone is a question too. */
    private void conditions() {
        var seen = Collections.<Condition>newSetFromMap(new IdentityHashMap<>());
        for (var route : pack.judge(nothing).routes()) for (var judged : route.conditions()) {
            if (!seen.add(judged.condition()) || judged.condition().isOff() || judged.outcome() instanceof Outcome.ToJudge || judged.condition().uses().contains("asOf")) continue;
            faults.beforeOpening(judged.condition().at(), CheckTexts.asksNothing(judged.condition(), judged.outcome().sentence().word()), CheckTexts.askAFact());
        }
    }

    /** Not asked for when nothing is known, nor when all is known to the register, nor when there is nothing of anything. */
    private void evidence() {
        var register = pack.vocabulary().facts().keySet().stream().collect(Collectors.toMap(key -> key, _ -> Facts.Source.REGISTER));
        var worlds = List.of(new Judging(pack, nothing), new Judging(pack, nothing.from(register, pack.vocabulary())));
        for (var evidence : pack.evidence()) {
            var when = evidence.when();
            if (when == null || when.source().matches("(?s).*\\bin " + Expressions.NONE + "\\b.*")) continue;
            if (worlds.stream().allMatch(world -> when.truth(world.vars()) == Truth.FALSE)) faults.beforeOpening(when.at(), CheckTexts.neverAsked(evidence.id()), CheckTexts.mendWhen());
        }
    }

    /** A named thing of conditions.yaml is used where its name stands alone or behind its kind: {@code last: seniority}, {@code lists.passed}. */
    private void unused(String kind, String called) {
        var root = root("conditions.yaml");
        var named = YamlNodes.keys(root).get(kind);
        if (named == null) return;
        var words = EXPRESSIONS.stream().flatMap(file -> YamlNodes.keys(root(file)).entrySet().stream().filter(entry -> !(file.equals("conditions.yaml") && entry.getKey().equals(kind))))
                .flatMap(entry -> YamlNodes.texts(entry.getValue())).flatMap(text -> words(text, kind).stream()).collect(Collectors.toSet());
        YamlNodes.keys(named).forEach((name, node) -> {
            if (!words.contains(name)) faults.beforeOpening(YamlMap.place("conditions.yaml", node), CheckTexts.unused(called, name), CheckTexts.useOrDelete());
        });
    }

    private static Set<String> words(String text, String kind) {
        if (!text.contains(kind + ".")) return Set.of(text.strip());
        return Arrays.stream(text.split("\\b" + kind + "\\.")).skip(1).map(rest -> rest.split("[^A-Za-z0-9]", 2)[0]).collect(Collectors.toSet());
    }

    private Node root(String file) { return YamlSource.root(file, pack.files().getOrDefault(file, "{}")); }
}
