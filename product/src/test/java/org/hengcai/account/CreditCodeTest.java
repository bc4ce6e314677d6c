package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unified social credit codes [spec 3.1, reg. §8] and mobile numbers. */
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "11320000MB151840XJ", "91330523MA2B0X1Y2G", "123305004700000012",
            " 91350100 m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３"})
    void a_valid_code_is_taken_however_it_is_typed(String typed) {
        assertThat(CreditCode.read("code", typed)).isInstanceOf(Checked.Good.class);
    }

    @Test void a_remainder_of_zero_gives_zero() {
        assertThat(CreditCode.read("code", "910000000000000000")).isInstanceOf(Checked.Bad.class);
        assertThat(CreditCode.read("code", codeEndingInZero())).isInstanceOf(Checked.Good.class);
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y4Z, 第 18 位是“Z”", "91350100M000100Y44, 校验码不符", "91350100MO00100Y43, 第 10 位是“O”",
            "330500000012345, 15 位", "'', 请填写统一社会信用代码"})
    void each_fault_is_named(String typed, String wrong) {
        assertThat(problem(typed).wrong()).contains(wrong);
    }

    @Test void an_old_number_is_answered_with_what_replaced_it() {
        assertThat(problem("330500000012345").right()).contains("已停止使用");
    }

    @Test void a_declared_kind_that_disagrees_is_warned_of_not_refused() {
        assertThat(new CreditCode("91350100M000100Y43").warning("事业单位")).contains("91").contains("企业");
        assertThat(new CreditCode("91350100M000100Y43").warning("企业")).isNull();
        assertThat(new CreditCode("123305004700000012").warning("参公单位")).isNull();
        assertThat(new CreditCode("91350100M000100Y43").warning("自由职业")).isNull();       // through an agency of any kind
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900000002", "139 0000 0002", "139-0000-0002", "+86 139 0000 0002", "008613900000002", "8613900000002", "１３９００００００02", "(+86)13900000002"})
    void a_mobile_number_is_kept_as_eleven_digits(String typed) {
        assertThat(Phone.read("phone", typed)).isEqualTo(new Checked.Good<>("13900000002"));
    }

    @ParameterizedTest
    @CsvSource({"1390000000, 10 位", "0572-2033099, 11", "12900000002, 号段", "1390000000a, 数字以外", "'', 请填写"})
    void what_is_no_mainland_mobile_number_is_refused(String typed, String part) {
        assertThat(Phone.read("phone", typed)).isInstanceOfSatisfying(Checked.Bad.class, bad -> assertThat(bad.problem().sentence()).contains(part));
    }

    private static org.hengcai.shared.Problem problem(String typed) { return ((Checked.Bad<CreditCode>) CreditCode.read("code", typed)).problem(); }

    /** Counts up until the seventeen characters' sum is a multiple of 31, by the standard's powers of three. */
    private static String codeEndingInZero() {
        for (int n = 0; n < 1000; n++) {
            var body = "91330500" + "%09d".formatted(n);
            int sum = 0, weight = 1;
            for (int i = 0; i < 17; i++, weight = weight * 3 % 31) sum += weight * (body.charAt(i) - '0');
            if (sum % 31 == 0) return body + "0";
        }
        throw new AssertionError();
    }
}
