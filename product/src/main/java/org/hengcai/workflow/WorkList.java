package org.hengcai.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hengcai.pack.Plan;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Like;
import org.hengcai.shared.NotFound;
import org.hengcai.workflow.view.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies before an organisation, longest waiting first; and what it has done. Keyset pages of 50. */
@Component
public class WorkList {
    public static final int PAGE = 50;

    private static final String COLUMNS = """
        select v.id as visit, v.subject as application, a.applicant, a.number_masked, a.employer, a.title, a.specialty, a.route,
               a.receipt, v.stage, v.position, c.plan_id as plan, v.entered_at, v.approved_at, v.left_at, v.outcome, v.round,
               p.name as claimed_by, v.version
          from workflow.visit v
          join workflow.course c on c.subject = v.subject
          join application.application a on a.id = v.subject
          left join account.person p on p.id = v.claimed_by
        """;

    private final JdbcClient db;

    WorkList(JdbcClient db) { this.db = db; }

    /**
     * One page of a work list.
     *
     * @param positions the stages asked for, by plan: places in the pipeline
     * @param approved null: all; else only those approved (waiting for forwarding) or only those not
     * @param after the last visit of the page before, or null
     */
    public List<Waiting> waiting(Actor by, Map<Long, List<Integer>> positions, @Nullable Boolean approved, String search, @Nullable Long after) {
        if (places(positions).isEmpty()) return List.of();
        return db.sql(COLUMNS + """
             where v.organisation_id = :here and v.left_at is null
               and (c.plan_id || ':' || v.position) in (:places)
               and (:approved::boolean is null or (v.approved_at is not null) = :approved)
               and (:search = '' or a.applicant like :like or a.employer like :like or a.receipt like :like)
               and (:after::bigint is null or (v.entered_at, v.id) > (select o.entered_at, o.id from workflow.visit o where o.id = :after))
             order by v.entered_at, v.id limit :limit""")
            .param("here", by.here()).param("places", places(positions)).param("approved", approved)
            .param("search", search).param("like", Like.containing(search)).param("after", after).param("limit", PAGE + 1)
            .query(Waiting.class).list();
    }

    /** What this organisation handled and has left it, newest first. */
    public List<Waiting> done(Actor by, Map<Long, List<Integer>> positions, String search, @Nullable Long after) {
        if (places(positions).isEmpty()) return List.of();
        return db.sql(COLUMNS + """
             where v.organisation_id = :here and v.left_at is not null
               and (c.plan_id || ':' || v.position) in (:places)
               and (:search = '' or a.applicant like :like or a.employer like :like or a.receipt like :like)
               and (:after::bigint is null or (v.left_at, v.id) < (select o.left_at, o.id from workflow.visit o where o.id = :after))
             order by v.left_at desc, v.id desc limit :limit""")
            .param("here", by.here()).param("places", places(positions))
            .param("search", search).param("like", Like.containing(search)).param("after", after).param("limit", PAGE + 1)
            .query(Waiting.class).list();
    }

    /** How many wait before this organisation at these places, approved or not yet. */
    public long count(Actor by, Map<Long, List<Integer>> positions, boolean approved) {
        if (places(positions).isEmpty()) return 0;
        return db.sql("""
            select count(*) from workflow.visit v join workflow.course c on c.subject = v.subject
             where v.organisation_id = :here and v.left_at is null and (v.approved_at is not null) = :approved
               and (c.plan_id || ':' || v.position) in (:places)""")
            .param("here", by.here()).param("approved", approved).param("places", places(positions)).query(Long.class).single();
    }

    /** How many this organisation has handled at these places. */
    public long countDone(Actor by, Map<Long, List<Integer>> positions) {
        if (places(positions).isEmpty()) return 0;
        return db.sql("""
            select count(*) from workflow.visit v join workflow.course c on c.subject = v.subject
             where v.organisation_id = :here and v.left_at is not null
               and (c.plan_id || ':' || v.position) in (:places)""")
            .param("here", by.here()).param("places", places(positions)).query(Long.class).single();
    }

    /** One row, by its visit. */
    public Waiting one(long visit) {
        return db.sql(COLUMNS + " where v.id = :visit").param("visit", visit).query(Waiting.class).optional().orElseThrow(NotFound::new);
    }

    private static List<String> places(Map<Long, List<Integer>> positions) {
        return positions.entrySet().stream().flatMap(e -> e.getValue().stream().map(at -> e.getKey() + ":" + at)).toList();
    }

    /** The places at which a role acts in the plans' pipelines, for one kind of stage. */
    public static Map<Long, List<Integer>> places(List<Plan> plans, Actor by, StageKind kind) {
        return plans.stream().collect(Collectors.toMap(Plan::id, plan -> {
            var pipeline = plan.pack().pipeline();
            return IntStream.range(0, pipeline.size()).boxed()
                    .filter(at -> pipeline.get(at).kind() == kind && Visit.role(pipeline.get(at)) == by.role()).toList();
        }));
    }
}
