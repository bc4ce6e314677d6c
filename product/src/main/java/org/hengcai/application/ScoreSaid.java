package org.hengcai.application;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengcai.archive.Behind;
import org.hengcai.pack.ScorePaper;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an applicant says on the score sheet: application.score_sheet while it is open, a snapshot's {@code score} once submitted.
 *
 * @param version 0: nothing was said yet
 * @param claims by an item's key, what the facts leave to a person
 * @param controls the control items that are ticked
 * @param behind by a fact's key the archive entries it comes from, as they were when it was submitted
 */
public record ScoreSaid(int version, Map<String, Claim> claims, List<String> controls, List<Recommender> recommenders, Map<String, List<Behind>> behind) {
    public static final ScoreSaid NOTHING = new ScoreSaid(0, Map.of(), List.of(), List.of(), Map.of());

    /** What somebody counts for himself, and why. */
    public record Claim(double points, String reason) {}

    /** Who recommends the applicant; unit and phone are printed only. */
    public record Recommender(String name, String unit, String title, String specialty, String certificate, String phone) {

        /** By the certificate's number where both have one, else by name; blanks don't tell two people apart. */
        public boolean isSame(Recommender other) {
            return certificate.isBlank() || other.certificate.isBlank() ? folded(name).equals(folded(other.name)) : folded(certificate).equals(folded(other.certificate));
        }

        /** Whether nothing tells him from who bears that name. */
        public boolean bears(String other) { return certificate.isBlank() && folded(name).equals(folded(other)); }

        static String folded(String text) { return text.replaceAll("(?U)\\s", "").toUpperCase(Locale.ROOT); }
    }

    private record Claims(Map<String, Claim> of) {}

    private record Row(int version, String claims, String controls, String recommenders) {
        ScoreSaid said() {
            return new ScoreSaid(version, Json.read("{\"of\":" + claims + "}", Claims.class).of(), Json.list(controls, String.class), Json.list(recommenders, Recommender.class), Map.of());
        }
    }

    static ScoreSaid find(JdbcClient db, long application) {
        return db.sql("select version, claims::text, controls::text, recommenders::text from application.score_sheet where subject = :id")
                .param("id", application).query(Row.class).optional().map(Row::said).orElse(NOTHING);
    }

    void save(JdbcClient db, long application, OffsetDateTime now) {
        db.sql("""
            insert into application.score_sheet (subject, version, claims, controls, recommenders, changed_at)
            values (:id, 1, :claims::jsonb, :controls::jsonb, :recommenders::jsonb, :now)
            on conflict (subject) do update set version = score_sheet.version + 1, claims = excluded.claims, controls = excluded.controls,
                   recommenders = excluded.recommenders, changed_at = excluded.changed_at""")
            .param("id", application).param("claims", Json.write(claims)).param("controls", Json.write(controls))
            .param("recommenders", Json.write(recommenders)).param("now", now).update();
    }

    ScoreSaid with(Map<String, List<Behind>> entries) { return new ScoreSaid(version, claims, controls, recommenders, entries); }

    /** As a snapshot keeps it. */
    String frozen() { return Json.write(this); }

    /** What is said, however often it was saved. */
    String content() { return new ScoreSaid(1, new TreeMap<>(claims), controls, recommenders, Map.of()).frozen(); }

    static ScoreSaid thawed(@Nullable String json) { return json == null ? NOTHING : Json.read(json, ScoreSaid.class); }

    /** The claims alone, by their items. */
    public Map<String, Double> points() { return claims.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, claim -> claim.getValue().points())); }

    /** The facts that it says; none as long as nothing was said. Who bears the applicant's own name without a certificate is the applicant. */
    Map<String, Object> facts(ScorePaper paper, String applicant) {
        var facts = new LinkedHashMap<String, Object>();
        if (version == 0) return facts;
        if (paper.controlFact() != null) facts.put(paper.controlFact(), paper.controls().stream().collect(Collectors.toMap(control -> control, controls::contains)));
        if (!paper.recommenders().isEmpty()) facts.put("recommenders", recommenders.stream().map(one -> fact(one, applicant)).toList());
        return facts;
    }

    private static Map<String, Object> fact(Recommender one, String applicant) {
        var fact = new LinkedHashMap<String, Object>(Map.of("name", Recommender.folded(one.name()), "certificate", Recommender.folded(one.certificate()), "title", one.title(), "specialty", one.specialty()));
        if (one.bears(applicant)) fact.put("self", true);
        return fact;
    }
}
