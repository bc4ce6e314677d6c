package org.hengcai.access;

import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.hengcai.files.Files;
import org.hengcai.pack.Plans;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.TestClock;
import org.hengcai.testing.TestDatabase;
import org.hengcai.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the access tests stand on: one program with three worlds in its database. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(AccessHands.class)
abstract class Fixture {
    private static @Nullable Worlds made;
    private static @Nullable Rows past;

    @Autowired TestClock clock;
    @Autowired DataSource dataSource;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired AccessHands.NothingStays transactions;
    @Autowired WebApplicationContext context;
    @Autowired Plans plans;
    @Autowired Files files;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @BeforeEach void three_worlds() throws SQLException {
        transactions.on = false;
        clock.is("2020-09-20 09:00");
        if (made == null) {
            past = new Rows(TestDatabase.superuserOf(dataSource));
            past.execute("alter sequence public.hengcai_id restart 7000000000");        // no id is a number that a page might show
            made = new Worlds(past, new Town(db, transaction, clock), plans, files);
            past.execute("update account.person set number_cipher = '\\x" + HexFormat.of().formatHex(sealed("330523198803020011")) + "'");
        }
    }

    /** A number as account keeps it; its keys are account's alone. */
    private byte[] sealed(String number) {
        try {
            var secrets = context.getBean(Class.forName("org.hengcai.account.Secrets"));
            var encrypt = secrets.getClass().getDeclaredMethod("encrypt", String.class);
            encrypt.setAccessible(true);
            return (byte[]) encrypt.invoke(secrets, number);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Worlds worlds() {
        if (made == null) throw new IllegalStateException();
        return made;
    }

    Rows past() {
        if (past == null) throw new IllegalStateException();
        return past;
    }
}
