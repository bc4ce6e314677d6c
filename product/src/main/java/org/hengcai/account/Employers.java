package org.hengcai.account;

import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hengcai.account.view.EmployerForm;
import org.hengcai.audit.AuditLog;
import org.hengcai.files.FileRule;
import org.hengcai.files.Files;
import org.hengcai.files.Kept;
import org.hengcai.messaging.Messages;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An employer registers with its authorization letter; the bureau's administrator approves or sends back [A1.一.2, A2.一.1]. */
@Component
public class Employers {
    static final long LETTER_LIMIT = 10 * 1024 * 1024;

    private final JdbcClient db;
    private final Clock clock;
    private final Organisations organisations;
    private final Regions regions;
    private final Grants grants;
    private final Files files;
    private final Messages messages;
    private final AuditLog audit;

    Employers(JdbcClient db, Clock clock, Organisations organisations, Regions regions, Grants grants, Files files, Messages messages, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.organisations = organisations;
        this.regions = regions;
        this.grants = grants;
        this.files = files;
        this.messages = messages;
        this.audit = audit;
    }

    /** The acting person becomes the employer's contact; the letter follows. */
    @Transactional
    public long register(Actor person, EmployerForm form) {
        var details = EmployerDetails.read(form, organisations, regions);
        mustBeNew(details);
        var there = db.sql("select id from account.organisation where contact_id = :me and code = :code and kind = 'EMPLOYER' and approved_at is null and given_up_at is null")
            .param("me", person.person()).param("code", details.code().code()).query(Long.class).optional();
        if (there.isPresent()) return there.get();                               // pressed twice, or begun before
        var id = db.sql("select account.new_subject()").query(Long.class).single();
        var made = db.sql("""
            insert into account.organisation (id, kind, code, name, employer_kind, region, department_id, bureau_id,
                                              contact_id, contact_name, contact_phone, created_at)
            values (:id, 'EMPLOYER', :code, :name, :kind, :region, :department, :bureau, :contact, :contactName, :contactPhone, :now)
            on conflict (contact_id, code) where kind = 'EMPLOYER' and approved_at is null and given_up_at is null do nothing""")
            .param("id", id).params(columns(details)).param("contact", person.person()).param("now", OffsetDateTime.now(clock)).update();
        if (made == 0) return register(person, form);                            // the other press was a moment earlier
        audit.record(person, "employer.register", id, Map.of("name", details.name(), "code", details.code().code()));
        return id;
    }

    /** Mends a registration that nobody decides about just now; nothing has to be typed again [U18]. */
    @Transactional
    public void mend(Actor person, long employer, EmployerForm form) {
        var before = mustBeOpen(person, employer).bureauId();
        var details = EmployerDetails.read(form, organisations, regions);
        mustBeNew(details);
        if (before != null && before != details.bureau().id()) noLongerReaches(employer, before);
        db.sql("""
            update account.organisation
               set code = :code, name = :name, employer_kind = :kind, region = :region, department_id = :department,
                   bureau_id = :bureau, contact_name = :contactName, contact_phone = :contactPhone
             where id = :id""").param("id", employer).params(columns(details)).update();
        audit.record(person, "employer.mend", employer, Map.of("name", details.name(), "code", details.code().code()));
    }

    /** Registered by mistake or twice: nobody is asked about it any more [ours]. */
    @Transactional
    public void giveUp(Actor person, long employer) {
        var organisation = registeredBy(person, employer);
        var rows = db.sql("update account.organisation set given_up_at = :now where id = :id and approved_at is null and given_up_at is null")
            .param("now", OffsetDateTime.now(clock)).param("id", employer).update();
        if (rows == 0) throw new ChangedMeanwhile(AccountTexts.REGISTRATION_DECIDED);
        if (organisation.bureauId() != null) noLongerReaches(employer, organisation.bureauId());
        audit.record(person, "employer.give-up", employer, Map.of("name", organisation.name()));
    }

    /** The registration, of who made it; given up it is nobody's. */
    Organisation registeredBy(Actor person, long employer) {
        var organisation = organisations.find(employer);
        var contact = organisation.contactId();
        if (contact == null || contact != person.person() || isGivenUp(employer)) throw new NotFound();
        return organisation;
    }

    boolean isGivenUp(long employer) {
        return db.sql("select given_up_at is not null from account.organisation where id = :id").param("id", employer).query(Boolean.class).optional().orElse(false);
    }

    private static Map<String, Object> columns(EmployerDetails details) {
        var columns = new HashMap<String, Object>();
        columns.put("code", details.code().code());
        columns.put("name", details.name());
        columns.put("kind", details.kind().label());
        columns.put("region", details.region().code());
        columns.put("department", details.department() == null ? null : details.department().id());
        columns.put("bureau", details.bureau().id());
        columns.put("contactName", details.contactName());
        columns.put("contactPhone", details.contactPhone());
        return columns;
    }

    private void mustBeNew(EmployerDetails details) {
        organisations.employerWithCode(details.code().code()).ifPresent(known -> {
            throw new Refused(List.of(AccountTexts.employerKnown(known.name())));
        });
    }

    /** Hands the letter to the bureau, which from now on reaches the registration. */
    @Transactional
    public void sendLetter(Actor person, long employer, String name, InputStream scan) {
        var organisation = mustBeOpen(person, employer);
        var bureau = organisation.bureauId();
        if (bureau == null) throw new NotFound();
        var file = switch (files.keep(employer, name, scan, FileRule.evidence("letter", LETTER_LIMIT))) {
            case Kept.Ok(var row) -> row;
            case Kept.Refused(var problems) -> throw new Refused(problems);
        };
        db.sql("""
            insert into account.authorization_letter (subject, file_id, sent_by, sender, sent_at)
            values (:employer, :file, :person, :sender, :now)""")
            .param("employer", employer).param("file", file.id()).param("person", person.person()).param("sender", person.name())
            .param("now", OffsetDateTime.now(clock)).update();
        db.sql("select account.let_reach(:employer, :bureau)").param("employer", employer).param("bureau", bureau).query().singleRow();
        audit.record(person, "authorization-letter.send", employer, Map.of("file", file.id(), "sha256", file.sha256()));
    }

    private Organisation mustBeOpen(Actor person, long employer) {
        var organisation = registeredBy(person, employer);
        db.sql("select from account.organisation where id = :id for update").param("id", employer).query().listOfRows();
        var letters = Letter.of(db, employer);
        if (organisation.approved() || !letters.isEmpty() && letters.getFirst().waits()) throw new ChangedMeanwhile(AccountTexts.REGISTRATION_CLOSED);
        return organisation;
    }

    /** The contact may act for the employer from now on, and people can bind to it [A2.一.1]. */
    @Transactional
    public void approve(Actor administrator, long employer, long letter) {
        var organisation = decide(administrator, employer, letter, true, null);
        try {
            var rows = db.sql("update account.organisation set approved_at = :now where id = :id and approved_at is null and given_up_at is null")
                .param("now", OffsetDateTime.now(clock)).param("id", employer).update();
            if (rows == 0) throw new ChangedMeanwhile(AccountTexts.LETTER_DECIDED);
        } catch (DuplicateKeyException another) {
            throw new Refused(List.of(AccountTexts.codeApprovedMeanwhile()));
        }
        grants.give(contact(organisation), employer, Role.EMPLOYER, administrator.person());
        noLongerReaches(employer, contact(organisation));                               // he acts by his grant now
        messages.tell(contact(organisation), "authorization-approved", Map.of("employer", organisation.name()), "authorization-approved:" + letter);
        audit.record(administrator, "authorization-letter.approve", employer, Map.of("letter", letter));
    }

    /** Names the fault; a new scan goes on the same registration, nothing is typed again [U18]. */
    @Transactional
    public void sendBack(Actor administrator, long employer, long letter, String reason) {
        if (reason.isBlank()) throw new Refused(List.of(AccountTexts.noReason("reason")));
        if (reason.codePointCount(0, reason.length()) > 200) throw new Refused(List.of(AccountTexts.reasonLong("reason", reason.codePointCount(0, reason.length()), 200)));
        var organisation = decide(administrator, employer, letter, false, reason.strip());
        messages.tell(contact(organisation), "authorization-returned", Map.of("employer", organisation.name(), "reason", reason.strip()), "authorization-returned:" + letter);
        audit.record(administrator, "authorization-letter.send-back", employer, Map.of("letter", letter, "reason", reason.strip()));
    }

    private Organisation decide(Actor administrator, long employer, long letter, boolean approved, @Nullable String reason) {
        var organisation = organisations.find(employer);
        if (organisation.bureauId() == null || organisation.bureauId() != administrator.here()) throw new NotFound();
        var rows = db.sql("""
            update account.authorization_letter set decided_at = :now, decided_by = :by, approved = :approved, reason = :reason, decider = :decider, decider_place = :place
             where id = :letter and subject = :employer and decided_at is null""")
            .param("now", OffsetDateTime.now(clock)).param("by", administrator.person()).param("approved", approved).param("reason", reason)
            .param("decider", administrator.name()).param("place", administrator.organisationName())
            .param("letter", letter).param("employer", employer).update();
        if (rows == 0) throw new ChangedMeanwhile(AccountTexts.LETTER_DECIDED);
        return organisation;
    }

    private void noLongerReaches(long employer, long holder) {
        db.sql("select account.end_reach(:employer, :holder)").param("employer", employer).param("holder", holder).query().singleRow();
    }

    private static long contact(Organisation organisation) {
        if (organisation.contactId() == null) throw new NotFound();
        return organisation.contactId();
    }
}
