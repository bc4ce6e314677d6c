package org.hengcai.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengcai.application.Applications;
import org.hengcai.application.Submission;
import org.hengcai.audit.AuditLog;
import org.hengcai.document.Printable;
import org.hengcai.messaging.Messages;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.Entered;
import org.hengcai.workflow.DecisionKind;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.StageHandler;
import org.hengcai.workflow.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organising unit confirms a batch by a numbered decision; each gets a certificate [A1.二.1, reg. 26].
 *
 * <p>Confirmed means kept: number, content, signed code and seal are written in the transaction that moves the applications
 * on, so all of the batch is issued or none. The PDF is made from that row after the commit by {@link Papers}, again and again
 * until it is there; a server that dies in between loses nothing.
 */
@Component
class Confirmation implements StageHandler {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;
    private final Pipeline pipeline;
    private final Applications applications;
    private final CertificateSeal seals;
    private final Messages messages;
    private final AuditLog audit;
    private final Printable printable;

    Confirmation(JdbcClient db, Clock clock, Pipeline pipeline, Applications applications, CertificateSeal seals, Messages messages, AuditLog audit, Printable printable) {
        this.db = db;
        this.clock = clock;
        this.pipeline = pipeline;
        this.applications = applications;
        this.seals = seals;
        this.messages = messages;
        this.audit = audit;
        this.printable = printable;
    }

    @Override public StageKind kind() { return StageKind.CONFIRMATION; }

    /** A numbered decision, as it is printed on each certificate. */
    record Decision(String number, LocalDate on, String committee) {}

    /** Every fault of the form at once. */
    @Transactional(readOnly = true)
    Decision decision(Actor by, List<Long> visits, Map<String, String> typed) {
        var entered = new Entered();
        entered.check(visits.isEmpty(), CertificateTexts.nothingChosen());
        var done = done(by, visits);
        done.forEach(it -> entered.add(CertificateTexts.doneAlready(it.name(), it.decision(), it.number())));
        var number = entered.text("decision", "批准文号", typed.get("decision"), Entered.NAME, CertificateTexts.noDecision());
        var committee = entered.text("committee", "评审组织", typed.get("committee"), Entered.NAME, CertificateTexts.noCommittee());
        printable.check(entered, "decision", "批准文号", number);
        printable.check(entered, "committee", "评审组织", committee);
        entered.check(done.isEmpty() && taken(by, number), CertificateTexts.decisionTaken(number));
        var day = typed.getOrDefault("decidedOn", "").strip();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var on = entered.day("decidedOn", "批准日期", day, here(by, visits).orElse(today.minusYears(1)), today, CertificateTexts.noDay(day));
        entered.orRefuse();
        return new Decision(number, Objects.requireNonNull(on), committee);
    }

    /** The day since which all of them lie here: no decision confirms what was not yet there to be confirmed [reg. 26]. */
    private Optional<LocalDate> here(Actor by, List<Long> visits) {
        return visits.stream().map(pipeline::find).map(visit -> own(by, visit).enteredAt().atZoneSameInstant(clock.getZone()).toLocalDate()).max(LocalDate::compareTo);
    }

    private record Done(String name, String decision, String number) {}

    /** Those of the chosen whom this organiser has confirmed already: pressed twice, or a colleague was faster. */
    private List<Done> done(Actor by, List<Long> visits) {
        if (visits.isEmpty()) return List.of();
        return db.sql("select name, decision, number from certificate.certificate where visit_id in (:visits) and organiser_id = :here order by id")
                .param("visits", visits).param("here", by.here()).query(Done.class).list();
    }

    private boolean taken(Actor by, String number) {
        return db.sql("select exists (select from certificate.decision where organisation_id = :here and number = :number)")
                .param("here", by.here()).param("number", number).query(Boolean.class).single();
    }

    record Holder(@Nullable String sex, @Nullable LocalDate birth, String identityKind) {}

    /** Why this one can't be confirmed, or nothing. */
    Optional<String> hindrance(Actor by, Visit visit) {
        if (!visit.liesBefore(by)) return Optional.of(CertificateTexts.LEFT);
        if (visit.applicant() == by.person()) return Optional.of(CertificateTexts.OWN_CASE);
        if (photo(visit).isEmpty()) return Optional.of(CertificateTexts.NO_PHOTO);
        if (holder(visit).filter(it -> it.sex() != null && it.birth() != null).isEmpty()) return Optional.of(CertificateTexts.NO_HOLDER);
        return pipeline.hindrances(visit, by).stream().map(Problem::sentence).findFirst();
    }

    /** The visit, locked, of this organiser at a confirmation. */
    Visit of(Actor by, long id) {
        return own(by, pipeline.lock(id));
    }

    private static Visit own(Actor by, Visit visit) {
        if (visit.stage().kind() != StageKind.CONFIRMATION || visit.organisation() == null || visit.organisation() != by.here()) throw new NotFound();
        return visit;
    }

    /** The same, to look at: from now on nobody takes it back. */
    Visit look(Actor by, long id) {
        var visit = of(by, id);
        pipeline.opened(visit, by);
        return visit;
    }

    /** Issues a certificate to each; all or none. */
    @Transactional
    int confirm(Actor by, List<Long> ids, Decision decision) {
        var visits = ids.stream().distinct().sorted().map(id -> of(by, id)).toList();
        var problems = new ArrayList<Problem>();
        for (var visit : visits) hindrance(by, visit).ifPresent(why -> problems.add(CertificateTexts.cannot(applications.submission(visit.application()).applicant(), why)));
        if (!problems.isEmpty()) throw new Refused(problems);
        var decided = insert(by, decision);
        for (var visit : visits) {
            visit.mustLieBefore(by);
            issue(by, visit, decision, decided);
        }
        return visits.size();
    }

    private long insert(Actor by, Decision decision) {
        try {
            return db.sql("""
                insert into certificate.decision (organisation_id, number, decided_on, committee, confirmed_at, confirmed_by)
                values (:here, :number, :on, :committee, :now, :by) returning id""")
                .param("here", by.here()).param("number", decision.number()).param("on", decision.on()).param("committee", decision.committee())
                .param("now", now()).param("by", by.name()).query(Long.class).single();
        } catch (DuplicateKeyException e) {
            throw new Refused(List.of(CertificateTexts.decisionTaken(decision.number())));
        }
    }

    private void issue(Actor by, Visit visit, Decision decision, long decided) {
        var row = row(by, visit, decision, decided, applications.submission(visit.application()));
        row.insert(db, seals);
        pipeline.record(visit, by, DecisionKind.APPROVE, decision.number() + "，证书编号 " + row.number(), List.of());
        audit.record(by, "certificate.issue", visit.application(), Map.of("number", row.number(), "decision", decision.number()));
        messages.tell(visit.applicant(), visit.application(), "certificate-issued", Map.of("title", row.title(), "number", row.number()), "certificate:" + row.id());
        pipeline.advance(visit);
    }

    private CertificateRow row(Actor by, Visit visit, Decision decision, long decided, Submission it) {
        var head = visit.plan().pack().head();
        var holder = holder(visit).orElseThrow();
        if (holder.sex() == null || holder.birth() == null) throw new IllegalStateException("Looked at before");
        var level = visit.plan().pack().title(it.title()).orElseThrow().level();
        var office = by.organisationName() == null ? "" : by.organisationName();
        var number = CertificateTexts.number(head.year(), head.series(), next(head.year(), head.series()));
        var specialty = it.specialty() == null ? "" : it.specialty();
        var code = seals.code(new CodeFacts(number, it.applicant(), it.numberMasked(), it.title(), specialty, level, decision.on(), office));
        return new CertificateRow(CertificateRow.newId(db), visit.application(), visit.id(), decided, visit.applicant(), by.here(), number, token(), it.applicant(),
                holder.sex(), holder.birth(), holder.identityKind(), it.numberMasked(), photo(visit).orElseThrow(), it.title(), head.series(), specialty, level,
                decision.committee(), decision.number(), decision.on(), office, code, now(), null, null, null, null, null, "");
    }

    private long next(int year, String series) {
        return db.sql("""
            insert into certificate.counter as c (year, series, last) values (:year, :series, 1)
            on conflict (year, series) do update set last = c.last + 1
            returning last""").param("year", year).param("series", series).query(Long.class).single();
    }

    private Optional<Long> photo(Visit visit) {
        return db.sql("select file_id from application.photo where subject = :application").param("application", visit.application()).query(Long.class).optional();
    }

    private Optional<Holder> holder(Visit visit) {
        return db.sql("select sex, birth, identity_kind from certificate.holder(:application, :person)").param("application", visit.application())
                .param("person", visit.applicant()).query(Holder.class).optional();
    }

    private static String token() {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As exactly as the database keeps it, for the seal covers it. */
    private OffsetDateTime now() { return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS); }
}
