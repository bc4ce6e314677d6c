package org.hengcai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.hengcai.application.ApplicationSubmitted;
import org.hengcai.pack.FaultyPack;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Packs;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * A county, an office, and applications that stand at the first stage of a pipeline of the test's own; the rest of the
 * plan is the Huzhou notice's pack. What a wizard would have checked is written straight into the tables.
 */
public final class Cases {
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final WebApplicationContext context;
    private final JdbcClient db;
    private final MockMvc http;
    private final MovableClock clock;

    public final Actor clerk;
    public final Actor department;
    public final Actor bureau;
    public final Actor office;
    public final Actor finance;
    private final Actor admin;
    public final long plan;

    /** An applicant and the application that he submitted. */
    public record Case(Actor applicant, long application) {}

    /** @param pipeline the value of {@code pipeline:} in a pack's pack.yaml */
    public Cases(WebApplicationContext context, String pipeline) {
        this.context = context;
        this.db = context.getBean(JdbcClient.class);
        this.clock = context.getBean(MovableClock.class);
        this.http = MockMvcBuilders.webAppContextSetup(context).build();
        bureau = officer("周审查", organisation("BUREAU", "安吉县人力社保局", null, null), "安吉县人力社保局", Role.BUREAU);
        department = officer("李审查", organisation("DEPARTMENT", "安吉县住建局", null, null), "安吉县住建局", Role.DEPARTMENT);
        clerk = officer("钱经办", organisation("EMPLOYER", "湖州某建设有限公司", department.here(), bureau.here()), "湖州某建设有限公司", Role.EMPLOYER);
        office = officer("孙办", organisation("OFFICE", "湖州市职业资格指导服务中心", null, null), "湖州市职业资格指导服务中心", Role.OFFICE);
        finance = officer("吴财务", office.here(), "湖州市职业资格指导服务中心", Role.FINANCE);
        admin = officer("管理员", organisation("PLATFORM", "平台", null, null), "平台", Role.SYSTEM_ADMIN);
        plan = plan(pipeline);
    }

    private Actor officer(String name, long organisation, String called, Role role) { return new Actor(person(name), name, organisation, called, role); }

    private long plan(String pipeline) {
        var files = new TreeMap<String, String>();
        var folder = Path.of("../packs/huzhou-construction-2020");
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (!name.startsWith("cases")) files.put(name, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var id = "test-" + NUMBERS.getAndIncrement();
        files.compute("pack.yaml", (_, text) -> text.replaceFirst("(?m)^id: .*$", "id: " + id).replaceFirst("(?s)\npipeline:.*", "\npipeline:\n" + pipeline.indent(2)));
        return in(Scope.of(admin), () -> context.getBean(Plans.class).open(admin, read(files), files, office.here(), bureau.here()).id());
    }

    private static Pack read(Map<String, String> files) {
        try {
            return Packs.read(files);
        } catch (FaultyPack e) {
            throw new IllegalStateException(e.faults().toString(), e);
        }
    }

    /** Submits the application of a new applicant for 工程师. */
    public Case submitted(String name) {
        var applicant = new Actor(person(name), name, null, null, Role.APPLICANT);
        var application = in(Scope.of(applicant), () -> db.sql("select account.new_subject()").query(Long.class).single());
        in(Scope.job("test"), () -> db.sql("""
            insert into application.application (id, plan_id, year, series, applicant_id, employer_id, applicant, number_masked, employer, title, specialty,
                                                 route, statement, receipt, created_at, changed_at, submitted_at)
            values (:id, :plan, 2020, '工程', :person, :employer, :name, '3305**********001X', '湖州某建设有限公司', '工程师', '建筑施工',
                    'regular', '从事建筑施工管理八年。', :receipt, :now, :now, :now)""")
            .param("id", application).param("plan", plan).param("person", applicant.person()).param("employer", clerk.here()).param("name", name)
            .param("receipt", "HZ2020%06d".formatted(application)).param("now", OffsetDateTime.now(clock)).update());
        var it = new Case(applicant, application);
        froze(it, 1, "建筑施工");
        in(Scope.job("test"), () -> {
            context.publishEvent(new ApplicationSubmitted(application, false));
            return true;
        });
        return it;
    }

    /** Freezes what was submitted: the first round, or what was mended. */
    public void froze(Case it, int round, String specialty) {
        in(Scope.job("test"), () -> {
            db.sql("update application.application set specialty = :specialty where id = :id").param("specialty", specialty).param("id", it.application()).update();
            return db.sql("""
                insert into application.snapshot (subject, round, at, facts, verdict, items)
                values (:id, :round, :now, '{}', '{}', '[{"key":"entry.1","group":"业绩","about":"工程业绩 · 安吉县人民医院迁建工程","text":"施工与监理，技术骨干，2016年至2018年","files":[],"kind":"工程业绩"}]')""")
                .param("id", it.application()).param("round", round).param("now", OffsetDateTime.now(clock)).update();
        });
    }

    private long person(String name) {
        return in(Scope.job("test"), () -> db.sql("""
            insert into account.person (name, document_kind, number_cipher, number_hash, number_masked, sex, birth, created_at)
            values (:name, '居民身份证', '', :hash, '3305**********001X', '男', '1988-03-02', :now) returning id""")
            .param("name", name).param("hash", ("case " + NUMBERS.getAndIncrement()).getBytes(StandardCharsets.UTF_8)).param("now", OffsetDateTime.now(clock))
            .query(Long.class).single());
    }

    private long organisation(String kind, String name, @Nullable Long ofDepartment, @Nullable Long ofBureau) {
        return in(Scope.job("test"), () -> db.sql("""
            insert into account.organisation (kind, name, code, employer_kind, region, department_id, bureau_id, approved_at, created_at)
            values (:kind, :name, case when :kind = 'EMPLOYER' then 'C' || :n end, case when :kind = 'EMPLOYER' then '企业' end, '330523', :department, :bureau, :now, :now)
            returning id""").param("kind", kind).param("name", name).param("n", NUMBERS.getAndIncrement()).param("department", ofDepartment)
            .param("bureau", ofBureau).param("now", OffsetDateTime.now(clock)).query(Long.class).single());
    }

    /** In a transaction of its own, for whom the scope says. */
    public <T> T in(Scope scope, Callable<T> deed) {
        return Scope.call(scope, () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(_ -> {
            try {
                return deed.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** A request as this actor; the filters that fill the actor are account's to test. */
    public MockHttpServletResponse call(Actor actor, MockHttpServletRequestBuilder request) {
        return Scope.call(Scope.of(actor), () -> http.perform(request).andReturn().getResponse());
    }

    public MockHttpServletResponse get(Actor actor, String url) { return call(actor, MockMvcRequestBuilders.get(URI.create(url))); }

    public MockHttpServletResponse post(Actor actor, String url, String... namesAndValues) {
        var request = MockMvcRequestBuilders.post(URI.create(url));
        for (int i = 0; i < namesAndValues.length; i += 2) request.param(namesAndValues[i], namesAndValues[i + 1]);
        return call(actor, request);
    }

    public static String text(MockHttpServletResponse response) { return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8); }

    /** A page that must open. */
    public String page(Actor actor, String url) {
        var response = get(actor, url);
        if (response.getStatus() != 200) throw new AssertionError(url + " answered " + response.getStatus() + text(response));
        return text(response);
    }

    /** The stage where an application stands; its end state after its end. */
    public String stands(Case it) {
        return in(Scope.job("test"), () -> db.sql("""
            select coalesce(c.outcome, v.stage, 'returned') from workflow.course c
              left join workflow.visit v on v.subject = c.subject and v.left_at is null
             where c.subject = :id""").param("id", it.application()).query(String.class).single());
    }

    /** How often it has been at a stage. */
    public long visits(Case it, String stage) {
        return in(Scope.job("test"), () -> db.sql("select count(*) from workflow.visit where subject = :id and stage = :stage")
                .param("id", it.application()).param("stage", stage).query(Long.class).single());
    }

    /** The inbox of a person. */
    public List<String> told(Actor person) {
        return in(Scope.of(person), () -> db.sql("select text from messaging.message where subject = :me order by id").param("me", person.person()).query(String.class).list());
    }
}
