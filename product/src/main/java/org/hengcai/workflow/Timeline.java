package org.hengcai.workflow;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.web.view.Sentences;
import org.hengcai.web.view.TimeRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One timeline an application: what was decided, where it went, what was returned, how it ended; newest first. */
@Component
public class Timeline {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;
    private final Plans plans;

    Timeline(JdbcClient db, Plans plans) {
        this.db = db;
        this.plans = plans;
    }

    private record Line(OffsetDateTime at, int order, String what, @Nullable String note) {}

    /**
     * @param inside with what only officers see: forwarding, taking back, opinions of approval
     */
    public List<TimeRow> of(long application, Plan plan, boolean inside) {
        var lines = new ArrayList<Line>();
        for (var visit : visits(application))
            lines.add(new Line(visit.enteredAt(), 1, "进入“" + stage(plan, visit.position()) + "”", visit.organisation()));
        for (var submitted : submissions(application)) lines.add(new Line(submitted.at(), 0, submitted.what(), null));
        var decisions = DecisionRow.of(db, application);
        for (var decision : decisions) {
            if (!inside && !told(decision.kind())) continue;
            lines.add(new Line(decision.at(), 2, what(plan, decision), note(decision, inside)));
        }
        db.sql("""
            select ended_at as at, case when revoked_at is null then outcome else 'CERTIFIED' end as outcome, case when revoked_at is null then reason end as reason
              from workflow.course where subject = :id and ended_at is not null and outcome <> 'WITHDRAWN'
            union all
            select revoked_at, outcome, reason from workflow.course where subject = :id and revoked_at is not null""")
            .param("id", application).query(Ended.class).list().stream()
            .filter(ended -> ended.outcome() != EndState.REJECTED || decisions.isEmpty() || decisions.getLast().kind() != DecisionKind.REJECT)   // the decision tells it
            .forEach(ended -> lines.add(new Line(ended.at(), 3, ended.outcome().label(), ended.reason())));
        return lines.stream().sorted(Comparator.comparing(Line::at).thenComparing(Line::order).reversed())
                .map(line -> new TimeRow(MINUTE.format(line.at().atZoneSameInstant(ZONE)), line.what(), line.note(), false)).toList();
    }

    private static boolean told(DecisionKind kind) {
        return kind == DecisionKind.APPROVE || kind == DecisionKind.RETURN || kind == DecisionKind.REJECT || kind == DecisionKind.WITHDRAW;
    }

    private static String what(Plan plan, DecisionRow decision) {
        return decision.kind() == DecisionKind.WITHDRAW ? decision.kind().label() : "“" + stageName(plan, decision.stage()) + "”：" + decision.kind().label();
    }

    private static @Nullable String note(DecisionRow decision, boolean inside) {
        var mend = decision.corrections().stream().map(item -> item.about() + "：" + item.wording()).toList();
        var parts = new ArrayList<String>();
        if (inside && decision.kind() != DecisionKind.WITHDRAW) parts.add((decision.organisation() + " " + decision.person()).strip());
        if (!decision.opinion().isBlank() && (inside || decision.kind() != DecisionKind.APPROVE)) parts.add(decision.opinion());
        if (decision.kind() == DecisionKind.RETURN) parts.addAll(mend);
        return parts.isEmpty() ? null : Sentences.joined(parts);
    }

    private static String stage(Plan plan, int position) { return plan.pack().pipeline().get(position).name(); }

    private static String stageName(Plan plan, String id) {
        return plan.pack().pipeline().stream().filter(stage -> stage.id().equals(id)).findFirst().orElseThrow().name();
    }

    private record Submitted(OffsetDateTime at, boolean first, boolean mended) {
        String what() { return first ? WorkflowTexts.SUBMITTED : mended ? WorkflowTexts.SUBMITTED_MENDED : WorkflowTexts.SUBMITTED_AGAIN; }
    }

    private List<Submitted> submissions(long application) {
        return db.sql("""
            select s.at, s.round = 1 as first,
                   exists (select from workflow.correction k where k.subject = s.subject and k.mended_at >= s.at
                              and not exists (select from application.snapshot n where n.subject = s.subject and n.round > s.round and n.at <= k.mended_at)) as mended
              from application.snapshot s where s.subject = :id order by s.round""").param("id", application).query(Submitted.class).list();
    }

    private record Ended(OffsetDateTime at, EndState outcome, @Nullable String reason) {}

    private record Stay(int position, OffsetDateTime enteredAt, @Nullable String organisation) {}

    private List<Stay> visits(long application) {
        return db.sql("""
            select v.position, v.entered_at, o.name as organisation from workflow.visit v
              left join account.organisation o on o.id = v.organisation_id
             where v.subject = :id order by v.id""").param("id", application).query(Stay.class).list();
    }
}
