package org.hengcai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is typed into an entry is judged in words that say what would be right, and never dropped without a word. */
class EntryFormTest extends ArchiveTest {

    private MockHttpServletResponse typed(String kind, String... namesAndValues) {
        var request = post("/archive/entries").param("kind", kind);
        fields(namesAndValues).forEach((name, value) -> request.param(Form.PREFIX + name, value));
        return call(huang, request);
    }

    @Test void a_figure_out_of_bounds_is_told_its_bounds_and_only_what_is_no_figure_that_it_is_none() {
        for (var wrong : new String[] {"-5", "18.123456", "99999999999", "0"})
            assertThat(text(typed("hours", "hours", wrong))).contains("“学时”不能是 " + wrong + "，应为 1 至 1000 之间，最多 1 位小数");
        assertThat(text(typed("hours", "hours", "很多"))).contains("“学时”不是数字，应为 1 至 1000 之间，最多 1 位小数");
        assertThat(text(typed("paper", "author", "1.5"))).contains("应为 1 至 50 之间的整数");
    }

    @Test void a_day_before_birth_or_in_childhood_is_told() {                                                     // born 1988-03-02
        assertThat(text(typed("education", "graduated", "1985-07-01"))).contains("“毕业日期”填为1985年7月1日，早于您的出生日期1988年3月2日");
        assertThat(text(typed("education", "graduated", "1999-07-01"))).contains("“毕业日期”填为1999年7月1日，那时您未满 14 周岁");
        assertThat(text(typed("assessment", "year", "1987"))).contains("“考核年度”填为 1987 年，早于您的出生日期");
        must(typed("education", "graduated", "2006-07-01"), 303);
    }

    @Test void a_degree_above_its_schooling_is_told() {
        assertThat(text(typed("education", "level", "本科", "degree", "博士"))).contains("“学位”与“本科”不相符，可选：学士、硕士");
        assertThat(text(typed("education", "level", "大专", "degree", "学士"))).contains("“学位”与“大专”不相符，这一项请不选");
        must(typed("education", "level", "研究生", "degree", "博士"), 303);
    }

    @Test void the_same_form_sent_three_times_at_once_makes_one_entry() throws Exception {
        var made = new java.util.ArrayList<java.util.concurrent.Future<String>>();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) made.add(threads.submit(() -> String.valueOf(typed("paper", "name", "同一篇论文", "author", "2").getHeader("Location"))));
        }
        assertThat(made).extracting(java.util.concurrent.Future::get).containsOnly(made.getFirst().get()).allMatch(to -> to.startsWith("/archive/entries/"));
    }

    @Test void an_entry_without_anything_is_not_kept() {
        var answer = typed("education", "level", " ");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("这一条什么都没有填写，至少填写一项");
        long entry = enters(huang, "assessment", "year", "2018");
        must(edits(huang, entry), 422);
        assertThat(current(entry).fields()).containsEntry("year", "2018");
    }

    @Test void what_hangs_on_another_field_is_told_when_that_is_missing_or_otherwise() {
        var missing = typed("contest", "name", "砌筑", "rank", "abc");
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(text(missing)).contains("“名次”只在“竞赛类别”为国家级一类、国家级二类、省级一类、省级二类时填写，请先选择“竞赛类别”，或清空这一项", "value=\"abc\"");
        assertThat(text(typed("contest", "class", "世界技能大赛", "rank", "3"))).contains("请清空这一项，或改选“竞赛类别”");
        must(typed("contest", "name", "砌筑", "class", "省级一类", "rank", "3", "prize", "金牌"), 303);       // a choice goes with what it hangs on
    }

    @Test void a_place_among_authors_reads_as_one() {
        long entry = enters(huang, "paper", "author", "1");
        assertThat(page(huang, "/archive/entries/" + entry)).contains("第 1 位");
    }

    @Test void a_scan_that_must_be_there_is_not_called_optional() {
        var page = page(huang, "/archive/entries/" + enters(huang, "education", "place", "境内"));
        assertThat(page).contains("<h3>学历学位证书</h3>", "选择扫描件").doesNotContainPattern("选择扫描件\\s*<span class=\"hc-optional\"");
    }
}
