package org.hengcai.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.certificate.view.ConfirmPage;
import org.hengcai.certificate.view.ConfirmationsPage;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.hengcai.workflow.WorkList;
import org.hengcai.workflow.view.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the pages of confirmation. */
@Component
class ConfirmationView {
    private final JdbcClient db;
    private final Plans plans;
    private final WorkList workList;
    private final Confirmation confirmation;

    ConfirmationView(JdbcClient db, Plans plans, WorkList workList, Confirmation confirmation) {
        this.db = db;
        this.plans = plans;
        this.workList = workList;
        this.confirmation = confirmation;
    }

    /** Where in two lists one is. */
    record Place(@Nullable Long after, String search, @Nullable Long before) {
        static final Place START = new Place(null, "", null);
    }

    @Transactional(readOnly = true)
    ConfirmationsPage list(Actor actor, Place place, Set<Long> chosen, Map<String, String> typed, List<Problem> problems) {
        var waiting = workList.waiting(actor, WorkList.places(plans.all(), actor, StageKind.CONFIRMATION), null, "", place.after());
        var shown = waiting.subList(0, Math.min(waiting.size(), WorkList.PAGE));
        var issued = CertificateRow.issued(db, actor.here(), place.search().strip(), place.before(), WorkList.PAGE + 1);
        var last = issued.subList(0, Math.min(issued.size(), WorkList.PAGE));
        return new ConfirmationsPage(shown.stream().map(this::row).toList(),
                pager(shown.size(), place.after() != null, waiting.size() > WorkList.PAGE ? shown.getLast().visit() : null, "after", ""), chosen,
                last.stream().map(ConfirmationView::issued).toList(),
                pager(last.size(), place.before() != null, issued.size() > WorkList.PAGE ? last.getLast().id() : null, "before", place.search()), place.search(), typed, problems);
    }

    private static Pager pager(int shown, boolean further, @Nullable Long next, String name, String search) {
        var base = UriComponentsBuilder.fromPath("/confirmations");
        if (!search.isBlank()) base.queryParam("q", search);
        return new Pager("本页 " + shown + " 件", further ? base.build().encode().toUriString() : null,
                next == null ? null : base.queryParam(name, next).build().encode().toUriString());
    }

    private ConfirmationsPage.Row row(Waiting w) {
        return new ConfirmationsPage.Row(w.visit(), w.applicant(), w.numberMasked(), w.employer(), title(w), plans.find(w.plan()).pack().pipeline().get(w.position()).name());
    }

    private static ConfirmationsPage.Issued issued(CertificateRow row) {
        return new ConfirmationsPage.Issued(row.id(), row.number(), row.name(), (row.title() + " " + row.specialty()).strip(), row.decision(),
                Dates.day(row.issuedAt().atZoneSameInstant(CertificateView.SHANGHAI).toLocalDate()), state(row), word(row));
    }

    static State state(CertificateRow row) { return row.revokedAt() == null ? State.DONE : State.STOP; }

    static String word(CertificateRow row) { return row.revokedAt() == null ? "有效" : "已撤销"; }

    /** What confirming will do with each; nothing is changed. */
    @Transactional
    ConfirmPage dryRun(Actor actor, List<Long> visits, Map<String, String> typed, Confirmation.Decision decision) {
        var rows = new ArrayList<ConfirmPage.Row>();
        for (var id : visits.stream().distinct().sorted().toList()) {
            var visit = confirmation.look(actor, id);
            var hindrance = confirmation.hindrance(actor, visit);
            var w = workList.one(id);
            rows.add(new ConfirmPage.Row(id, w.applicant(), w.employer(), title(w), hindrance.isEmpty(), hindrance.orElse("签发证书，编号按顺序产生，并告知本人")));
        }
        return new ConfirmPage(decision.number(), typed.getOrDefault("decidedOn", ""), Dates.day(decision.on()), decision.committee(),
                actor.organisationName() == null ? "" : actor.organisationName(), rows,
                rows.stream().filter(ConfirmPage.Row::possible).map(ConfirmPage.Row::visit).toList(), CertificateTexts.oddNumber(decision.number()));
    }

    private static String title(Waiting w) { return (w.title() + " " + (w.specialty() == null ? "" : w.specialty())).strip(); }
}
