package org.hengcai.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.junit.jupiter.api.Test;

/** A review meeting with counted paper ballots [reg. 20-24, U73]. */
class MeetingTest extends CommitteeTest {

    @Test void every_fault_of_a_new_meeting_is_told_at_once() {
        var page = must(422, cases.post(office, "/meetings", "stage", cases.plan + ".1", "size", "14", "heldOn", "十二月"));
        assertThat(page).contains("没有填写会议名称", "没有填写会议地点", "没有填写会议主持人", "会议日期“十二月”不是日期", "评委会人数“14”不能用，请填写 15 至 999 之间的单数");
        assertThat(must(422, cases.post(office, "/meetings", "stage", cases.plan + ".2", "size", "15"))).contains("没有选择评审会议所属的计划");
    }

    @Test void a_meetings_texts_day_and_size_have_their_limits_by_name() {
        for (var day : new String[] {"2019-01-01", "9999-12-31"})
            assertThat(must(422, cases.post(office, "/meetings", "stage", cases.plan + ".1", "name", "长".repeat(61), "place", "长".repeat(61), "chair", "长".repeat(100_000), "size", "0", "heldOn", day)))
                    .contains("会议名称有 61 个字，最多 60 个字", "会议地点有 61 个字", "主持人有 100000 个字", "评委会人数“0”不能用，请填写 15 至 999 之间的单数", "不在可以填写的范围内，请填写 2020年", "至 2021年11月20日 之间的日期");
    }

    @Test void a_form_sent_three_times_makes_one_meeting_and_another_of_its_name_and_day_is_refused() throws Exception {
        var all = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) all.add(threads.submit(() -> meeting("15")));
        }
        assertThat(all).extracting(Future::get).containsOnly(all.getFirst().get()).doesNotContainNull();
        assertThat(meeting("17")).as("same name and day, another size").isNull();
        must(303, cases.post(office, all.getFirst().get() + "/cancel"));
        assertThat(meeting("17")).isNotNull();
    }

    private String meeting(String size) {
        return cases.post(office, "/meetings", "stage", cases.plan + ".1", "name", "同名会", "heldOn", "2020-12-05", "place", "三楼", "size", size, "chair", "郑主任").getHeader("Location");
    }

    @Test void when_other_attendance_is_recorded_what_was_counted_is_counted_again() {
        var huang = reviewed("黄一");
        var li = reviewed("李二");
        var meeting = attended(meeting(huang, li), 14);
        must(303, counts(meeting, huang, 10, 4, 0, 0));
        must(303, counts(meeting, li, 9, 5, 0, 0));
        assertThat(must(422, cases.post(office, meeting + "/attendance", "attending", "12"))).contains("更改到会没有写原因");
        must(303, cases.post(office, meeting + "/attendance", "attending", "14"));                 // nothing new, nothing to explain
        must(303, cases.post(office, meeting + "/attendance", "attending", "12", "why", "中途离开两人"));
        assertThat(cases.page(office, meeting)).contains("到会人数已改，须重新登记", "黄一：票数按到会 14 人登记，到会已改为 12 人").doesNotContain("宣布结果…");
        assertThat(must(422, cases.post(office, meeting + "/conclusion", "seen", seen(li)))).contains("黄一：票数按到会 14 人登记", "李二：票数按到会 14 人登记");
        assertThat(must(422, cases.post(office, meeting + "/cancel"))).contains("已经登记票数，不能取消");
        assertThat(must(422, counts(meeting, huang, 10, 4, 0, 0, "note", "到会改为 12 人"))).contains("黄一：赞成、反对、弃权合计 14 票");
        must(303, counts(meeting, huang, 10, 2, 0, 0, "note", "到会改为 12 人"));
        must(303, counts(meeting, li, 7, 5, 0, 0, "note", "到会改为 12 人"));
        must(303, cases.post(office, meeting + "/attendance", "attending", "9", "why", "再核对"));
        assertThat(must(422, cases.post(office, meeting + "/conclusion", "seen", seen(li)))).contains("到会 9 人，不到评委会 15 人的");
        must(303, cases.post(office, meeting + "/attendance", "attending", "12", "why", "签到表无误"));
        concluded(meeting, huang, li);
        assertThat(cases.stands(huang)).isEqualTo("shown");
        assertThat(cases.stands(li)).isEqualTo("NOT_PASSED");
    }

    @Test void a_cancelled_meeting_says_so_and_offers_nothing() {
        var meeting = meeting();
        must(303, cases.post(office, meeting + "/cancel"));
        assertThat(cases.page(office, meeting)).contains("这次会议已取消").doesNotContain("勾选列入", "登记到会", "<button class=\"btn");
    }

    @Test void without_a_quorum_nothing_is_entered() {
        var huang = reviewed("黄一");
        var meeting = meeting(huang);
        assertThat(must(422, counts(meeting, huang, 8, 1, 0, 0))).contains("还没有登记到会人数");
        must(303, cases.post(office, meeting + "/attendance", "attending", "9"));
        assertThat(must(422, counts(meeting, huang, 9, 0, 0, 0))).contains("到会 9 人，不到评委会 15 人的 三分之二", "至少须到会 10 人");
        assertThat(ballots(huang)).isEqualTo("0");
        must(303, cases.post(office, meeting + "/attendance", "attending", "10"));
        must(303, counts(meeting, huang, 7, 3, 0, 0));
    }

    @Test void attendance_is_of_the_committee_on_the_day_and_its_names_are_as_many() {
        var meeting = meeting();
        clock.is("2020-12-04 09:00");
        var page = must(422, cases.post(office, meeting + "/attendance", "attending", "16", "experts", "赵\n钱\n赵"));
        assertThat(page).contains("会议定在 2020年12月5日，还没有到", "到会 16 人，多于评委会全体 15 人", "“赵”写了两次", "写了 3 个姓名，到会人数是 16");
    }

    @Test void a_vote_of_two_thirds_passes_and_one_less_does_not() {
        var huang = reviewed("黄一");
        var li = reviewed("李二");
        var wang = reviewed("王三");
        var meeting = attended(meeting(huang, li, wang), 11);
        must(303, counts(meeting, huang, 8, 2, 1, 0));
        must(303, counts(meeting, li, 7, 4, 0, 0));
        must(303, counts(meeting, wang, 7, 3, 0, 1));                           // one recused: 7 of 10
        concluded(meeting, huang, li, wang);
        assertThat(cases.stands(huang)).isEqualTo("shown");
        assertThat(cases.stands(wang)).isEqualTo("shown");
        assertThat(cases.stands(li)).isEqualTo("NOT_PASSED");
        assertThat(cases.told(huang.applicant())).anyMatch(text -> text.contains("评审通过，现进行结果公示"));
        assertThat(cases.told(li.applicant())).anyMatch(text -> text.contains("评审未通过"));
    }

    @Test void faults_of_several_rows_are_told_together_and_nothing_is_kept() {
        var huang = reviewed("黄一");
        var li = reviewed("李二");
        var meeting = attended(meeting(huang, li), 11);
        var page = must(422, cases.post(office, meeting + "/ballots", "for-" + huang.application(), "8", "against-" + huang.application(), "2",
                "abstained-" + huang.application(), "2", "recused-" + huang.application(), "0", "for-" + li.application(), "x"));
        assertThat(page).contains("黄一：赞成、反对、弃权合计 12 票", "李二：赞成“x”不能用，请填写 0 至 999 的整数", "李二：没有填写反对人数", "value=\"x\"");
        assertThat(ballots(huang)).isEqualTo("0");
        assertThat(must(422, cases.post(office, meeting + "/ballots"))).contains("没有填写任何票数");
    }

    @Test void the_same_count_twice_is_one_and_another_count_is_a_further_record_that_says_why() {
        var huang = reviewed("黄一");
        var meeting = attended(meeting(huang), 11);
        must(303, counts(meeting, huang, 7, 4, 0, 0));
        must(303, counts(meeting, huang, 7, 4, 0, 0, "seen-" + huang.application(), ""));       // pressed twice
        assertThat(ballots(huang)).isEqualTo("1");
        assertThat(must(422, counts(meeting, huang, 8, 3, 0, 0))).contains("没有写更正说明");
        must(409, counts(meeting, huang, 8, 3, 0, 0, "note", "复核", "seen-" + huang.application(), ""));
        must(303, counts(meeting, huang, 8, 3, 0, 0, "note", "复核选票"));
        assertThat(ballots(huang)).isEqualTo("2");
        concluded(meeting, huang);
        assertThat(cases.stands(huang)).isEqualTo("shown");
    }

    @Test void results_are_announced_once_when_all_are_counted_and_as_they_were_read() {
        var huang = reviewed("黄一");
        var li = reviewed("李二");
        var meeting = attended(meeting(huang, li), 11);
        must(303, counts(meeting, huang, 8, 3, 0, 0));
        assertThat(must(422, cases.post(office, meeting + "/conclusion"))).contains("还有 1 份申报没有登记票数");
        must(303, counts(meeting, li, 3, 8, 0, 0));
        assertThat(must(200, cases.post(office, meeting + "/conclusion"))).contains("宣布结果：请核对", "黄一", "赞成 8，反对 3", "李二", "赞成 3，反对 8");
        must(409, cases.post(office, meeting + "/conclusion", "seen", seen(huang)));
        assertThat(cases.stands(huang)).isEqualTo("sitting");
        concluded(meeting, huang, li);
        must(409, cases.post(office, meeting + "/conclusion", "seen", seen(li)));
        must(409, counts(meeting, huang, 9, 2, 0, 0, "note", "晚到的票"));
        assertThat(cases.visits(huang, "shown")).isEqualTo(1);
    }

    @Test void what_is_not_counted_can_be_taken_off_and_a_meeting_without_counts_cancelled() {
        var huang = reviewed("黄一");
        var first = meeting(huang);
        must(303, cases.post(office, first + "/agenda", "visit", visit(huang)));
        var other = cases.post(office, "/meetings", "stage", cases.plan + ".1", "name", "另一场", "heldOn", "2020-12-06", "place", "三楼", "size", "15", "chair", "郑主任").getHeader("Location");
        must(409, cases.post(office, other + "/agenda", "visit", visit(huang)));
        must(303, cases.post(office, first + "/agenda/" + huang.application() + "/strike"));
        must(404, cases.post(office, first + "/agenda/" + huang.application() + "/strike"));
        must(303, cases.post(office, first + "/cancel"));
        var second = attended(meeting(huang), 11);
        must(303, counts(second, huang, 11, 0, 0, 0));
        assertThat(must(422, cases.post(office, second + "/cancel"))).contains("已经登记票数，不能取消");
        assertThat(must(422, cases.post(office, second + "/agenda/" + huang.application() + "/strike"))).contains("不能移出");
    }

    @Test void another_offices_meeting_answers_as_one_that_does_not_exist() {
        var huang = reviewed("黄一");
        var meeting = attended(meeting(huang), 11);
        for (var url : new String[] {meeting, meeting + "/minutes", "/meetings/1"}) must(404, cases.get(foreign, url));
        for (var deed : new String[] {"/attendance", "/agenda", "/ballots", "/conclusion", "/cancel", "/agenda/" + huang.application() + "/strike"})
            must(404, cases.post(foreign, meeting + deed, "attending", "11", "visit", visit(huang), "seen", "1"));
        assertThat(cases.page(foreign, "/meetings")).doesNotContain("工程师评审会");
        assertThat(cases.page(auditor, meeting)).contains("黄一").doesNotContain("登记票数</button>");
    }

    @Test void the_applicant_sees_the_result_and_how_to_ask_again_and_no_vote() {          // U73
        var li = reviewed("李二");
        var meeting = attended(meeting(li), 11);
        must(303, counts(meeting, li, 7, 4, 0, 0));
        concluded(meeting, li);
        var page = cases.page(li.applicant(), "/applications/" + li.application() + "/progress");
        assertThat(page).contains("评审未通过", "书面申请复查").doesNotContain("赞成", "到会", "郑主任");
        for (var other : new Actor[] {li.applicant(), cases.clerk, cases.bureau, cases.finance, new Actor(1, "专家", office.organisation(), "", Role.EXPERT)})
            assertThat(cases.in(Scope.of(other), () -> db.sql("select (select count(*) from committee.ballot) + (select count(*) from committee.meeting) + (select count(*) from committee.attendance)")
                    .query(Long.class).single())).as(other.name()).isZero();
        assertThat(cases.in(Scope.of(auditor), () -> db.sql("select votes_for from committee.ballot where subject = " + li.application()).query(Integer.class).single())).isEqualTo(7);
        must(403, cases.get(li.applicant(), meeting));
    }

    @Test void an_office_clerk_neither_counts_nor_sees_his_own_case() {
        var huang = reviewed("黄一");
        var meeting = attended(meeting(huang), 11);
        var himself = new Actor(huang.applicant().person(), "黄一", office.organisation(), office.organisationName(), Role.OFFICE);
        must(303, counts(meeting, huang, 8, 3, 0, 0));
        assertThat(cases.page(himself, meeting)).contains("本人申报，请其他经办人登记").doesNotContain("须 8 票赞成");
        assertThat(must(422, cases.post(himself, meeting + "/conclusion", "seen", seen(huang)))).contains("须由本单位其他经办人宣布");
    }

    @Test void the_minutes_say_who_attended_and_what_was_counted() throws Exception {
        var huang = reviewed("黄一");
        var meeting = meeting(huang);
        must(404, cases.get(office, meeting + "/minutes"));
        must(303, cases.post(office, meeting + "/attendance", "attending", "10", "experts", "赵甲\n钱乙\n孙丙\n李丁\n周戊\n吴己\n郑庚\n王辛\n冯壬\n陈癸"));
        must(303, counts(meeting, huang, 7, 3, 0, 0));
        concluded(meeting, huang);
        var answer = cases.get(office, meeting + "/minutes");
        must(200, answer);
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("评审会议记录", "赵甲、钱乙", "黄一", "郑主任", "三分之二");
        }
    }

    @Test void those_who_may_vote_on_a_case_are_a_quorum_or_it_is_not_voted_on() {
        var huang = reviewed("黄一");
        var li = reviewed("李二");
        var meeting = attended(meeting(huang, li), 12);
        var page = must(422, counts(meeting, huang, 1, 0, 0, 11));
        assertThat(page).contains("黄一：到会 12 人，回避 11 人，能表决的 1 人，不到评委会 15 人的三分之二（10 人）", "请移出，另行安排会议");
        must(422, counts(meeting, huang, 9, 0, 0, 3));
        must(303, counts(meeting, huang, 7, 3, 0, 2));
        assertThat(cases.page(office, meeting)).contains("到会 12 人，回避 2 人，表决 10 人，须 7 票赞成");
        must(303, cases.post(office, meeting + "/agenda/" + li.application() + "/strike"));
    }

    @Test void a_case_is_reviewed_on_the_day_it_came_or_later() {
        var huang = reviewed("黄一");
        var early = cases.post(office, "/meetings", "stage", cases.plan + ".1", "name", "早会", "heldOn", "2020-11-19", "place", "三楼", "size", "15", "chair", "郑主任").getHeader("Location");
        assertThat(must(422, cases.post(office, early + "/agenda", "visit", visit(huang)))).contains("黄一的申报2020年11月20日才进入评审会议环节，不能由2020年11月19日的会议评审");
        var same = cases.post(office, "/meetings", "stage", cases.plan + ".1", "name", "当日会", "heldOn", "2020-11-20", "place", "三楼", "size", "15", "chair", "郑主任").getHeader("Location");
        must(303, cases.post(office, same + "/agenda", "visit", visit(huang)));
    }

    @Test void what_the_minutes_could_not_print_is_told_when_typed() {
        var page = must(422, cases.post(office, "/meetings", "stage", cases.plan + ".1", "name", "评审会😀", "heldOn", "2020-12-05", "place", "三楼✨", "size", "15", "chair", "严𬱖𠮷"));
        assertThat(page).contains("会议名称里的“😀”印不到文件上，请删去，或换成能打印的文字", "会议地点里的“✨”印不到文件上").doesNotContain("主持人里的");
    }

    @Test void the_log_says_what_was_counted_before_and_after_and_why() {
        var huang = reviewed("黄一");
        var meeting = attended(meeting(huang), 11);
        must(303, counts(meeting, huang, 7, 4, 0, 0));
        must(303, counts(meeting, huang, 8, 3, 0, 0, "note", "复核选票"));
        assertThat(cases.page(office, meeting)).contains("原登记：赞成 7、反对 4、弃权 0、回避 0", "更正说明：复核选票").doesNotContain("原登记：赞成 8");
        must(303, cases.post(office, meeting + "/attendance", "attending", "12", "why", "漏签一人"));
        assertThat(logged("committee.list")).contains("工程师评审会，2020年12月5日");
        assertThat(logged("committee.ballot")).contains("赞成 7，反对 4，弃权 0，回避 0；须 8 票，未通过");
        assertThat(logged("committee.recount")).contains("赞成 8，反对 3", "须 8 票，通过", "原为 赞成 7，反对 4", "更正说明：复核选票");
        assertThat(logged("committee.attendance")).contains("到会 12 人；原为 11 人；原因：漏签一人");
    }

    private String logged(String deed) { return job("select what::text from audit.log where deed = '" + deed + "' order by no desc limit 1"); }

    private String attended(String meeting, int attending) {
        must(303, cases.post(office, meeting + "/attendance", "attending", "" + attending));
        return meeting;
    }
}
