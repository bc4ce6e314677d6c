package org.hengcai.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengcai.audit.AuditLog;
import org.hengcai.messaging.Messages;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A person asks, the employer answers: one current employer a person [A2.一.1]. */
@Component
public class Bindings {
    private final JdbcClient db;
    private final Clock clock;
    private final Messages messages;
    private final AuditLog audit;
    private final Grants grants;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final ObjectProvider<BindingHold> holds;

    Bindings(JdbcClient db, Clock clock, Messages messages, AuditLog audit, Grants grants, TransactionTemplate transaction,
            ObjectProvider<BindingHold> holds) {
        this.db = db;
        this.clock = clock;
        this.messages = messages;
        this.audit = audit;
        this.grants = grants;
        this.transaction = transaction;
        this.apart = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);       // in a scope of its own
        this.holds = holds;
    }

    /** The person asks an approved employer to be taken as its own; answers the request. */
    public long request(Actor person, long employer) {
        mustBeFree(person.person());
        return transaction.execute(_ -> ask(person, employer));
    }

    private long ask(Actor person, long employer) {
        var mine = Binding.of(db, person.person());
        if (mine.stream().anyMatch(Binding::waits)) throw new Refused(List.of(AccountTexts.bindingWaits()));
        if (mine.stream().anyMatch(b -> b.holds() && b.organisationId() == employer)) throw new Refused(List.of(AccountTexts.boundAlready()));
        var binding = db.sql("""
            insert into account.binding (person_id, organisation_id, name, number_masked, requested_at)
            select p.id, o.id, p.name, p.number_masked, :now
              from account.person p, account.organisation o
             where p.id = :person and o.id = :employer and o.kind = 'EMPLOYER' and o.approved_at is not null
            on conflict (person_id) where confirmed_at is null and declined_at is null and withdrawn_at is null do nothing
            returning id""")
            .param("person", person.person()).param("employer", employer).param("now", OffsetDateTime.now(clock))
            .query(Long.class).optional().orElseThrow(() -> notAsked(person));
        for (var clerk : grants.holders(employer, Role.EMPLOYER))
            messages.tell(clerk, "binding-asked", Map.of("name", person.name()), "binding-asked:" + binding + ":" + clerk);
        audit.record(person, "binding.ask", person.person(), Map.of("employer", employer, "binding", binding));
        return binding;
    }

    /** Pressed twice, the other press was a moment earlier; else there is no such employer. */
    private RuntimeException notAsked(Actor person) {
        return Binding.of(db, person.person()).stream().anyMatch(Binding::waits) ? new Refused(List.of(AccountTexts.bindingWaits())) : new NotFound();
    }

    /** The person takes a request back that nobody has answered. */
    @Transactional
    public void withdraw(Actor person, long binding) {
        var one = Binding.find(db, binding).filter(b -> b.personId() == person.person()).orElseThrow(NotFound::new);
        mustChange(db.sql("""
            update account.binding set withdrawn_at = :now
             where id = :id and confirmed_at is null and declined_at is null and withdrawn_at is null""")
            .param("id", binding).param("now", OffsetDateTime.now(clock)).update());
        audit.record(person, "binding.withdraw", person.person(), Map.of("employer", one.organisationId(), "binding", binding));
    }

    /** The employer takes the person as its own: his earlier binding ends, and from now on it reaches his archive. */
    public void confirm(Actor clerk, long binding) {
        var asked = transaction.execute(_ -> before(clerk, binding));
        mustBeFree(asked.personId());
        transaction.executeWithoutResult(_ -> {
            var person = db.sql("select account.confirm_binding(:id)").param("id", binding).query(Long.class).optional();
            if (person.isEmpty()) throw new ChangedMeanwhile(AccountTexts.BINDING_ANSWERED);
            messages.tell(person.get(), "binding-confirmed", Map.of("employer", asked.employer()), "binding-confirmed:" + binding);
            audit.record(clerk, "binding.confirm", person.get(), Map.of("employer", clerk.here(), "binding", binding));
        });
    }

    /** The employer says why this is not one of its people. */
    @Transactional
    public void decline(Actor clerk, long binding, String typed) {
        var reason = typed.strip();
        if (reason.isEmpty()) throw new Refused(List.of(AccountTexts.noReason("reason-" + binding)));
        if (reason.codePointCount(0, reason.length()) > 200) throw new Refused(List.of(AccountTexts.reasonLong("reason-" + binding, reason.length(), 200)));
        var asked = before(clerk, binding);
        mustChange(db.sql("""
            update account.binding set declined_at = :now, reason = :reason, decided_by = :by
             where id = :id and confirmed_at is null and declined_at is null and withdrawn_at is null""")
            .param("id", binding).param("now", OffsetDateTime.now(clock)).param("reason", reason).param("by", clerk.person()).update());
        messages.tell(asked.personId(), "binding-declined", Map.of("employer", asked.employer(), "reason", reason), "binding-declined:" + binding);
        audit.record(clerk, "binding.decline", asked.personId(), Map.of("employer", clerk.here(), "binding", binding, "reason", reason));
    }

    /** The person leaves his employer, or the employer says that he left. */
    public void leave(Actor by, long person) {
        mustBeBound(by, person);                            // before anything is said of somebody one has nothing to do with
        mustBeFree(person);
        transaction.executeWithoutResult(_ -> {
            if (!db.sql("select account.leave_employer(:person)").param("person", person).query(Boolean.class).single()) throw new NotFound();
            audit.record(by, "binding.leave", person, Map.of());
        });
    }

    private void mustBeBound(Actor by, long person) {
        var bound = transaction.execute(_ -> db.sql("""
            select exists (select from account.binding where person_id = :person and confirmed_at is not null and ended_at is null
                                                         and (person_id = :me or organisation_id = :here))""")
            .param("person", person).param("me", by.person()).param("here", by.organisation()).query(Boolean.class).single());
        if (!Boolean.TRUE.equals(bound)) throw new NotFound();
    }

    private Binding before(Actor clerk, long binding) {
        return Binding.find(db, binding).filter(b -> b.organisationId() == clerk.here()).orElseThrow(NotFound::new);
    }

    /** Changing employer while an application is on its way is refused [spec 3.1]. */
    private void mustBeFree(long person) {
        Optional<String> held = Scope.call(Scope.job("binding-hold"), () -> apart.execute(_ ->
            holds.stream().flatMap(h -> h.reason(person).stream()).findFirst()));
        held.ifPresent(why -> { throw new Refused(List.of(AccountTexts.held(why))); });
    }

    private static void mustChange(int rows) {
        if (rows == 0) throw new ChangedMeanwhile(AccountTexts.BINDING_ANSWERED);
    }
}
