package org.hengcai.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.application.Submission;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Reason;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageDecision;
import org.hengcai.shared.Problem;
import org.hengcai.web.Entered;
import org.hengcai.workflow.Correction;
import org.jspecify.annotations.Nullable;

/**
 * The examiner's form: per item {@code mark.KEY=mend}, {@code why.KEY} (a reason's code), {@code words.KEY}; then
 * {@code decision}, {@code opinion}, {@code reason}, {@code reasonWords}, {@code confirmed}, {@code check.ID}. Every fault is found before any is told.
 */
final class DecisionForm {
    private final Map<String, String> typed;
    private final Stage stage;
    private final Plan plan;
    private final Pack pack;
    private final Submission submission;
    private final Entered entered = new Entered();

    DecisionForm(Map<String, String> typed, Stage stage, Plan plan, Submission submission) {
        this.typed = typed;
        this.stage = stage;
        this.plan = plan;
        this.pack = plan.pack();
        this.submission = submission;
    }

    /** The decision, or null with the problems that keep it from being one. */
    @Nullable Decision read() {
        for (var item : submission.items()) unticked(item);
        var decision = switch (text("decision")) {
            case "APPROVE" -> approve();
            case "RETURN" -> sendBack();
            case "REJECT" -> reject();
            default -> {
                entered.add(ExaminationTexts.noDecision());
                yield null;
            }
        };
        return entered.well() ? decision : null;
    }

    Stage stage() { return stage; }

    List<Problem> problems() { return entered.problems(); }

    /** The version of the visit that the examiner saw; 0 where the form was tampered with. */
    int version() { return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0; }

    private Decision approve() {
        allowed(StageDecision.APPROVE, "通过");
        stillMarked();
        for (var item : ExamineView.checklist(plan, stage, submission)) entered.check(text("check." + item.id()).isEmpty(), ExaminationTexts.unchecked(item.name()));
        return new Decision.Approve(entered.text("opinion", "审查意见", text("opinion"), Entered.ACCOUNT, ExaminationTexts.noOpinion()));
    }

    private boolean marked(Submission.Item item) { return text("mark." + item.key()).equals("mend"); }

    /** A mark says that something must be mended: it goes with 退回修改 alone, and is never dropped in silence. */
    private void stillMarked() {
        for (var item : submission.items()) entered.check(marked(item), ExaminationTexts.stillMarked(item.about()));
    }

    /** A requirement written beside an item that was not marked. */
    private void unticked(Submission.Item item) {
        entered.check(!marked(item) && !(text("why." + item.key()) + text("words." + item.key())).isBlank(), ExaminationTexts.unticked(item.about()));
    }

    private Decision sendBack() {
        allowed(StageDecision.RETURN, "退回修改");
        var corrections = new ArrayList<Correction>();
        for (var item : submission.items()) if (marked(item)) corrections.add(correction(item));
        entered.check(corrections.isEmpty(), ExaminationTexts.nothingMarked());
        return new Decision.Return(corrections);
    }

    private Correction correction(Submission.Item item) {
        var reason = reason("why." + item.key(), StageDecision.RETURN);
        var words = entered.optional("words." + item.key(), item.about() + "的具体要求", text("words." + item.key()), Entered.ACCOUNT);
        entered.check(reason == null && words.isEmpty(), ExaminationTexts.noWording(item.about()));
        entered.check(reason != null && reason.ownWords() && words.isEmpty(), ExaminationTexts.writeOut(item.about()));
        var wording = reason == null || reason.ownWords() ? words : words.isEmpty() ? reason.wording() : reason.wording() + "（" + words + "）";
        return new Correction(reason == null ? "" : reason.code(), item.about(), wording,
                reason == null ? "" : Pack.spoken(reason.clauses()), reopens(reason, item.key()));
    }

    /** What opens again: what the reason names; {@code item} is the very thing marked, as is what one's own words are about. */
    private static List<String> reopens(@Nullable Reason reason, String key) {
        if (reason == null || reason.reopens().isEmpty()) return List.of(key);
        return reason.reopens().stream().map(named -> ITSELF.contains(named) ? key : named).distinct().toList();
    }

    private static final Set<String> ITSELF = Set.of("item", "archive", "committee");

    private Decision reject() {
        allowed(StageDecision.REJECT, "判为不通过");
        stillMarked();
        var reason = reason("reason", StageDecision.REJECT);
        var words = entered.optional("reasonWords", "补充说明", text("reasonWords"), Entered.ACCOUNT);
        entered.check((reason == null || reason.ownWords()) && words.isEmpty(), ExaminationTexts.noReason());
        entered.check(!text("confirmed").equals("true"), ExaminationTexts.confirmReject());      // asked twice [U62]
        return new Decision.Reject(reason == null ? words : words.isEmpty() ? reason.wording() : reason.wording() + "：" + words);
    }

    private void allowed(StageDecision decision, String name) { entered.check(!stage.may(decision), ExaminationTexts.notAllowed(name)); }

    /** The reason chosen from the pack's catalogue; a code that is not in it for this decision is told, not passed over. */
    private @Nullable Reason reason(String field, StageDecision effect) {
        var code = text(field);
        var chosen = pack.reasons().stream().filter(reason -> reason.code().equals(code) && reason.effect() == effect).findFirst().orElse(null);
        entered.check(chosen == null && !code.isEmpty(), ExaminationTexts.unknownReason(field));
        return chosen;
    }

    private String text(String field) { return typed.getOrDefault(field, ""); }
}
