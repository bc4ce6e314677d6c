package org.hengcai.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pack says of one person: every route to the title with every condition (判断结果). */
public record Verdict(String pack, String version, @Nullable String title, LocalDate asOf, List<RouteVerdict> routes) {

    /** Whether a route can be taken. */
    public enum Passable { OPEN, CLOSED, TO_JUDGE }

    public record Judged(Condition condition, Outcome outcome) {}

    public record RouteVerdict(Route route, Passable outcome, List<Judged> conditions) {
        public boolean isOpen() { return outcome == Passable.OPEN; }

        public Optional<Outcome> of(String condition) {
            return conditions.stream().filter(judged -> judged.condition().id().equals(condition)).map(Judged::outcome).findFirst();
        }

        /** What keeps it from being open, in the order of the notice. */
        public List<Judged> unmet() {
            return conditions.stream().filter(judged -> judged.outcome() instanceof Outcome.NotMet || judged.outcome() instanceof Outcome.ToJudge).toList();
        }
    }

    public Optional<RouteVerdict> route(String id) {
        return routes.stream().filter(route -> route.route().id().equals(id)).findFirst();
    }

    /** The first route that is open; else the first that a person must judge. */
    public Optional<RouteVerdict> proposed() {
        return routes.stream().filter(RouteVerdict::isOpen).findFirst()
                .or(() -> routes.stream().filter(route -> route.outcome() == Passable.TO_JUDGE).findFirst());
    }

    /** As the command line prints it: a fixed contract. */
    String json() { return json(false); }

    /** As a snapshot keeps it: with the parts of each sentence that pages show. */
    public String kept() { return json(true); }

    private String json(boolean parts) {
        var out = new LinkedHashMap<String, Object>();
        out.put("pack", pack);
        out.put("version", version);
        out.put("title", title == null ? FactType.NONE : title);
        out.put("asOf", asOf);
        out.put("routes", routes.stream().map(route -> routeJson(route, parts)).toList());
        return Json.of(out);
    }

    private Map<String, Object> routeJson(RouteVerdict route, boolean parts) {
        var out = new LinkedHashMap<String, Object>();
        out.put("route", route.route().id());
        if (title == null) out.put("title", route.route().title());
        out.put("outcome", route.outcome());
        out.put("conditions", route.conditions().stream().map(judged -> conditionJson(judged, parts)).toList());
        return out;
    }

    private static Map<String, Object> conditionJson(Judged judged, boolean parts) {
        var out = new LinkedHashMap<String, Object>();
        out.put("id", judged.condition().id());
        out.put("outcome", judged.outcome().word());
        out.put("level", YamlMap.spelling(judged.condition().weight()));
        out.put("clause", judged.condition().clause());
        out.put("text", judged.outcome().text());
        var missing = judged.outcome().shortfall();
        out.put("missing", missing == null ? FactType.NONE : missing);
        if (!parts) return out;
        out.put("says", judged.outcome().sentence().says());
        if (judged.outcome() instanceof Outcome.NotMet notMet && notMet.metOn() != null) out.put("metOn", notMet.metOn());
        var fact = judged.outcome().fact();
        out.put("fact", fact == null ? FactType.NONE : fact);
        return out;
    }
}
