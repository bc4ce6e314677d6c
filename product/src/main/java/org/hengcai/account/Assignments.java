package org.hengcai.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.account.view.AssignForm;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives somebody a role: at once when he has an account, else by a one-time link [四(三)]. */
@Component
class Assignments {
    private static final List<Role> POWERS = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final JdbcClient db;
    private final Clock clock;
    private final Secrets secrets;
    private final Organisations organisations;
    private final Grants grants;
    private final FirstEntries entries;
    private final AuditLog audit;

    Assignments(JdbcClient db, Clock clock, Secrets secrets, Organisations organisations, Grants grants, FirstEntries entries, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.organisations = organisations;
        this.grants = grants;
        this.entries = entries;
        this.audit = audit;
    }

    private record Known(long id, String name) {}

    private record Place(Organisation organisation, Role role) {}

    /** The token of the link; empty when the person has an account and the role was given to it. */
    @Transactional
    Optional<String> assign(Actor administrator, AssignForm form) {
        var faults = new Gathered();
        var who = Identity.read(form.name(), form.kind(), form.number(), LocalDate.now(clock), faults);
        var place = place(form.place(), faults);
        var days = days(form.days(), faults);
        faults.mustBeEmpty();
        if (who == null || place == null) throw new NotFound();
        var hash = secrets.hash("number", who.number().number());
        db.sql("select pg_advisory_xact_lock(hashtext('assignment'))").query().singleRow();        // sent twice at once is assigned once
        var known = db.sql("select id, name from account.person where number_hash = :hash").param("hash", hash).query(Known.class).optional();
        if (known.isEmpty() && entries.hasOpen(place.organisation().id(), place.role(), hash)) throw new Refused(List.of(AccountTexts.linkOpen(who.name())));
        audit.record(administrator, "account.assign", place.organisation().id(),
            Map.of("name", who.name(), "number", Masked.identity(who.number().number()), "role", place.role().name(), "known", known.isPresent()));
        if (known.isEmpty()) return Optional.of(entries.make(place.organisation().id(), place.role(), who, administrator.person(), Duration.ofDays(days)));
        give(administrator, who, known.get(), place);
        return Optional.empty();
    }

    private void give(Actor administrator, Identity who, Known known, Place place) {
        if (!known.name().equals(who.name())) throw new Refused(List.of(AccountTexts.nameDiffers()));
        if (known.id() == administrator.person()) throw new Refused(List.of(AccountTexts.notToOneself()));
        if (POWERS.contains(place.role()) && POWERS.stream().anyMatch(power -> power != place.role() && holds(known.id(), power)))
            throw new Refused(List.of(AccountTexts.onePowerOnly()));
        grants.give(known.id(), place.organisation().id(), place.role(), administrator.person());
    }

    private boolean holds(long person, Role role) {
        return db.sql("select exists (select from account.role_grant where person_id = :person and role = :role and until is null)")
            .param("person", person).param("role", role.name()).query(Boolean.class).single();
    }

    /** Takes a role back: the next request of its holder no longer has it. */
    @Transactional
    void end(Actor administrator, long grant) {
        var found = db.sql("""
            select g.person_id as person, p.name, g.organisation_id as organisation, o.name as place, g.role, g.until
              from account.role_grant g
              join account.person p on p.id = g.person_id
              join account.organisation o on o.id = g.organisation_id
             where g.id = :id for update of g""").param("id", grant).query(Held.class).optional().orElseThrow(NotFound::new);
        if (found.until() != null) throw new Refused(List.of(AccountTexts.endedAlready(found.name(), found.place() + " · " + found.role().label(), found.until().toInstant())));
        if (found.person() == administrator.person()) throw new Refused(List.of(AccountTexts.notToOneself()));
        grants.end(found.person(), found.organisation(), found.role());
        audit.record(administrator, "grant.end", found.organisation(), Map.of("person", found.person(), "role", found.role().name()));
    }

    /** A link not used yet opens no more. */
    @Transactional
    void withdraw(Actor administrator, long entry) { entries.withdraw(administrator, entry); }

    private record Held(long person, String name, long organisation, String place, Role role, @Nullable OffsetDateTime until) {}

    private @Nullable Place place(String typed, Gathered faults) {
        var parts = typed.split(":", 2);
        for (var role : Role.values())
            if (parts.length == 2 && role.name().equals(parts[1]) && parts[0].matches("\\d{1,18}")) {
                var organisation = organisations.find(Long.parseLong(parts[0]));
                if (organisation.approved() && organisation.kind().roles().contains(role)) return new Place(organisation, role);
            }
        faults.add(AccountTexts.noPlace());
        return null;
    }

    private static int days(String typed, Gathered faults) {
        var days = typed.strip().matches("\\d{1,2}") ? Integer.parseInt(typed.strip()) : 0;
        if (days < 1 || days > 30) faults.add(AccountTexts.wrongDays());
        return days;
    }
}
