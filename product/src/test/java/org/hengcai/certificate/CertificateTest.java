package org.hengcai.certificate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.hengcai.files.Files;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.hengcai.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** What the tests of certificates stand on: applications that wait to be confirmed; the clock in hand. */
@HengcaiTest(properties = {"hengcai.jobs.start=false", "hengcai.public-url=https://zc.example.cn"})
@Import(ClockInHand.class)
abstract class CertificateTest {
    private static final String PIPELINE = "- {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}";

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;
    @Autowired Files files;

    Cases cases;
    Actor organiser;
    Actor foreign;

    @BeforeEach void an_organiser() {
        clock.is("2020-12-28 10:00");
        cases = new Cases(context, PIPELINE);
        organiser = cases.bureau;
        var elsewhere = cases.in(Scope.job("test"), () -> db.sql("insert into account.organisation (kind, name, approved_at, created_at) values ('BUREAU', '德清县人力社保局', now(), now()) returning id")
                .query(Long.class).single());
        foreign = new Actor(organiser.person() + 1, "别处", elsewhere, "德清县人力社保局", Role.BUREAU);
    }

    /** Stands before the organiser, with a photo. */
    Case waiting(String name) {
        var it = cases.submitted(name);
        cases.in(Scope.of(it.applicant()), () -> {
            var photo = files.keepGenerated(it.application(), "照片.png", "image/png", PNG);
            return db.sql("insert into application.photo (subject, file_id, width, height, at) values (:id, :photo, 300, 400, now())").param("id", it.application()).param("photo", photo).update();
        });
        return it;
    }

    MockHttpServletResponse confirms(Actor by, String decision, boolean confirmed, Case... all) {
        var fields = new ArrayList<>(List.of("decision", decision, "decidedOn", "2020-12-28", "committee", "湖州市建设工程专业评审委员会"));
        if (confirmed) fields.addAll(List.of("confirmed", "true"));
        for (var it : all) fields.addAll(List.of("visit", visit(it)));
        return cases.post(by, "/confirmations", fields.toArray(String[]::new));
    }

    /** Waited and was confirmed: holds a certificate. */
    Case certified(String name) {
        var it = waiting(name);
        must(303, confirms(organiser, "湖人社职〔2020〕" + it.application() + "号", true, it));
        return it;
    }

    CertificateRow row(Case it) {
        return Objects.requireNonNull(cases.in(Scope.job("test"), () -> db.sql("select * from certificate.certificate where subject = :id").param("id", it.application()).query(CertificateRow.class).single()));
    }

    /** The signed PDF, as its holder downloads it. */
    byte[] file(Case it) {
        var answer = cases.get(it.applicant(), "/certificates/" + row(it).id() + "/file");
        must(200, answer);
        return answer.getContentAsByteArray();
    }

    /** Behind the program's back. */
    void tampers(String sql) throws SQLException {
        try (var connection = TestDatabase.superuserOf(context.getBean(DataSource.class)); var statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) != 1) throw new AssertionError("changed nothing: " + sql);
        }
    }

    String visit(Case it) {
        return Objects.requireNonNull(cases.in(Scope.job("test"), () -> db.sql("select id::text from workflow.visit where subject = :id order by id desc limit 1").param("id", it.application()).query(String.class).single()));
    }

    static String must(int status, MockHttpServletResponse answer) {
        if (answer.getStatus() != status) throw new AssertionError("answered " + answer.getStatus() + ": " + Cases.text(answer));
        return Cases.text(answer);
    }

    private static final byte[] PNG = java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");
}
