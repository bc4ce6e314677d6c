package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.hengcai.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as they are kept: what looks alike becomes one, what cannot be shown is refused [spec 3.1, spec 6 fonts, U5]. */
class NamesTest {

    @Test void a_rare_character_is_one_of_two() {                                // U5
        assertThat(read("严𬱖")).isEqualTo("严𬱖");
        assertThat(read("严𬱖").codePointCount(0, read("严𬱖").length())).isEqualTo(2);
        assertThat(read("𠮷䶮")).isEqualTo("𠮷䶮");
    }

    @ParameterizedTest
    @ValueSource(strings = {"买买提·艾力", "买买提•艾力", "买买提・艾力", "买买提．艾力", "买买提.艾力", "买买提 · 艾力", "买买提‧艾力", "买买提｡艾力", "买买提。艾力", "买买提··艾力"})
    void every_middle_dot_between_ideographs_becomes_the_one(String typed) {
        assertThat(read(typed)).isEqualTo("买买提·艾力");
    }

    @Test void spaces_within_a_han_name_go_and_those_between_words_become_one() {
        assertThat(read("　王　三 ")).isEqualTo("王三");
        assertThat(read(" Jean-Luc   O’Brien, Jr. ")).isEqualTo("Jean-Luc O’Brien, Jr.");
        assertThat(read("Ｊｏｈｎ Smith")).isEqualTo("John Smith");
    }

    @Test void radicals_and_compatibility_ideographs_copied_from_a_pdf_become_the_characters_they_look_like() {
        assertThat(read("⾦⼀⺠⼥")).isEqualTo("金一民女");
        assertThat(read("⿈⾭")).isEqualTo("黄青");
        assertThat(read("\uF9D1\uFA0E")).isEqualTo("六\uFA0E");                     // FA0E is a character of its own
        assertThat(read("\uD87E\uDC00")).isEqualTo("丽");                           // U+2F800
    }

    @Test void names_of_any_script_and_length_are_kept() {
        assertThat(read("王〇")).isEqualTo("王〇");
        assertThat(read("佐々木")).isEqualTo("佐々木");
        assertThat(read("ᠪᠠᠶᠠᠷ")).isEqualTo("ᠪᠠᠶᠠᠷ");
        assertThat(read("محمد علی‌پور")).isEqualTo("محمد علی‌پور");
        assertThat(read("阿卜杜热合曼·穆罕默德伊明·阿卜杜拉图尔荪")).hasSize(21);
        assertThat(read("Nguyễn Văn Đức")).isEqualTo(java.text.Normalizer.normalize("Nguyễn Văn Đức", java.text.Normalizer.Form.NFC));
    }

    @Test void hidden_marks_and_variation_selectors_are_dropped() {
        assertThat(read("\uFEFF王\u200B三\u202C")).isEqualTo("王三");
        assertThat(read("葛\uDB40\uDD00")).isEqualTo("葛");
    }

    @Test void a_character_somebody_made_himself_is_refused_with_help() {
        var problem = problem("王\uE863");
        assertThat(problem.wrong()).contains("第 2 个字是自造字").doesNotContain("U+");
        assertThat(problem.right()).contains("输入法");
    }

    @Test void what_stands_in_no_name_is_refused_by_place() {
        assertThat(problem("王3").wrong()).contains("第 2 个字符“3”");
        assertThat(problem("王\u0007三").wrong()).isEqualTo("姓名第 2 个字符是看不见的符号，不能用于姓名");
        assertThat(problem("😀").wrong()).isEqualTo("姓名第 1 个字符“😀”不能用于姓名");
        assertThat(problem("王\uD800").wrong()).contains("第 2 个字符是看不见的符号");
        assertThat(problem("--").wrong()).isEqualTo("请填写姓名");
        assertThat(problem(" · ").wrong()).isEqualTo("请填写姓名");
        assertThat(problem("长".repeat(101)).wrong()).contains("101 个字");
    }

    private static String read(String typed) {
        return switch (Names.read("name", typed)) {
            case Checked.Good(var name) -> name;
            case Checked.Bad(var problem) -> throw new AssertionError(problem);
        };
    }

    private static Problem problem(String typed) { return ((Checked.Bad<String>) Names.read("name", typed)).problem(); }
}
