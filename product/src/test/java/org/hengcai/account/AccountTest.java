package org.hengcai.account;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hengcai.account.view.AssignForm;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.shared.WallClock;
import org.hengcai.testing.Browser;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of account stand on: one server on one database, real HTTP, the clock in hand, SMS read where they wait. */
@HengcaiTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hengcai.jobs.start=false")
@Import(AccountTest.Hands.class)
abstract class AccountTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Hands {
        @Bean @Primary TestClock testClock() { return new TestClock(); }

        @Bean Running running() { return new Running(); }
    }

    /** Stands for the application module: who has an application on its way. */
    static class Running implements BindingHold {
        final Map<Long, String> applications = new ConcurrentHashMap<>();

        @Override public Optional<String> reason(long person) { return Optional.ofNullable(applications.get(person)); }
    }

    static final String PASSWORD = "correct horse 湖州";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Registration registration;
    @Autowired Passwords passwords;
    @Autowired LogInScope logIn;
    @Autowired Organisations organisations;
    @Autowired Grants grants;
    @Autowired Bindings bindings;
    @Autowired Secrets secrets;
    @Autowired Assignments assignments;
    @LocalServerPort int port;

    @BeforeEach void today() { clock.is("2020-09-20 09:00"); }

    Browser browser() { return new Browser(port); }

    // numbers nobody has yet

    static String number(int serial) {
        var digits = "3305231990%02d%02d%03d".formatted(serial / 800 % 12 + 1, serial / 30 % 27 + 1, serial % 1000);
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += weights[i] * (digits.charAt(i) - '0');
        return digits + "10X98765432".charAt(sum % 11);
    }

    static String newNumber() { return number(NEXT.getAndIncrement()); }

    static String newPhone() { return "1391%07d".formatted(NEXT.getAndIncrement()); }

    static String newCode() {
        var digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var code = "91330523MA%07d".formatted(NEXT.getAndIncrement());
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < 17; i++, weight = weight * 3 % 31) sum += weight * digits.indexOf(code.charAt(i));
        return code + digits.charAt((31 - sum % 31) % 31);
    }

    // people and places, made by the module's own deeds

    record Somebody(long id, String name, String number, String phone) {
        Actor forHimself() { return new Actor(id, name, null, null, Role.APPLICANT); }

        Actor in(Organisation place, Role role) { return new Actor(id, name, place.id(), place.name(), role); }
    }

    Somebody person(String name) {
        var number = newNumber();
        var phone = newPhone();
        var who = Identity.read(name, "RESIDENT", number, LocalDate.now(clock), new Gathered());
        var hash = passwords.hash(PASSWORD);
        return new Somebody(logIn.call(() -> registration.make(Objects.requireNonNull(who), phone, hash)), name, number, phone);
    }

    Organisation place(OrganisationKind kind, String name, @Nullable String region) {
        return job(() -> organisations.find(organisations.create(new Actor(1, "系统管理员", 2L, "平台", Role.SYSTEM_ADMIN),
            new Organisation(0, kind, null, name, null, region, null, null, null, null, null, null))));
    }

    /** Somebody with a role somewhere, second factor not set up yet. */
    Somebody officer(String name, Organisation place, Role role) {
        var somebody = person(name);
        job(() -> { grants.give(somebody.id(), place.id(), role, 0); });
        return somebody;
    }

    /** An approved employer with one clerk. */
    Organisation employer(String name, Somebody clerk) {
        return job(() -> {
            var id = db.sql("""
                insert into account.organisation (kind, name, code, employer_kind, region, bureau_id, contact_id, contact_name, approved_at, created_at)
                values ('EMPLOYER', :name, :code, '企业', '330523', :bureau, :contact, '联系人', :now, :now) returning id""")
                .param("bureau", anyBureau()).param("name", name).param("code", newCode()).param("contact", clerk.id()).param("now", OffsetDateTime.now(clock)).query(Long.class).single();
            grants.give(clerk.id(), id, Role.EMPLOYER, 0);
            return organisations.find(id);
        });
    }

    private long anyBureau() {
        return organisations.bureauOf("330523").map(Organisation::id).orElseGet(() ->
            place(OrganisationKind.BUREAU, "安吉县人力资源和社会保障局", "330523").id());
    }

    Organisation bureau() { return job(() -> organisations.find(anyBureau())); }

    // running something for somebody

    <T extends @Nullable Object> T as(Actor actor, Callable<T> deed) { return in(Scope.of(actor), deed); }

    void as(Actor actor, Runnable deed) { in(Scope.of(actor), () -> { deed.run(); return null; }); }

    <T extends @Nullable Object> T job(Callable<T> deed) { return in(Scope.job("test"), deed); }

    void job(Runnable deed) { job(() -> { deed.run(); return null; }); }

    private <T extends @Nullable Object> T in(Scope scope, Callable<T> deed) {
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

    // what was sent

    /** The last code on its way to a phone: without a provider it waits in the outbox. */
    String codeFor(String phone) {
        return job(() -> db.sql("select vars ->> 'code' from messaging.outbox where template = 'code' and phone = :phone order by id desc limit 1")
            .param("phone", phone).query(String.class).single());
    }

    List<String> smsTo(String phone) {
        return job(() -> db.sql("select template from messaging.outbox where phone = :phone and template <> 'code' order by id").param("phone", phone).query(String.class).list());
    }

    List<String> toldTo(long person) {
        return job(() -> db.sql("select text from messaging.message where subject = :person order by id").param("person", person).query(String.class).list());
    }

    List<String> deeds(long subject) {
        return job(() -> db.sql("select deed from audit.log where subject = :subject order by no").param("subject", subject).query(String.class).list());
    }

    // logging in

    Browser loggedIn(Somebody somebody) {
        var browser = browser();
        browser.get("/log-in");
        var page = browser.post("/log-in", "identifier", somebody.number(), "password", PASSWORD);
        if (page.status() >= 400) throw new AssertionError(page.text());
        return browser;
    }

    /** Logged in, the second factor set up and shown. */
    Browser deciding(Somebody officer) {
        var browser = loggedIn(officer);
        setUp(browser);
        return browser;
    }

    byte[] setUp(Browser browser) {
        var secret = base32(browser.get("/second-factor").find("密钥：<code>([A-Z2-7 ]+)</code>").replace(" ", ""));
        var page = browser.post("/second-factor/set-up", "code", Totp.code(secret, WallClock.now()));
        if (!page.path().equals("/second-factor/recovery-codes")) throw new AssertionError(page.text());
        browser.post("/second-factor/recovery-codes");
        return secret;
    }

    static byte[] base32(String text) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char c : text.toCharArray()) {
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            held += 5;
            if (held >= 8) bytes.write(bits >> (held -= 8) & 0xFF);
        }
        return bytes.toByteArray();
    }

    static AssignForm assign(String name, String number, Organisation place, Role role, int days) {
        return new AssignForm(name, "RESIDENT", number, place.id() + ":" + role.name(), Integer.toString(days));
    }
}
