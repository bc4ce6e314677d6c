package org.hengcai.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hengcai.pack.Committee;
import org.hengcai.pack.Committee.Fraction;
import org.hengcai.shared.Problem;
import org.hengcai.web.Entered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two thirds in whole numbers; every figure that is wrong is named [reg. 20-24, spec 3.7]. */
class CountTest {
    private static final AgendaRow HUANG = new AgendaRow(1, 7, 3, 4, "黄一", "某公司", "工程师", "建筑施工", null, null, null, null, null, null, null, null);

    private static Committee rules(boolean recusedCount) { return new Committee(7, true, new Fraction(2, 3), new Fraction(2, 3), 3, recusedCount, false, List.of()); }

    @ParameterizedTest
    @CsvSource({"11,8", "9,6", "13,9", "10,7", "12,8", "15,10", "7,5", "1,1"})
    void so_many_of_those_attending_pass(int attending, int needed) {
        var rules = rules(false);
        assertThat(new Count(needed, attending - needed, 0, 0).needed(rules, attending)).isEqualTo(needed);
        assertThat(new Count(needed, attending - needed, 0, 0).passed(rules, attending)).isTrue();
        assertThat(new Count(needed - 1, attending - needed + 1, 0, 0).passed(rules, attending)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"15,10,9", "17,12,11", "25,17,16", "11,8,7", "9,6,5"})
    void the_quorum_is_two_thirds_of_the_committee(int size, int enough, int tooFew) {
        assertThat(rules(false).quorate(enough, size)).isTrue();
        assertThat(rules(false).quorate(tooFew, size)).isFalse();
    }

    @Test void a_recused_expert_is_not_in_the_denominator_unless_the_pack_says_so() {         // [ours: spec 3.7]
        var count = new Count(7, 3, 0, 1);
        assertThat(count.needed(rules(false), 11)).isEqualTo(7);
        assertThat(count.passed(rules(false), 11)).isTrue();
        assertThat(count.needed(rules(true), 11)).isEqualTo(8);
        assertThat(count.passed(rules(true), 11)).isFalse();
    }

    @Test void votes_are_as_many_as_attend_and_are_not_recused() {
        assertThat(new Count(7, 3, 1, 0).problems(HUANG, 11, 15, rules(false))).isEmpty();
        assertThat(new Count(7, 3, 0, 1).problems(HUANG, 11, 15, rules(false))).isEmpty();
        assertThat(sentences(new Count(7, 3, 1, 1).problems(HUANG, 11, 15, rules(false)))).containsExactly("黄一：赞成、反对、弃权合计 11 票，应为到会 11 人减去回避 1 人，共 10 票");
        assertThat(sentences(new Count(0, 0, 0, 12).problems(HUANG, 11, 15, rules(false)))).containsExactly("黄一：回避 12 人，多于到会 11 人，请核对");
        assertThat(new Count(0, 0, 0, 11).problems(HUANG, 11, 15, rules(false))).hasSize(1);
    }

    @Test void an_empty_row_is_passed_over_and_each_faulty_figure_is_named() {
        var entered = new Entered();
        assertThat(Count.read(HUANG, Map.of(), entered)).isEmpty();
        assertThat(entered.well()).isTrue();
        assertThat(Count.read(HUANG, typed("8", "-1", "半数", ""), entered)).isEmpty();
        assertThat(sentences(entered.problems())).containsExactly("黄一：反对“-1”不能用，请填写 0 至 999 的整数", "黄一：弃权“半数”不能用，请填写 0 至 999 的整数", "黄一：没有填写回避人数，没有则填 0");
        assertThat(entered.problems()).extracting(Problem::field).containsExactly("against-7", "abstained-7", "recused-7");
        assertThat(Count.read(HUANG, typed("8", "2", "1", "0"), new Entered())).contains(new Count(8, 2, 1, 0));
    }

    private static Map<String, String> typed(String forIt, String against, String abstained, String recused) {
        return new HashMap<>(Map.of("for-7", forIt, "against-7", against, "abstained-7", abstained, "recused-7", recused));
    }

    private static List<String> sentences(List<Problem> problems) { return problems.stream().map(Problem::sentence).toList(); }
}
