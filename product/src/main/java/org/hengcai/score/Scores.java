package org.hengcai.score;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.application.ScoreSheets;
import org.hengcai.audit.AuditLog;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Counting for oneself, confirming, correcting [A1.二.3(2), A4]. */
@Component
class Scores {
    private final JdbcClient db;
    private final Clock clock;
    private final ScoreSheets sheets;
    private final Pipeline pipeline;
    private final AuditLog audit;

    Scores(JdbcClient db, Clock clock, ScoreSheets sheets, Pipeline pipeline, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.sheets = sheets;
        this.pipeline = pipeline;
        this.audit = audit;
    }

    /** Saves what the applicant typed: all or, when something is wrong, none, which is told. */
    @Transactional
    List<Problem> claim(Actor by, long application, MultiValueMap<String, String> typed) {
        var form = new ScoreForm(sheets.mine(by, application), typed);
        sheets.mustBeOpen(by, application, form.version());
        var said = form.said();
        if (form.problems().isEmpty()) sheets.save(by, application, said);
        return form.problems();
    }

    /** What came of an examiner's form. */
    record Judging(List<Problem> problems, int said) {}

    /** An examiner says figures: all or, when something is wrong, none. */
    @Transactional
    Judging judge(Actor by, long visitId, MultiValueMap<String, String> typed) {
        var visit = pipeline.lock(visitId);
        if (visit.stage().kind() != StageKind.EXAMINATION) throw new NotFound();
        visit.mustLieBefore(by);
        var sheet = sheets.submitted(visit.application());
        var figures = new Figures(sheet.said(), Figure.of(db, visit.application()));
        var form = new ScoreForm(sheet, typed);
        if (form.version() != figures.seen()) throw new ChangedMeanwhile(ScoreTexts.changed());
        var judged = form.judged(figures);
        if (!form.problems().isEmpty()) return new Judging(form.problems(), 0);
        judged.forEach(one -> keep(by, visit, one));
        if (!judged.isEmpty()) audit.record(by, ScoreDeeds.JUDGE, visit.application(), Map.of("items", judged.stream().map(one -> one.item() + " " + ScoreTexts.points(one.points())).toList()));
        return new Judging(List.of(), judged.size());
    }

    private void keep(Actor by, Visit visit, ScoreForm.Judged one) {
        db.sql("""
            insert into score.figure (subject, visit_id, stage, role, item, claimed, points, reason, organisation, person_id, person, at)
            values (:application, :visit, :stage, :role, :item, :claimed, :points, :reason, :organisation, :me, :name, :now)""")
            .param("application", visit.application()).param("visit", visit.id()).param("stage", visit.stage().name()).param("role", by.role().name())
            .param("item", one.item()).param("claimed", one.claimed()).param("points", one.points()).param("reason", one.reason())
            .param("organisation", Objects.requireNonNullElse(by.organisationName(), "")).param("me", by.person()).param("name", by.name())
            .param("now", OffsetDateTime.now(clock)).update();
    }
}
