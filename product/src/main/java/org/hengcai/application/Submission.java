package org.hengcai.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.pack.Plan;
import org.hengcai.web.Json;
import org.hengcai.web.view.VerdictRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application as it was last submitted: what examiners see, what the review form prints. */
public record Submission(long application, String applicant, String numberMasked, String employer, String title,
        @Nullable String specialty, String route, String receipt, String statement, long plan, int round, OffsetDateTime at,
        Map<String, Object> facts, Map<String, Object> verdict, List<Item> items, ScoreSaid score) {

    /**
     * One thing that was submitted and can be returned.
     *
     * @param key what opens again when it is returned: photo, statement, entry.1234, attachment.hours
     * @param group its heading: 业绩, 附件, 基本信息
     * @param about what it is called on a correction list: 聘书二
     * @param text its content in words
     * @param kind what an archive entry is, with which {@code about} begins: 工作业绩; null for all else
     */
    public record Item(String key, String group, String about, String text, List<FileRef> files, @Nullable String kind) {

        static String about(String kind, String title) { return kind + " · " + title; }

        /** An archive entry without its kind: 安吉县人民医院迁建工程. */
        public String title() { return kind == null ? about : about.substring(about(kind, "").length()); }
    }

    /** A condition of the route applied by, as it was judged when it was submitted. */
    public record Judged(String id, VerdictRow row) {}

    @SuppressWarnings("unchecked")
    public List<Judged> conditions(Plan plan) {
        var routes = (List<Map<String, Object>>) verdict.getOrDefault("routes", List.of());
        return routes.stream().filter(one -> route.equals(one.get("route"))).flatMap(one -> ((List<Map<String, Object>>) one.getOrDefault("conditions", List.of())).stream())
                .map(condition -> new Judged(VerdictView.text(condition, "id"), VerdictView.kept(condition, plan))).toList();
    }

    /** A file frozen with the application. */
    public record FileRef(long id, String name) {}

    private record Row(long application, String applicant, String numberMasked, String employer, String title,
            @Nullable String specialty, String route, String receipt, String statement, long plan, int round, OffsetDateTime at,
            String facts, String verdict, String items, @Nullable String score) {
        Submission submission() {
            return new Submission(application, applicant, numberMasked, employer, title, specialty, route, receipt, statement, plan,
                    round, at, Json.map(facts), Json.map(verdict), Json.list(items, Item.class), ScoreSaid.thawed(score));
        }
    }

    /** The items of the submission before a round; none before the first. */
    static List<Item> itemsBefore(JdbcClient db, long application, int round) {
        return db.sql("select items::text from application.snapshot where subject = :application and round < :round order by round desc limit 1")
                .param("application", application).param("round", round).query(String.class).optional().map(items -> Json.list(items, Item.class)).orElse(List.of());
    }

    static Optional<Submission> last(JdbcClient db, long application) {
        return db.sql("""
            select a.id as application, a.applicant, a.number_masked, a.employer, a.title, a.specialty, a.route, a.receipt,
                   a.statement, a.plan_id as plan, s.round, s.at, s.facts::text, s.verdict::text, s.items::text, s.score::text
              from application.application a
              join application.snapshot s on s.subject = a.id
             where a.id = :application
             order by s.round desc limit 1""")
            .param("application", application).query(Row.class).optional().map(Row::submission);
    }
}
