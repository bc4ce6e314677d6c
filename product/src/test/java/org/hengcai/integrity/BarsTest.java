package org.hengcai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Clause;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.shared.ScopedTransactions;
import org.hengcai.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fraud found in a review bars for three calendar years from the year after it [五(六), spec 3.9]. */
class BarsTest {

    private static final long HUANG = 7001, OFFICE = 7100;
    private static final Actor APPLICANT = new Actor(HUANG, "黄一", null, null, Role.APPLICANT);
    private static final Actor CLERK = new Actor(7002, "周二", OFFICE, "湖州市职业资格指导服务中心", Role.OFFICE);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-11-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Bar FRAUD = Bar.afterReview(2020, 3, new Clause("五(六)"), "提供虚假业绩证明");

    private final ScopedTransactions transactions = new ScopedTransactions(TestDatabase.fresh().app(), CLOCK);
    private final JdbcClient db = JdbcClient.create(java.util.Objects.requireNonNull(transactions.getDataSource()));
    private final Bars bars = new Bars(db, CLOCK);

    @BeforeEach void huang_is_known_and_lies_before_the_office() {
        in(Scope.LOG_IN, () -> db.sql("""
            insert into account.person (id, name, document_kind, number_cipher, number_hash, number_masked, created_at)
            values (:id, '黄一', '居民身份证', '\\x00', '\\x00', '3305**********001X', :at)""")
            .param("id", HUANG).param("at", OffsetDateTime.now(CLOCK)).update());
        in(Scope.of(APPLICANT), () -> db.sql("select account.let_reach(:subject, :holder)").param("subject", HUANG).param("holder", OFFICE)
            .query((_, _) -> 1).list());
    }

    @Test void the_bar_runs_from_the_year_after_the_review_and_ends_with_the_third() {
        in(Scope.of(CLERK), () -> { bars.impose(CLERK, HUANG, FRAUD); return 0; });
        for (var free : new String[] {"2020-12-31", "2024-01-01"}) assertThat(barred(free)).isEmpty();
        for (var day : new String[] {"2021-01-01", "2022-06-01", "2023-12-31"}) assertThat(barred(day)).contains(FRAUD);
        assertThat(FRAUD.freeFrom()).isEqualTo("2024-01-01");
    }

    @Test void whoever_has_none_is_free() { assertThat(barred("2021-05-01")).isEmpty(); }

    @Test void nobody_bars_himself_and_others_see_nothing() {
        assertThatThrownBy(() -> in(Scope.of(APPLICANT), () -> { bars.impose(APPLICANT, HUANG, FRAUD); return 0; })).hasStackTraceContaining("row-level security");
        in(Scope.of(CLERK), () -> { bars.impose(CLERK, HUANG, FRAUD); return 0; });
        assertThat(in(Scope.of(new Actor(7003, "李三", null, null, Role.APPLICANT)), () -> bars.of(HUANG))).isEmpty();
        assertThat(in(Scope.PUBLIC, () -> bars.of(HUANG))).isEmpty();
        assertThat(in(Scope.of(APPLICANT), () -> bars.of(HUANG))).containsExactly(FRAUD);
    }

    private java.util.Optional<Bar> barred(String day) { return in(Scope.of(APPLICANT), () -> bars.of(HUANG, LocalDate.parse(day))); }

    private <T> T in(Scope scope, Callable<T> deed) {
        return Scope.call(scope, () -> new TransactionTemplate(transactions).execute(_ -> Scope.call(scope, deed)));
    }
}
