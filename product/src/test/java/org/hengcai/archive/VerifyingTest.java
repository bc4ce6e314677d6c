package org.hengcai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.hengcai.shared.Scope;
import org.junit.jupiter.api.Test;

/** Verifying: the four ticks of a copy, one decision alone, return with a reason, and many at once. */
class VerifyingTest extends ArchiveTest {

    private static final String ALL = "核对无误|验证人签名|验证时间|单位公章";

    @Test void a_copy_is_verified_only_with_all_four_ticks() {                                                   // [五(二)]
        long entry = enters(huang, "experience", "name", "深基坑支护", "finished", "2019-05-01", "duty", "编制方案");
        must(uploads(huang, entry, "proof", "copy", png()), 303);
        must(does(huang, entry, "send"), 303);
        var seen = current(entry);
        assertThat(page(clerk, "/verifications/" + seen.id())).contains("复印件上是否齐全", "单位公章");
        for (var ticks : new String[] {"", "核对无误", "核对无误|验证人签名|验证时间"}) {
            var answer = decides(clerk, seen, "verify", "ticks", ticks);
            must(answer, 422);
            assertThat(text(answer)).contains("复印件的四项核对未全部勾选");
        }
        must(decides(clerk, seen, "verify", "ticks", ALL), 303);
        assertThat(current(entry).ticks()).containsExactly("核对无误", "验证人签名", "验证时间", "单位公章");
        assertThat(told(huang)).singleElement().asString().contains("深基坑支护", "湖州某建设有限公司");
    }

    @Test void the_second_of_two_decisions_is_told_that_somebody_was_faster() {
        var seen = current(sent("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司"));
        must(decides(clerk, seen, "verify"), 303);
        must(decides(clerk, seen, "verify"), 409);
        must(decides(clerk, seen, "return", "reason", "不对"), 409);
        assertThat(told(huang)).hasSize(1);
    }

    @Test void a_row_tells_the_figure_that_counts_and_each_role_what_it_verifies() {
        var seen = current(sent("hours", "year", "2017", "kind", "专业科目", "hours", "72", "way", "网络教育", "course", "江苏省专业技术人员继续教育", "finished", "2017-11-20", "platform", "江苏省平台"));
        assertThat(page(department, "/verifications")).contains("学时 72 学时；完成（登记）日期 2017年11月20日", "核实本地区申报人的继续教育学时（三(二)）").doesNotContain("A2.一.2");
        assertThat(text(call(department, post("/verifications/batch").param("seen", seen.id() + ":" + seen.revision())))).contains("学时 72 学时");
        assertThat(page(clerk, "/verifications")).contains("对所属人员填写的内容逐条核实");
        assertThat(page(bureau, "/verifications?kind=work&q=没有的人")).contains("没有行业主管部门的单位的学时").doesNotContain("对所属人员");
    }

    @Test void a_decision_on_a_state_that_is_no_more_is_not_kept() {
        long entry = sent("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司");
        var seen = current(entry);
        must(does(huang, entry, "withdraw"), 303);
        var told = decides(clerk, seen, "verify");
        must(told, 409);
        assertThat(text(told)).contains("本人已撤回这一条目");
        must(call(clerk, get("/verifications/" + seen.id())), 409);
        must(decides(sibling, seen, "verify"), 404);
        must(edits(huang, entry, "year", "2018", "result", "优秀", "unit", "湖州某建设有限公司"), 303);
        must(does(huang, entry, "send"), 303);
        must(decides(clerk, seen, "verify"), 409);
        must(decides(clerk, current(entry), "verify"), 303);
    }

    @Test void a_verifier_who_reaches_the_entry_alone_is_told_of_its_withdrawal_too() {
        long entry = sent("hours", "year", "2017", "kind", "专业科目", "hours", "72", "way", "网络教育", "course", "绿色建筑", "finished", "2017-11-20");
        var seen = current(entry);
        must(does(huang, entry, "withdraw"), 303);
        must(decides(department, seen, "verify"), 409);
        must(decides(bureau, seen, "verify"), 404);
        must(does(huang, entry, "remove"), 303);
        must(decides(department, seen, "verify"), 409);
    }

    @Test void what_was_verified_and_then_returned_shows_both_deeds() {
        long entry = sent("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司");
        clock.is("2020-09-21 09:07");
        must(decides(clerk, current(entry), "verify"), 303);
        clock.is("2020-09-22 10:00");
        must(decides(clerk, current(entry), "return", "reason", "年度写错了"), 303);
        assertThat(page(huang, "/archive/entries/" + entry)).containsSubsequence("2020年9月22日 10:00", "第 1 版退回", "年度写错了", "2020年9月21日 9:07", "第 1 版核实无误");
    }

    @Test void a_second_assessment_of_a_year_is_told_where_the_first_stands() {
        long first = verified("assessment", "year", "2019", "result", "合格", "unit", "湖州某建设有限公司");
        var again = call(huang, post("/archive/entries").param("kind", "assessment").param("e_year", "2019").param("e_result", "优秀").param("e_unit", "另一单位"));
        must(again, 422);
        assertThat(text(again)).contains("2019年度 · 合格", "已核实", "另一单位");
        long other = enters(huang, "assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司");
        must(edits(huang, other, "year", "2019", "result", "合格", "unit", "湖州某建设有限公司"), 422);
        must(edits(huang, first, "year", "2019", "result", "优秀", "unit", "湖州某建设有限公司"), 303);
    }

    @Test void what_waits_is_not_edited_under_its_verifier() {
        long entry = sent("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司");
        must(edits(huang, entry, "year", "2018", "result", "优秀", "unit", "湖州某建设有限公司"), 409);
        assertThat(status(huang, "/archive/entries/" + entry + "/edit")).isEqualTo(409);
        must(uploads(huang, entry, "form", "original", png()), 409);
    }

    @Test void a_return_names_the_fault_and_the_entry_is_mended_without_typing_anything_again() {                // as [U18] for entries
        long entry = sent("appointment", "title", "助理工程师", "unit", "湖州某建设有限公司", "from", "2014-01-01");
        must(decides(clerk, current(entry), "return"), 422);
        must(decides(clerk, current(entry), "return", "reason", "聘书扫描件没有单位公章，请盖章后重新扫描"), 303);
        assertThat(told(huang)).singleElement().asString().contains("没有单位公章");
        assertThat(page(huang, "/archive/entries/" + entry)).contains("没有单位公章", "上传");
        must(uploads(huang, entry, "letter", "original", png()), 303);
        assertThat(current(entry)).satisfies(v -> {
            assertThat(v.number()).isEqualTo(2);
            assertThat(v.fields()).containsEntry("from", "2014-01-01");
        });
        must(does(huang, entry, "send"), 303);
        must(decides(clerk, current(entry), "verify"), 303);
    }

    @Test void when_the_old_firm_is_gone_the_bureau_or_todays_employer_verifies_and_the_entry_says_so() {        // [U17]
        var project = new String[] {"name", "某厂房", "field", "施工与监理", "grade", "一般", "role", "参与", "unit", "湖州某注销公司", "finished", "2018-05-01", "duty", "施工员"};
        long byEmployer = sent("work", project);
        assertThat(page(clerk, "/verifications/" + current(byEmployer).id())).contains("“湖州某注销公司”期间的内容，由现单位“湖州某建设有限公司”依据佐证核实");
        must(decides(clerk, current(byEmployer), "verify"), 303);

        long byBureau = enters(huang, "work", project);
        must(uploads(huang, byBureau, "contribution", "original", png()), 303);
        must(does(huang, byBureau, "send", "to", "bureau"), 422);
        must(does(huang, byBureau, "send", "to", "bureau", "why", "原单位已注销，现单位未参与该项目"), 303);
        assertThat(page(clerk, "/verifications")).doesNotContain("改由人力社保部门");
        assertThat(page(bureau, "/verifications/" + current(byBureau).id())).contains("改由人力社保部门核实：原单位已注销");
        must(decides(bureau, current(byBureau), "verify"), 303);
        var notes = in(Scope.of(huang), () -> archive.verified(huang.person())).stream().map(EntryRow::note).toList();
        assertThat(notes).anyMatch(n -> n.contains("依据佐证核实")).anyMatch(n -> n.contains("改由人力社保部门核实"));
    }

    @Test void a_batch_says_row_by_row_what_will_happen_and_then_does_just_that() {
        var plain = current(sent("assessment", "year", "2017", "result", "合格", "unit", "湖州某建设有限公司"));
        var gone = current(sent("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司"));
        long copied = enters(huang, "experience", "name", "深基坑支护", "finished", "2019-05-01", "duty", "编制方案");
        must(uploads(huang, copied, "proof", "copy", png()), 303);
        must(does(huang, copied, "send"), 303);
        must(does(huang, gone.entry(), "withdraw"), 303);
        var rows = new String[] {plain.id() + ":" + plain.revision(), gone.id() + ":" + gone.revision(), current(copied).id() + ":" + current(copied).revision(), "999999999:1", "junk"};

        var dry = call(clerk, post("/verifications/batch").param("seen", rows));
        must(dry, 200);
        assertThat(text(dry)).contains("将核实", "不处理", "不在本单位的待核实之列", "确认核实 2 条", "含复印件");
        assertThat(current(plain.entry()).state()).isEqualTo(VersionState.AWAITING_VERIFIER);

        must(call(clerk, post("/verifications/batch/confirm").param("seen", rows)), 422);
        assertThat(current(plain.entry()).state()).isEqualTo(VersionState.AWAITING_VERIFIER);
        var done = call(clerk, post("/verifications/batch/confirm").param("seen", rows).param("ticks", ALL.split("\\|")));
        must(done, 303);
        assertThat(done.getHeader("Location")).endsWith("done=batch-2-2");
        assertThat(current(plain.entry()).state()).isEqualTo(VersionState.VERIFIED);
        assertThat(current(copied).state()).isEqualTo(VersionState.VERIFIED);
        assertThat(current(gone.entry()).state()).isEqualTo(VersionState.DRAFT);
        assertThat(page(clerk, "/verifications?done=batch-2-2")).contains("已核实 2 条；2 条未处理");
        must(call(sibling, post("/verifications/batch/confirm").param("seen", rows).param("ticks", ALL.split("\\|"))), 303);
    }

    @Test void who_had_many_entries_verified_at_once_is_told_once() {
        var one = current(sent("assessment", "year", "2017", "result", "合格", "unit", "湖州某建设有限公司"));
        var two = current(sent("assessment", "year", "2018", "result", "合格", "unit", "湖州某建设有限公司"));
        must(call(clerk, post("/verifications/batch/confirm").param("seen", one.id() + ":" + one.revision(), two.id() + ":" + two.revision())), 303);
        assertThat(told(huang)).containsExactly("您的 2 条业绩档案已由「湖州某建设有限公司」核实。");
        var three = current(sent("assessment", "year", "2019", "result", "合格", "unit", "湖州某建设有限公司"));
        must(call(clerk, post("/verifications/batch/confirm").param("seen", three.id() + ":" + three.revision())), 303);
        assertThat(told(huang)).hasSize(2).last().asString().contains("2019").contains("已由「湖州某建设有限公司」核实");
    }

    @Test void the_filter_offers_the_kinds_that_may_come_to_this_verifier() {
        assertThat(page(department, "/verifications")).contains("value=\"hours\"").doesNotContain("value=\"assessment\"");
        assertThat(page(clerk, "/verifications")).contains("value=\"assessment\"").doesNotContain("value=\"hours\"");
        assertThat(page(bureau, "/verifications")).contains("value=\"assessment\"", "value=\"hours\"");
    }

    @Test void all_complete_drafts_go_at_once_and_the_others_stay() {
        enters(huang, "assessment", "year", "2017", "result", "合格", "unit", "湖州某建设有限公司");
        enters(huang, "assessment", "year", "2018", "result", "合格");
        var answer = call(huang, post("/archive/send"));
        assertThat(answer.getHeader("Location")).isEqualTo("/archive?sent=1&left=1");
        assertThat(page(huang, "/archive?sent=1&left=1")).contains("已送核 1 条；另有 1 条内容或佐证不全");
    }

    @Test void the_list_goes_on_by_its_last_row_and_keeps_its_filter() {
        in(Scope.job("test"), () -> db.sql("update account.person set birth = '1940-01-01' where id = :huang").param("huang", huang.person()).update());      // a long life
        for (int i = 0; i < WorkQuery.PAGE + 3; i++) {
            clock.now = clock.now.plusSeconds(i % 2);                           // some at the very same instant
            sent("assessment", "year", "" + (1960 + i), "result", "合格", "unit", "第" + i + "家");
        }
        sent("employment", "unit", "别类", "post", "技术员", "from", "2012-07-01", "technical", "否", "province", "浙江");
        var first = page(clerk, "/verifications?kind=assessment&q=" + java.net.URLEncoder.encode("黄", java.nio.charset.StandardCharsets.UTF_8));
        assertThat(first).contains("本页 50 条，共 53 条").doesNotContain("别类");
        var next = first.replaceAll("(?s).*href=\"(/verifications\\?[^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        var second = page(clerk, next);
        assertThat(second).contains("本页 3 条，共 53 条", "回到第一页");
        assertThat(page(clerk, "/verifications?q=%E6%97%A0%E6%AD%A4%E4%BA%BA")).contains("没有符合筛选条件的条目");
        assertThat(page(clerk, "/verifications?state=nonsense&kind=nonsense&after=nonsense&q=%00%27%22%3Cb%3E")).contains("待核实");
    }
}
