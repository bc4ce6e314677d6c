package org.hengcai.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.hengcai.messaging.Codes.Checked;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class CodesTest extends MessagingTest {

    static final String REGISTER = "register";

    @Autowired Codes codes;

    @Test void the_code_on_the_phone_is_right_until_it_is_used() {
        var phone = phoneOf(301);
        var code = requested(phone);
        assertThat(checked(phone, code)).isEqualTo(new Checked.Right());
        assertThat(checked(phone, " " + code + " ")).isEqualTo(new Checked.Right());
        assertThat(used(phone, code)).isEqualTo(new Checked.Right());
        assertThat(wrong(used(phone, code))).contains("已用过");
    }

    @Test void only_the_newest_of_three_counts_and_the_message_says_so() {         // [U8]
        var phone = phoneOf(302);
        var first = requested(phone);
        requested(phone);
        var newest = requested(phone);
        assertThat(wrong(checked(phone, first))).contains("较早");
        assertThat(checked(phone, newest)).isEqualTo(new Checked.Right());          // no lock-out for one slip
    }

    @Test void an_expired_code_is_of_no_use() {
        var phone = phoneOf(303);
        var code = requested(phone);
        in(Scope.job("test"), () -> { db.sql("update messaging.code set expires_at = '2000-01-01'").update(); });
        assertThat(wrong(checked(phone, code))).contains("10 分钟");
    }

    @Test void five_wrong_guesses_end_a_code_even_when_their_transactions_are_rolled_back() {
        var phone = phoneOf(304);
        var code = requested(phone);
        for (int i = 0; i < Codes.TRIES; i++) Scope.run(Scope.LOG_IN, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            codes.check(phone, REGISTER, other(code));
            status.setRollbackOnly();
        }));
        assertThat(wrong(checked(phone, code))).contains("输错 5 次");
        assertThat(checked(phone, requested(phone))).isEqualTo(new Checked.Right());
    }

    @Test void what_cannot_be_a_code_is_named_and_costs_no_attempt() {
        var phone = phoneOf(310);
        var code = requested(phone);
        for (int i = 0; i <= Codes.TRIES; i++) {
            assertThat(wrong(checked(phone, " "))).contains("没有填写");
            for (var typed : new String[] {"abc", "12345", "1234567", "1".repeat(10_000)}) assertThat(wrong(checked(phone, typed))).contains("6 位数字").doesNotContain("还可以试");
        }
        assertThat(checked(phone, code)).isEqualTo(new Checked.Right());
    }

    @Test void a_code_is_for_one_phone_one_purpose_and_who_asked_for_it() {
        var phone = phoneOf(305);
        var code = requested(phone);
        assertThat(wrong(checked(phoneOf(306), code))).contains("没有可用");
        assertThat(wrong(in(Scope.LOG_IN, () -> codes.check(phone, "submit", code)))).contains("没有可用");
        var somebody = Scope.of(new Actor(307, "王三", null, null, Role.APPLICANT));
        assertThat(wrong(in(somebody, () -> codes.check(phone, REGISTER, code)))).contains("没有可用");
    }

    @Test void nobody_is_flooded() {
        var phone = phoneOf(308);
        for (int i = 0; i < 5; i++) requested(phone);
        assertThat(in(Scope.LOG_IN, () -> codes.request(phone, REGISTER))).hasValueSatisfying(p -> assertThat(p.wrong()).contains("过于频繁"));
    }

    @Test void the_code_itself_is_kept_nowhere_once_it_left() {
        var code = requested(phoneOf(309));
        var kept = in(Scope.job("test"), () -> db.sql("""
            select coalesce((select string_agg(o::text, ' ') from messaging.outbox o where template = 'code'), '')
                || (select string_agg(c::text, ' ') from messaging.code c)""").query(String.class).single());
        assertThat(kept).doesNotContain("\"" + code + "\"").doesNotContain("(" + code).contains("{}");
    }

    @Test void a_code_that_did_not_leave_in_its_ten_minutes_never_does() {
        provider.behaviour = _ -> new SmsProvider.Answer.Unanswered("down");
        in(Scope.LOG_IN, () -> codes.request(phoneOf(310), REGISTER));
        send();
        in(Scope.job("test"), () -> {
            db.sql("update messaging.outbox set expires_at = '2000-01-01', next_at = '2000-01-01' where template = 'code' and state = 'WAITING'").update();
        });
        provider.behaviour = provider::accept;
        send();
        assertThat(provider.on(phoneOf(310))).isEmpty();
    }

    private String requested(String phone) {
        assertThat(in(Scope.LOG_IN, () -> codes.request(phone, REGISTER))).isEmpty();
        send();
        return provider.on(phone).stream().max(Comparator.comparing(sms -> Long.parseLong(sms.key().replaceAll("\\D", "")))).orElseThrow().vars().get("code");
    }

    private Checked checked(String phone, String code) { return in(Scope.LOG_IN, () -> codes.check(phone, REGISTER, code)); }

    private Checked used(String phone, String code) { return in(Scope.LOG_IN, () -> codes.use(phone, REGISTER, code)); }

    private static String wrong(Checked checked) {
        return checked instanceof Checked.Wrong(var problem) ? problem.sentence() : "right";
    }

    private static String other(String code) { return code.equals("000000") ? "000001" : "000000"; }
}
