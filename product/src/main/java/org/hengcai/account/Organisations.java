package org.hengcai.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Like;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Employers, departments, bureaus and offices; who belongs to which employer. */
@Component
@Transactional(readOnly = true)
public class Organisations {
    private final JdbcClient db;
    private final Clock clock;
    private final AuditLog audit;
    private final Regions regions;

    Organisations(JdbcClient db, Clock clock, AuditLog audit, Regions regions) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.regions = regions;
    }

    public Organisation find(long organisation) {
        return db.sql("select " + Organisation.COLUMNS + " from account.organisation o where o.id = :id")
            .param("id", organisation).query(Organisation.class).optional().orElseThrow(NotFound::new);
    }

    /** All approved ones of a kind, by region and name. */
    public List<Organisation> ofKind(OrganisationKind kind) {
        return db.sql("select " + Organisation.COLUMNS + """
                  from account.organisation o
                 where o.kind = :kind and o.approved_at is not null
                 order by o.region nulls first, o.name, o.id""")
            .param("kind", kind.name()).query(Organisation.class).list();
    }

    /** The HR bureau of exactly this city or county: a city's unit files through the city's [ours: spec 3.1]. */
    public Optional<Organisation> bureauOf(String region) {
        return db.sql("select " + Organisation.COLUMNS + """
                  from account.organisation o
                 where o.kind = 'BUREAU' and o.region = :region and o.approved_at is not null
                 order by o.id limit 1""")
            .param("region", region).query(Organisation.class).optional();
    }

    public Optional<Organisation> employerWithCode(String code) {
        return db.sql("select " + Organisation.COLUMNS + """
                  from account.organisation o
                 where o.kind = 'EMPLOYER' and o.code = :code and o.approved_at is not null""")
            .param("code", code).query(Organisation.class).optional();
    }

    /** Approved employers whose name holds the words, or whose code this is; at most 20. */
    public List<Organisation> searchEmployers(String words) {
        return db.sql("select " + Organisation.COLUMNS + """
                  from account.organisation o
                 where o.kind = 'EMPLOYER' and o.approved_at is not null
                   and (o.code = upper(:words) or position(:words in o.name) > 0)
                 order by (o.name = :words or o.code = upper(:words)) desc, length(o.name), o.id limit 20""")
            .param("words", words).query(Organisation.class).list();
    }

    /** A page of them by id, of one kind or all, whose name holds the words or whose code begins with them. */
    List<Organisation> list(@Nullable OrganisationKind kind, String words, long after, int limit) {
        return db.sql("select " + Organisation.COLUMNS + """
                  from account.organisation o
                 where o.id > :after and o.given_up_at is null and (:kind::text is null or o.kind = :kind) and (position(:words in o.name) > 0 or o.code like :code)
                 order by o.id limit :limit""")
            .param("after", after).param("kind", kind == null ? null : kind.name()).param("words", words).param("code", Like.startingWith(words.toUpperCase(Locale.ROOT))).param("limit", limit)
            .query(Organisation.class).list();
    }

    /** Employers with which a registration may be confused: approved of the same name and region, or not approved yet with the same code. */
    List<Organisation> alike(Organisation registration) {
        return db.sql("select " + Organisation.COLUMNS + """
                  from account.organisation o
                 where o.kind = 'EMPLOYER' and o.id <> :id and o.given_up_at is null
                   and (o.approved_at is not null and o.name = :name and o.region = :region or o.approved_at is null and o.code = :code)
                 order by o.id limit 20""")
            .param("id", registration.id()).param("name", registration.name()).param("region", registration.region()).param("code", registration.code())
            .query(Organisation.class).list();
    }

    /** A department, bureau or office, in use from now on. */
    @Transactional
    public long create(Actor administrator, Organisation draft) {
        db.sql("select pg_advisory_xact_lock(hashtext('organisation'))").query().singleRow();      // sent twice at once is made once
        same(draft).ifPresent(there -> {
            throw new Refused(List.of(draft.kind() == OrganisationKind.BUREAU ? AccountTexts.bureauKnown(there.name()) : AccountTexts.organisationKnown(there.name(), regions.name(there.region()))));
        });
        var id = db.sql("""
            insert into account.organisation (kind, name, region, contact_phone, approved_at, created_at)
            values (:kind, :name, :region, :phone, :now, :now) returning id""")
            .param("kind", draft.kind().name()).param("name", draft.name()).param("region", draft.region()).param("phone", draft.contactPhone())
            .param("now", OffsetDateTime.now(clock)).query(Long.class).single();
        audit.record(administrator, "organisation.create", id, Map.of("kind", draft.kind().label(), "name", draft.name()));
        return id;
    }

    /** One that a draft would be a second of: of its kind and region, and of its name; of a region's bureau there is but one. */
    Optional<Organisation> same(Organisation draft) {
        return db.sql("select " + Organisation.COLUMNS + """
                  from account.organisation o
                 where o.kind = :kind and o.kind <> 'EMPLOYER' and coalesce(o.region, '') = coalesce(:region, '')
                   and (o.name = :name or o.kind = 'BUREAU')
                 order by o.id limit 1""")
            .param("kind", draft.kind().name()).param("region", draft.region()).param("name", draft.name()).query(Organisation.class).optional();
    }

    /** The employer that has confirmed this person as its own. */
    public Optional<Organisation> employerOf(long person) {
        return db.sql("select " + Organisation.COLUMNS + """
                  from account.binding b
                  join account.organisation o on o.id = b.organisation_id
                 where b.person_id = :person and b.confirmed_at is not null and b.ended_at is null""")
            .param("person", person).query(Organisation.class).optional();
    }

    /** An employer's people, by name in pinyin order. */
    public List<Person> peopleOf(long employer) {
        return db.sql("select " + People.COLUMNS + """
                  from account.binding b
                  join account.person p on p.id = b.person_id
                 where b.organisation_id = :employer and b.confirmed_at is not null and b.ended_at is null
                 order by p.sort_key, p.id""")
            .param("employer", employer).query(Person.class).list();
    }
}
