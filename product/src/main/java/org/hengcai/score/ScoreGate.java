package org.hengcai.score;

import java.util.Optional;
import org.hengcai.application.ScoreSheets;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.workflow.ForwardCheck;
import org.hengcai.workflow.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the route asks for points, nobody approves before each claim was looked at and what stands reaches them [二(四), 五(六)]. */
@Component
class ScoreGate implements ForwardCheck {
    private final JdbcClient db;
    private final ScoreSheets sheets;

    ScoreGate(JdbcClient db, ScoreSheets sheets) {
        this.db = db;
        this.sheets = sheets;
    }

    @Override public boolean atApproval() { return true; }

    @Override public Optional<Problem> hindrance(Visit visit, Actor by) {
        if (visit.stage().kind() != StageKind.EXAMINATION || sheets.asked(visit.application()).isEmpty()) return Optional.empty();
        var sheet = sheets.submitted(visit.application());
        var asked = sheet.asked();
        if (asked == null) return Optional.empty();
        var figures = new Figures(sheet.said(), Figure.of(db, visit.application()));
        var score = sheet.score(figures.standing());
        var waiting = figures.waiting(score);
        if (!waiting.isEmpty()) return Optional.of(ScoreTexts.waiting(waiting));
        return score.total() >= asked ? Optional.empty() : Optional.of(ScoreTexts.tooFew(score.total(), asked));
    }
}
