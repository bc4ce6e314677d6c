package org.hengcai.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hengcai.audit.AuditLog;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ticks off stamped copies; when all are there the application goes on [A1.二.7]. */
@Component
class Deliveries {
    private final JdbcClient db;
    private final Clock clock;
    private final Pipeline pipeline;
    private final Contents contents;
    private final ReviewForms forms;
    private final AuditLog audit;

    Deliveries(JdbcClient db, Clock clock, Pipeline pipeline, Contents contents, ReviewForms forms, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.pipeline = pipeline;
        this.contents = contents;
        this.forms = forms;
        this.audit = audit;
    }

    /** What was ticked on the page: stamps as "2.BUREAU", copies that came in by their number. */
    record Ticks(long form, int revision, Set<String> stamps, Set<Integer> received, boolean compared) {
        boolean empty() { return stamps.isEmpty() && received.isEmpty(); }

        boolean sameAs(int copy, List<CopyRow> stands) {
            var row = stands.stream().filter(one -> one.number() == copy).findFirst();
            return received.contains(copy) == row.filter(one -> one.receivedAt() != null).isPresent() && Set.copyOf(of(copy)).equals(row.map(one -> Set.copyOf(one.stamped())).orElse(Set.of()));
        }

        List<String> of(int copy) { return stamps.stream().filter(s -> s.startsWith(copy + ".")).map(s -> s.substring(s.indexOf('.') + 1)).toList(); }
    }

    /** True when all copies have come in and the application has gone on. */
    @Transactional
    boolean tick(Actor by, long visitId, Ticks ticks) {
        var visit = lying(by, visitId);
        var form = FormRow.latest(db, visit.application()).orElseThrow(NotFound::new);
        var stands = CopyRow.of(db, form.id());
        if (ticks.empty() && stands.stream().noneMatch(CopyRow::ticked)) throw new Refused(List.of(DeliveryTexts.nothingTicked()));
        if (ticks.form() == form.id() && ticks.revision() == form.revision() && IntStream.rangeClosed(1, form.copies()).allMatch(copy -> ticks.sameAs(copy, stands)))
            return false;                                                   // nothing new: the page stays as it was read
        form.mustStillBe(db, ticks.form(), ticks.revision());
        var problems = problems(visit, form, ticks);
        if (!problems.isEmpty()) throw new Refused(problems);
        var stamps = contents.stamps(visit).stream().map(s -> s.actor().name()).toList();
        for (int copy = 1; copy <= form.copies(); copy++)
            CopyRow.tick(db, form, copy, ticks.of(copy).stream().filter(stamps::contains).toList(), ticks.received().contains(copy), by.name(), OffsetDateTime.now(clock));
        audit.record(by, DeliverySetup.TICK, visit.application(), Map.of("version", form.version(), "words", DeliveryTexts.ticked(CopyRow.of(db, form.id()), form.printedAt() != null)));
        var all = CopyRow.of(db, form.id()).stream().filter(copy -> copy.receivedAt() != null).count() == form.copies();
        if (all) {
            pipeline.register(visit, by, DeliverySetup.RECEIVED, DeliveryTexts.allReceived(form.copies(), form.version()), Map.of());
            pipeline.advance(visit);
        }
        return all;
    }

    private List<Problem> problems(Visit visit, FormRow form, Ticks ticks) {
        var problems = new ArrayList<Problem>();
        if (form.printedAt() == null && !ticks.received().isEmpty() && !ticks.compared()) problems.add(DeliveryTexts.neverPrinted(form.version()));
        for (int copy = 1; copy <= form.copies(); copy++) {
            var stamped = ticks.of(copy);
            var missing = contents.stamps(visit).stream().filter(s -> !stamped.contains(s.actor().name())).map(s -> DeliveryTexts.stamp(s.actor())).toList();
            if (ticks.received().contains(copy) && !missing.isEmpty()) problems.add(DeliveryTexts.stampMissing(copy, missing));
        }
        return problems;
    }

    @Transactional
    void remake(Actor by, long visit) { forms.remake(lying(by, visit), by); }

    private Visit lying(Actor by, long id) {
        var visit = pipeline.lock(id);
        if (visit.stage().kind() != StageKind.DELIVERY) throw new NotFound();
        visit.mustLieBefore(by);
        return visit;
    }
}
