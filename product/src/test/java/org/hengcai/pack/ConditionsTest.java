package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The pack of the notice holds every condition of spec 4.2 under its id, and its cases hold each of them, outcome by outcome. */
@SuppressWarnings("unchecked")
class ConditionsTest {
    private static final List<String> COMMON = List.of("in-service", "local-employer", "field", "conduct", "assessments", "continuing-education", "vacancy", "integrity", "one-a-year");

    private static final Map<String, List<String>> ROUTES = new LinkedHashMap<>(Map.of(
            "工程师 regular", List.of("education", "assistant-title", "appointed-4-years", "appointed-now"),
            "工程师 qualification", List.of("education", "level-two-qualification", "appointed-4-years", "appointed-now"),
            "工程师 skilled", List.of("front-line", "contribution", "technician-3-years"),
            "工程师 skilled-direct", List.of("front-line", "contribution", "honour"),
            "工程师 self-assessed", List.of("lacks", "score-95", "recommenders"),
            "工程师 transfer", List.of("other-intermediate", "transfer-requirements"),
            "助理工程师 skilled", List.of("front-line", "contribution", "senior-worker-2-years"),
            "助理工程师 skilled-direct", List.of("front-line", "contribution", "honour"),
            "助理工程师 regular", List.of("assistant-requirements")));

    /** The notice gives no figures: a person says, so there is neither met nor not met. */
    private static final Set<String> BY_PERSON = Set.of("transfer-requirements", "assistant-requirements");
    /** What is lacking has a figure: days, years, points, posts; of the others one only has it or hasn't. */
    private static final Set<String> WITH_FIGURE = Set.of("assessments", "continuing-education", "vacancy", "appointed-4-years", "technician-3-years", "senior-worker-2-years", "score-95");
    /** Rests on the outcomes of other routes, each of which names its own sources. */
    private static final Set<String> WITHOUT_SOURCE = Set.of("lacks");

    @Test void every_condition_of_the_spec_stands_on_its_route_and_no_other() {
        var written = new LinkedHashMap<String, List<String>>();
        TestPacks.read(TestPacks.huzhou()).routes().forEach(route -> written.put(route.title() + " " + route.id(), route.conditions().stream().map(Condition::id).toList()));
        assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
        ROUTES.forEach((route, own) -> {
            var wanted = new ArrayList<>(COMMON);
            wanted.addAll(own);
            assertThat(written.get(route)).as(route).containsExactlyInAnyOrderElementsOf(wanted);
        });
    }

    /** What some case wants of a condition: its text, the figure missing, where its facts come from. */
    private record Wanted(String route, String condition, String outcome, boolean says, boolean missing, boolean from) {}

    @Test void each_is_met_not_met_and_to_judge_in_some_case_with_its_text_its_figure_and_its_source() {
        var wanted = wanted();
        var lacking = new TreeSet<String>();
        var routes = new LinkedHashMap<>(ROUTES);
        routes.put("工程师 regular", new ArrayList<>(ROUTES.get("工程师 regular")));
        routes.get("工程师 regular").addAll(COMMON);                    // one and the same on every route
        for (var route : routes.entrySet()) for (var condition : route.getValue()) for (var outcome : List.of("MET", "NOT_MET", "TO_JUDGE")) {
            if (BY_PERSON.contains(condition) && !outcome.equals("TO_JUDGE")) continue;
            var title = route.getKey().substring(0, route.getKey().indexOf(' '));
            var shared = List.of("front-line", "contribution", "appointed-now").contains(condition);
            var held = wanted.stream().anyMatch(one -> (shared ? one.route().startsWith("工程师") || one.route().startsWith(title) : one.route().equals(route.getKey()))
                    && one.condition().equals(condition) && one.outcome().equals(outcome) && one.says()
                    && (one.missing() || !outcome.equals("NOT_MET") || !WITH_FIGURE.contains(condition)) && (one.from() || WITHOUT_SOURCE.contains(condition)));
            if (!held) lacking.add(route.getKey() + " " + condition + " " + outcome);
        }
        assertThat(lacking).isEmpty();
    }

    private static Set<Wanted> wanted() {
        var all = new LinkedHashSet<Wanted>();
        TestPacks.read(TestPacks.huzhou()).files().forEach((name, text) -> {
            if (!CasesReader.isCases(name)) return;
            var file = (Map<String, Object>) new Yaml().load(text);
            var title = ((Map<String, Object>) file.getOrDefault("base", Map.of())).getOrDefault("title", "工程师");
            for (var one : (List<Map<String, Object>>) file.get("cases")) {
                var of = ((Map<String, Object>) one.getOrDefault("facts", Map.of())).getOrDefault("title", title);
                ((Map<String, Object>) one.get("expect")).forEach((route, conditions) -> {
                    if (conditions instanceof Map<?, ?> map) map.forEach((condition, wants) -> {
                        if (wants instanceof Map<?, ?> how && how.containsKey("outcome"))
                            all.add(new Wanted(of + " " + route, (String) condition, (String) how.get("outcome"), how.containsKey("says"), how.containsKey("missing"), how.containsKey("from")));
                    });
                });
            }
        });
        return all;
    }

    @Test void the_cases_of_the_users_that_are_about_rules_are_cases_of_the_pack() {
        var texts = String.join("\n", TestPacks.read(TestPacks.huzhou()).files().entrySet().stream().filter(file -> CasesReader.isCases(file.getKey())).map(Map.Entry::getValue).toList());
        for (var number : List.of("U20", "U21", "U23", "U24", "U25", "U27", "U29", "U30", "U31", "U33", "U35", "U36", "U38", "U39", "U40", "U41")) assertThat(texts).contains("- name: " + number + " ");
    }
}
