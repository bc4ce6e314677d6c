package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengcai.account.DocumentKind.FOREIGN_RESIDENT;
import static org.hengcai.account.DocumentKind.HONG_KONG_MACAO;
import static org.hengcai.account.DocumentKind.PASSPORT;
import static org.hengcai.account.DocumentKind.RESIDENT;
import static org.hengcai.account.DocumentKind.TAIWAN;

import java.time.LocalDate;
import org.hengcai.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of identity documents [spec 3.1, reg. §8, U1, U3]. */
class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 9, 20);

    @ParameterizedTest
    @ValueSource(strings = {"33050219861224005x", "33050219861224005Ｘ", "33050219861224005ｘ", "３３０５０２１９８６１２２４００５Ｘ", " 330502 19861224 005X ",
            "330502-19861224-005x", "33050219861224005×", "33050219861224005Х", "\u200B33050219861224005X\u202C", "330502\u300019861224\u00A0005X"})
    void small_full_width_and_look_alike_x_spaces_and_hidden_marks_are_folded_to_one_number(String typed) {       // U1
        assertThat(good(RESIDENT, typed).number()).isEqualTo("33050219861224005X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "34052419800101001X"})
    void the_examples_of_the_standard_are_valid(String number) {
        assertThat(good(RESIDENT, number)).extracting(IdentityNumber::number, IdentityNumber::kind).containsExactly(number, RESIDENT);
    }

    @Test void birth_and_sex_stand_in_the_number() {
        assertThat(good(RESIDENT, "11010519491231002X")).extracting(IdentityNumber::birth, IdentityNumber::sex)
                .containsExactly(LocalDate.of(1949, 12, 31), Sex.FEMALE);
        assertThat(good(RESIDENT, "34052419800101001X").sex()).isEqualTo(Sex.MALE);
    }

    @Test void a_resident_from_hong_kong_macao_or_taiwan_has_the_same_characters_and_his_own_document() {        // U3
        assertThat(good(RESIDENT, "81000019880229001X")).extracting(n -> n.kind().label(), IdentityNumber::birth)
                .containsExactly("港澳居民居住证", LocalDate.of(1988, 2, 29));
        assertThat(good(HONG_KONG_MACAO, "81000019880229001X").kind()).isEqualTo(HONG_KONG_MACAO);
        assertThat(good(RESIDENT, withCheck("82000019900101002")).kind()).isEqualTo(HONG_KONG_MACAO);
        assertThat(good(RESIDENT, withCheck("83000019900101002")).kind()).isEqualTo(TAIWAN);
    }

    @Test void a_foreigners_card_is_accepted_in_its_old_and_its_new_form() {
        assertThat(good(FOREIGN_RESIDENT, "usa110074020101").number()).isEqualTo("USA110074020101");
        assertThat(good(FOREIGN_RESIDENT, withCheck("91184019800315003"))).extracting(IdentityNumber::kind, IdentityNumber::birth)
                .containsExactly(FOREIGN_RESIDENT, LocalDate.of(1980, 3, 15));
        assertThat(wrong(FOREIGN_RESIDENT, broken(withCheck("91184019800315003")))).contains("校验码不符");
    }

    @Test void a_passport_has_no_check_and_is_no_key() {
        assertThat(good(PASSPORT, " ea1234567 ").number()).isEqualTo("EA1234567");
        assertThat(PASSPORT.isKey()).isFalse();
        assertThat(wrong(PASSPORT, "33050219861224005X")).contains("18 位");
    }

    @Test void fifteen_digits_are_refused_with_help() {
        assertThat(problem(RESIDENT, "330502861224005").right()).contains("18 位");
    }

    @Test void each_fault_is_named_for_itself() {
        assertThat(wrong(RESIDENT, "  ")).isEqualTo("请填写居民身份证号码");
        assertThat(wrong(RESIDENT, "3305021986122400")).contains("16 位");
        assertThat(wrong(RESIDENT, "33O502198612240058")).contains("第 3 位是“O”");
        assertThat(wrong(RESIDENT, "330502198613240058")).contains("1986 年 13 月 24 日不存在");
        assertThat(wrong(RESIDENT, "330502190002290058")).contains("1900 年 02 月 29 日不存在");       // 1900 was no leap year
        assertThat(wrong(RESIDENT, withCheck("33050220200921005"))).contains("2020年9月21日晚于今天");
        assertThat(wrong(RESIDENT, withCheck("99050219861224005").replaceFirst("9", "7"))).contains("790502");
        assertThat(wrong(RESIDENT, "330502198612240051")).contains("校验码不符");
        assertThat(problem(RESIDENT, "330502198612240051").field()).isEqualTo("number");
    }

    @Test void who_registers_is_of_working_age_and_was_not_born_in_another_century_but_one() {       // [ours]
        assertThat(good(RESIDENT, withCheck("33050220040920005")).birth()).isEqualTo(TODAY.minusYears(16));
        assertThat(wrong(RESIDENT, withCheck("33050220040921005"))).contains("2004年9月21日", "未满 16 周岁");
        assertThat(problem(RESIDENT, withCheck("33050220200920005")).right()).contains("年满 16 周岁");
        assertThat(good(RESIDENT, withCheck("33050219000101005")).birth()).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(wrong(RESIDENT, withCheck("33050218991231005"))).contains("1899年12月31日早于 1900年1月1日");
        assertThat(wrong(RESIDENT, "440524188001010014")).contains("早于 1900年1月1日");          // another example of the standard
        assertThat(wrong(FOREIGN_RESIDENT, withCheck("91184018000101003"))).contains("早于 1900年1月1日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999919900101001", "33999919900101001", "99984019900101001"})
    void a_place_that_no_authority_has_is_refused(String number) {
        assertThat(wrong(RESIDENT, withCheck(number))).contains(number.substring(0, 6), "不是行政区划代码");
    }

    @Test void numbers_are_masked_as_the_pages_show_them() {
        assertThat(Masked.identity("33052319900101001X")).isEqualTo("3305**********001X");
        assertThat(Masked.identity("EA1234567")).isEqualTo("EA*****67");
        assertThat(Masked.phone("13900000002")).isEqualTo("139****0002");
        assertThat(Masked.phone("12")).isEqualTo("**");
    }

    private static IdentityNumber good(DocumentKind kind, String typed) {
        return switch (IdentityNumber.read("number", kind, typed, TODAY)) {
            case Checked.Good(var number) -> number;
            case Checked.Bad(var problem) -> throw new AssertionError(problem);
        };
    }

    private static Problem problem(DocumentKind kind, String typed) {
        return switch (IdentityNumber.read("number", kind, typed, TODAY)) {
            case Checked.Good(var number) -> throw new AssertionError(number);
            case Checked.Bad(var problem) -> problem;
        };
    }

    private static String wrong(DocumentKind kind, String typed) { return problem(kind, typed).wrong(); }

    /** The check character by another way than the product's: the one of eleven that makes the weighted sum 1 mod 11. */
    private static String withCheck(String seventeen) {
        for (var check : "0123456789X".split("")) if (sum(seventeen + check) % 11 == 1) return seventeen + check;
        throw new AssertionError();
    }

    private static int sum(String number) {
        int sum = 0, weight = 1;
        for (int i = 17; i >= 0; i--, weight = weight * 2 % 11) sum += weight * "0123456789X".indexOf(number.charAt(i));
        return sum;
    }

    private static String broken(String number) { return number.substring(0, 17) + (number.endsWith("1") ? "2" : "1"); }
}
