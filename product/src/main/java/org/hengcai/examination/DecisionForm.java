package org.hengcai.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.application.Submission;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Reason;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageDecision;
import org.hengcai.shared.Clause;
import org.hengcai.shared.Problem;
import org.hengcai.workflow.Correction;
import org.jspecify.annotations.Nullable;

/**
 * The examiner's form: per item {@code mark.KEY=mend}, {@code why.KEY} (a reason's code), {@code words.KEY}; then
 * {@code decision}, {@code opinion}, {@code reason}, {@code reasonWords}, {@code check.ID}. Every fault is found before any is told.
 */
final class DecisionForm {
    private static final int MOST = 500;

    private final Map<String, String> typed;
    private final Stage stage;
    private final Pack pack;
    private final Submission submission;
    final List<Problem> problems = new ArrayList<>();

    DecisionForm(Map<String, String> typed, Stage stage, Pack pack, Submission submission) {
        this.typed = typed;
        this.stage = stage;
        this.pack = pack;
        this.submission = submission;
    }

    /** The decision, or null with the problems that keep it from being one. */
    @Nullable Decision read() {
        for (var field : typed.entrySet()) {
            var length = field.getValue().codePointCount(0, field.getValue().length());
            if (length > MOST) problems.add(ExaminationTexts.tooLong(field.getKey(), MOST, length));
        }
        var decision = switch (text("decision")) {
            case "APPROVE" -> approve();
            case "RETURN" -> sendBack();
            case "REJECT" -> reject();
            default -> {
                problems.add(ExaminationTexts.noDecision());
                yield null;
            }
        };
        return problems.isEmpty() ? decision : null;
    }

    /** The version of the visit that the examiner saw; 0 where the form was tampered with. */
    int version() { return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0; }

    private Decision approve() {
        allowed(StageDecision.APPROVE, "通过");
        for (var item : stage.checklist()) if (text("check." + item.id()).isEmpty()) problems.add(ExaminationTexts.unchecked(item.name()));
        if (text("opinion").isBlank()) problems.add(ExaminationTexts.noOpinion());
        return new Decision.Approve(text("opinion").strip());
    }

    private Decision sendBack() {
        allowed(StageDecision.RETURN, "退回修改");
        var corrections = new ArrayList<Correction>();
        for (var item : submission.items()) if (text("mark." + item.key()).equals("mend")) corrections.add(correction(item));
        if (corrections.isEmpty()) problems.add(ExaminationTexts.nothingMarked());
        return new Decision.Return(corrections);
    }

    private Correction correction(Submission.Item item) {
        var reason = reason(text("why." + item.key()));
        var words = text("words." + item.key()).strip();
        if (reason == null && words.isEmpty()) problems.add(ExaminationTexts.noWording(item.about()));
        var wording = reason == null ? words : words.isEmpty() ? reason.wording() : reason.wording() + "（" + words + "）";
        return new Correction(reason == null ? "" : reason.code(), item.about(), wording,
                reason == null ? "" : clauses(reason.clauses()), reopens(reason, item.key()));
    }

    /** What opens again: what the reason names; {@code item} is the very thing marked, as is what one's own words are about. */
    private static List<String> reopens(@Nullable Reason reason, String key) {
        if (reason == null || reason.reopens().isEmpty()) return List.of(key);
        return reason.reopens().stream().map(named -> ITSELF.contains(named) ? key : named).distinct().toList();
    }

    private static final Set<String> ITSELF = Set.of("item", "archive", "committee");

    private Decision reject() {
        allowed(StageDecision.REJECT, "判为不通过");
        var reason = reason(text("reason"));
        var words = text("reasonWords").strip();
        if (reason == null && words.isEmpty()) problems.add(ExaminationTexts.noReason());
        return new Decision.Reject(reason == null ? words : words.isEmpty() ? reason.wording() : reason.wording() + "：" + words);
    }

    private void allowed(StageDecision decision, String name) {
        if (!stage.may(decision)) problems.add(ExaminationTexts.notAllowed(name));
    }

    private @Nullable Reason reason(String code) {
        return pack.reasons().stream().filter(reason -> reason.code().equals(code)).findFirst().orElse(null);
    }

    private String text(String field) { return typed.getOrDefault(field, ""); }

    static String clauses(List<Clause> clauses) { return String.join("、", clauses.stream().map(Clause::text).toList()); }
}
