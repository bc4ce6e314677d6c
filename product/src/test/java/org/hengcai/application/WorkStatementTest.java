package org.hengcai.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.hengcai.shared.Problem;
import org.junit.jupiter.api.Test;

/** 本人述职 counted as a person counts [A1.二.3, spec 3.3 step 3, U51]. */
class WorkStatementTest {

    @Test void a_thousand_characters_and_line_breaks_are_a_thousand() {
        assertThat(length("字".repeat(500) + "\r\n" + "字".repeat(500) + "\n\n")).isEqualTo(1000);
        assertThat(problems("字".repeat(1000) + "\n")).isEmpty();
    }

    @Test void one_too_many_is_named() {
        assertThat(problems("字".repeat(1001))).extracting(Problem::sentence).containsExactly("本人述职共 1001 字，多 1 字，须在 1000 字以内（换行不计）");
    }

    @Test void a_rare_character_and_an_emoji_of_many_parts_count_one_each() {
        assertThat(length("𬱖")).isEqualTo(1);
        assertThat(length("👨‍👩‍👧‍👦")).isEqualTo(1);
        assertThat(length("👍🏽🇨🇳")).isEqualTo(2);
        assertThat(length("e\u0301")).isEqualTo(1);
        assertThat(problems("𬱖".repeat(999) + "👨‍👩‍👧‍👦")).isEmpty();
    }

    @Test void spaces_and_punctuation_count() { assertThat(length("负责 A 区，验收。")).isEqualTo(10); }

    @Test void hidden_marks_pasted_from_word_are_dropped_and_not_counted() {
        var pasted = WorkStatement.read("\uFEFF主\u200B持\u00AD设\u202A计\u202C\u0007。\uFE0F");
        assertThat(pasted.length()).isEqualTo(5);
        assertThat(pasted.text()).isEqualTo("主持设计。\uFE0F");               // a selector after a character belongs to it
        assertThat(WorkStatement.read("\u200D\u2060\uFE0F")).isEqualTo(new WorkStatement("", 0));
    }

    @Test void every_kind_of_line_break_is_kept_as_one() {
        assertThat(WorkStatement.read("一\r\n二\r三\u2028四\u000B五")).isEqualTo(new WorkStatement("一\n二\n三\n四\n五", 5));
    }

    @Test void words_bullets_become_a_bullet_everybody_can_show() { assertThat(WorkStatement.read("\uF0B7项目").text()).isEqualTo("•项目"); }

    @Test void radicals_copied_from_a_pdf_become_characters() { assertThat(WorkStatement.read("⼀⺠⼥").text()).isEqualTo("一民女"); }

    @Test void a_character_somebody_made_himself_is_refused_by_place() {
        assertThat(problems("施工员王\uE863在场")).extracting(Problem::wrong).singleElement().asString().contains("“施工员王”之后").contains("U+E863");
    }

    @Test void the_limit_is_the_plans() {
        assertThat(WorkStatement.read("十个字十个字十个字十").problems("statement", 10)).isEmpty();
        assertThat(WorkStatement.read("十个字十个字十个字十").problems("statement", 9)).hasSize(1);
    }

    private static int length(String text) { return WorkStatement.read(text).length(); }

    private static java.util.List<Problem> problems(String text) { return WorkStatement.read(text).problems("statement", 1000); }
}
