package org.hengcai.archive;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.HengcaiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What the archive's tests stand on: a county with two employers, a department and a bureau; people of the first; the clock in hand. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ArchiveTest.InHand.class)
abstract class ArchiveTest {

    static final class MovableClock extends Clock {
        volatile Instant now = Instant.parse("2020-09-20T01:00:00Z");

        void is(String when) { now = LocalDateTime.parse(when.replace(' ', 'T')).atZone(getZone()).toInstant(); }

        @Override public ZoneId getZone() { return ZoneId.of("Asia/Shanghai"); }

        @Override public Clock withZone(ZoneId zone) { return Clock.fixed(now, zone); }

        @Override public Instant instant() { return now; }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class InHand {
        @Bean @Primary MovableClock movableClock() { return new MovableClock(); }
    }

    private static final AtomicLong NUMBERS = new AtomicLong(1);

    @Autowired MovableClock clock;
    @Autowired Archive archive;
    @Autowired Kinds kinds;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;
    @Autowired WebApplicationContext context;

    MockMvc http;
    Actor huang;
    Actor clerk;
    Actor sibling;
    Actor department;
    Actor bureau;
    long employer;

    @BeforeEach void a_county() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        clock.is("2020-09-20 09:00");
        var bureauId = organisation("BUREAU", "安吉县人力社保局", null, null);
        var departmentId = organisation("DEPARTMENT", "安吉县住建局", null, null);
        employer = organisation("EMPLOYER", "湖州某建设有限公司", departmentId, bureauId);
        var other = organisation("EMPLOYER", "安吉某监理有限公司", null, bureauId);
        huang = new Actor(person("黄一"), "黄一", null, null, Role.APPLICANT);
        clerk = new Actor(person("钱经办"), "钱经办", employer, "湖州某建设有限公司", Role.EMPLOYER);
        sibling = new Actor(person("孙经办"), "孙经办", other, "安吉某监理有限公司", Role.EMPLOYER);
        department = new Actor(person("李审查"), "李审查", departmentId, "安吉县住建局", Role.DEPARTMENT);
        bureau = new Actor(person("周审查"), "周审查", bureauId, "安吉县人力社保局", Role.BUREAU);
        bind(huang.person(), employer);
    }

    long person(String name) {
        long n = NUMBERS.getAndIncrement();
        return in(Scope.job("test"), () -> db.sql("""
            insert into account.person (name, document_kind, number_cipher, number_hash, number_masked, birth, created_at)
            values (:name, '居民身份证', '', :hash, '3305**********001X', '1988-03-02', now()) returning id""")
            .param("name", name).param("hash", Long.toString(n).getBytes(StandardCharsets.UTF_8)).query(Long.class).single());
    }

    private long organisation(String kind, String name, @Nullable Long department, @Nullable Long bureau) {
        return in(Scope.job("test"), () -> db.sql("""
            insert into account.organisation (kind, name, code, employer_kind, region, department_id, bureau_id, approved_at, created_at)
            values (:kind, :name, case when :kind = 'EMPLOYER' then 'C' || :n end, case when :kind = 'EMPLOYER' then '企业' end, '330523', :department, :bureau, now(), now())
            returning id""").param("kind", kind).param("name", name).param("n", NUMBERS.getAndIncrement()).param("department", department).param("bureau", bureau)
            .query(Long.class).single());
    }

    void bind(long person, long toEmployer) {
        in(Scope.job("test"), () -> {
            db.sql("""
                insert into account.binding (person_id, organisation_id, name, number_masked, requested_at, confirmed_at)
                values (:person, :employer, '', '', :now, :now)""").param("person", person).param("employer", toEmployer).param("now", OffsetDateTime.now(clock)).update();
            return db.sql("select account.let_reach(:person, :employer)").param("person", person).param("employer", toEmployer).query((_, _) -> true).single();
        });
    }

    <T> T in(Scope scope, Callable<T> deed) {
        return Scope.call(scope, () -> new TransactionTemplate(transactions).execute(_ -> {
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
    MockHttpServletResponse call(Actor actor, RequestBuilder request) {
        return Scope.call(Scope.of(actor), () -> http.perform(request).andReturn().getResponse());
    }

    static String text(MockHttpServletResponse response) { return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8); }

    String page(Actor actor, String url) {
        var response = call(actor, get(URI.create(url)));
        if (response.getStatus() != 200) throw new AssertionError(url + " answered " + response.getStatus());
        return text(response);
    }

    int status(Actor actor, String url) { return call(actor, get(URI.create(url))).getStatus(); }

    /** A new entry with these fields; answers its id. */
    long enters(Actor by, String kind, String... namesAndValues) {
        var request = post("/archive/entries").param("kind", kind);
        fields(namesAndValues).forEach((name, value) -> request.param(Form.PREFIX + name, value));
        var response = call(by, request);
        if (response.getStatus() != 303) throw new AssertionError(response.getStatus() + " " + text(response));
        return Long.parseLong(response.getHeader("Location").replaceAll(".*/entries/([0-9]+).*", "$1"));
    }

    static Map<String, String> fields(String... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) fields.put(namesAndValues[i], namesAndValues[i + 1]);
        return fields;
    }

    MockHttpServletResponse edits(Actor by, long entry, String... namesAndValues) {
        var current = current(entry);
        var request = post("/archive/entries/" + entry).param("version", "" + current.id()).param("revision", "" + current.revision());
        fields(namesAndValues).forEach((name, value) -> request.param(Form.PREFIX + name, value));
        return call(by, request);
    }

    MockHttpServletResponse uploads(Actor by, long entry, String slot, String copy, byte[] bytes) {
        return call(by, multipart("/archive/entries/" + entry + "/evidence").file(new MockMultipartFile("file-" + slot, "扫描.png", "image/png", bytes))
                .param("slot", slot).param("copy", copy));
    }

    MockHttpServletResponse does(Actor by, long entry, String deed, String... more) {
        var current = current(entry);
        var request = post("/archive/entries/" + entry + "/" + deed).param("version", "" + current.id()).param("revision", "" + current.revision());
        fields(more).forEach(request::param);
        return call(by, request);
    }

    MockHttpServletResponse decides(Actor by, Version seen, String decision, String... more) {
        var request = post("/verifications/" + seen.id()).param("revision", "" + seen.revision()).param("decision", decision);
        for (int i = 0; i < more.length; i += 2) request.param(more[i], more[i + 1].split("\\|"));
        return call(by, request);
    }

    /** Entered, proven where its kind asks for it, sent and verified by whoever its kind names. */
    long verified(String kind, String... namesAndValues) {
        long entry = sent(kind, namesAndValues);
        must(decides(verifierOf(kind), current(entry), "verify"), 303);
        return entry;
    }

    long sent(String kind, String... namesAndValues) {
        long entry = enters(huang, kind, namesAndValues);
        for (var slot : kinds.get(kind).evidence())
            if (slot.required() && slot.when().holds(fields(namesAndValues))) must(uploads(huang, entry, slot.code(), "original", png()), 303);
        must(does(huang, entry, "send"), 303);
        return entry;
    }

    Actor verifierOf(String kind) {
        return switch (kinds.get(kind).verifier()) {
            case EMPLOYER -> clerk;
            case DEPARTMENT -> department;
            default -> bureau;
        };
    }

    static void must(MockHttpServletResponse response, int status) {
        if (response.getStatus() != status) throw new AssertionError("answered " + response.getStatus() + ": " + text(response));
    }

    Version current(long entry) { return in(Scope.job("test"), () -> Version.ofEntry(db, entry).getFirst()); }

    /** Another picture each time. */
    static byte[] png() {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, (int) (NUMBERS.getAndIncrement() * 7919 % 0xFFFFFF));
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The inbox of a person. */
    List<String> told(Actor person) {
        return in(Scope.of(person), () -> db.sql("select text from messaging.message where subject = :me order by id").param("me", person.person()).query(String.class).list());
    }
}
