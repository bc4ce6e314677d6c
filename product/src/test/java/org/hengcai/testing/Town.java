package org.hengcai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.hengcai.pack.FaultyPack;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Packs;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A city with two counties, and somebody of every role; written by SQL, each with a name of its own. */
public final class Town {
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public final long cityBureau;
    public final long office;
    public final long bureau;
    public final long department;
    public final long employer;
    public final long foreignBureau;
    public final long foreignDepartment;
    public final long foreignEmployer;
    public final long foreignOffice;
    public final long platform;

    public Town(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        cityBureau = organisation("BUREAU", "湖州市人力资源和社会保障局", "330500", null, null);
        office = organisation("OFFICE", "湖州市职业资格指导服务中心", "330500", null, null);
        bureau = organisation("BUREAU", "安吉县人力社保局", "330523", null, null);
        department = organisation("DEPARTMENT", "安吉县住建局", "330523", null, null);
        employer = organisation("EMPLOYER", "安吉某建设有限公司", "330523", department, bureau);
        foreignBureau = organisation("BUREAU", "德清县人力社保局", "330521", null, null);
        foreignDepartment = organisation("DEPARTMENT", "德清县住建局", "330521", null, null);
        foreignEmployer = organisation("EMPLOYER", "德清某监理有限公司", "330521", foreignDepartment, foreignBureau);
        foreignOffice = organisation("OFFICE", "嘉兴市职业资格中心", "330400", null, null);
        platform = organisation("PLATFORM", "平台运行单位", null, null, null);
    }

    public long organisation(String kind, String name, @Nullable String region, @Nullable Long department, @Nullable Long bureau) {
        return job(() -> db.sql("""
            insert into account.organisation (kind, name, code, employer_kind, region, department_id, bureau_id, contact_name, contact_phone, approved_at, created_at)
            values (:kind, :name, case when :kind = 'EMPLOYER' then 'C' || :n end, case when :kind = 'EMPLOYER' then '企业' end, :region, :department, :bureau,
                    '王联系', '0572-5000000', :now, :now) returning id""")
            .param("kind", kind).param("name", name).param("n", NUMBERS.getAndIncrement()).param("region", region).param("department", department)
            .param("bureau", bureau).param("now", now()).query(Long.class).single());
    }

    /** Somebody with an account of his own and nothing more. */
    public long person(String name) {
        return job(() -> db.sql("""
            insert into account.person (name, document_kind, number_cipher, number_hash, number_masked, sex, birth, created_at)
            values (:name, '居民身份证', '', :hash, '3305**********001X', '男', '1988-03-02', :now) returning id""")
            .param("name", name).param("hash", ("town" + NUMBERS.getAndIncrement()).getBytes(StandardCharsets.UTF_8)).param("now", now()).query(Long.class).single());
    }

    /** An applicant whom this employer has confirmed. */
    public Actor applicant(String name, long employer) {
        var person = person(name);
        job(() -> {
            db.sql("""
                insert into account.binding (person_id, organisation_id, name, number_masked, requested_at, confirmed_at)
                values (:person, :employer, :name, '3305**********001X', :now, :now)""")
                .param("person", person).param("employer", employer).param("name", name).param("now", now()).update();
            return db.sql("select account.let_reach(:person, :employer)").param("person", person).param("employer", employer).query((_, _) -> true).single();
        });
        return new Actor(person, name, null, null, Role.APPLICANT);
    }

    /** Somebody who acts for an organisation, with the grant that says so. */
    public Actor officer(String name, long organisation, Role role) {
        var person = person(name);
        job(() -> db.sql("insert into account.role_grant (person_id, organisation_id, role, since) values (:person, :organisation, :role, :now)")
            .param("person", person).param("organisation", organisation).param("role", role.name()).param("now", now()).update());
        var place = job(() -> db.sql("select name from account.organisation where id = :id").param("id", organisation).query(String.class).single());
        return new Actor(person, name, organisation, place, role);
    }

    /** Opens the pack in this folder under {@code packs/}. */
    public Plan opens(Plans plans, String pack) {
        var files = files(Path.of("..", "packs", pack));
        return in(Scope.of(officer("开启人", platform, Role.SYSTEM_ADMIN)), () -> plans.open(Objects.requireNonNull(Scope.actor()), read(files), files, office, cityBureau));
    }

    private static Pack read(Map<String, String> files) {
        try {
            return Packs.read(files);
        } catch (FaultyPack e) {
            throw new IllegalStateException(e.faults().toString(), e);
        }
    }

    public static Map<String, String> files(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).collect(Collectors.toMap(file -> folder.relativize(file).toString(), Town::text, (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T job(Callable<T> deed) { return in(Scope.job("test"), deed); }

    /** In a transaction of its own, under this scope. */
    public <T> T in(Scope scope, Callable<T> deed) {
        return Scope.call(scope, () -> transaction.execute(_ -> {
            try {
                return deed.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
