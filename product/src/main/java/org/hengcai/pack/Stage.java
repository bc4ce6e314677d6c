package org.hengcai.pack;

import java.util.List;
import java.util.Set;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan's pipeline, as the pack says it.
 *
 * @param checklist what an examiner ticks off
 * @param forwardsInBatch what is approved waits until it is forwarded with others; else approval forwards by itself
 * @param feeSwitch the actor's fee switch must say 不收费 before it can forward
 * @param accepts once this stage has approved, the application can't be withdrawn
 * @param withinWindow must be forwarded before the window ends, else the application lapses
 * @param passedOverWithoutActor passed over when there is no such actor: no competent department
 * @param routes the routes it is for; empty means all
 * @param publicNotice what a public notice asks for; null at other kinds
 * @param payment what a payment asks for; null at other kinds
 * @param delivery what a delivery asks for; null at other kinds
 * @param targetDays working days in which it should be done; 0: none set
 * @param warningDays working days after which it is shown as late; 0: none set
 */
public record Stage(String id, String name, StageKind kind, StageActor actor, List<Clause> clauses, Set<StageDecision> decisions,
                    List<CheckItem> checklist, boolean forwardsInBatch, boolean feeSwitch, boolean accepts, boolean withinWindow,
                    boolean passedOverWithoutActor, Set<String> routes, @Nullable PublicNoticeRule publicNotice,
                    @Nullable PaymentRule payment, @Nullable DeliveryRule delivery, int targetDays, int warningDays) {

    /** One item of an examiner's checklist: 学历, 资历, 年度考核 … */
    public record CheckItem(String id, String name, List<Clause> clauses, List<String> conditions) {}

    /** From which day a public notice counts its working days. */
    public enum CountFrom { NEXT_DAY, POSTING_DAY }

    /** @param sheet what the notice sheet says at its head and in its columns; no heading and no columns where the pack leaves that to the platform */
    public record PublicNoticeRule(int workingDays, CountFrom from, NoticeSheet sheet) {}

    /** The notice sheet (公示表) as it is posted. */
    public record NoticeSheet(@Nullable String heading, @Nullable String text, List<NoticeColumn> columns) {}

    /** One column: what of an applicant it shows, and what it is called. */
    public record NoticeColumn(NoticeFact shows, String name) {}

    public enum NoticeFact { NUMBER, APPLICANT, EMPLOYER, TITLE, SPECIALTY, FACTS, ENDS }

    /** Days from the call in which the applicant pays; whether paying at the counter is offered. */
    public record PaymentRule(int days, boolean counter) {}

    /** Copies of the review form, its watermark, and whose stamps it needs. */
    public record DeliveryRule(int copies, String watermark, List<StageActor> stamps) {}

    /** Whether an application of this route comes by here. */
    public boolean isFor(String route) { return routes.isEmpty() || routes.contains(route); }

    public boolean may(StageDecision decision) { return decisions.contains(decision); }
}
