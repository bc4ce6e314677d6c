package org.hengcai.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases.Case;
import org.junit.jupiter.api.Test;

/** Interviews: told by SMS, scored or absent, decided by the office [五(五), U72]. */
class InterviewTest extends CommitteeTest {

    @Test void the_invited_are_told_once_and_again_when_the_time_changes() {
        var huang = cases.submitted("黄一");
        assertThat(must(200, invited(huang, "2020-11-25T09:00", "三楼", "false"))).contains("通知面试：请核对", "首次通知");
        assertThat(cases.told(huang.applicant())).noneMatch(text -> text.contains("参加面试"));
        must(303, invited(huang, "2020-11-25T09:00", "三楼", "true"));
        must(303, invited(huang, "2020-11-25T09:00", "三楼", "true"));                       // pressed twice
        assertThat(cases.told(huang.applicant())).filteredOn(text -> text.contains("参加面试")).containsExactly("请于 2020年11月25日 9:00 到 三楼 参加面试答辩，请带身份证。");
        must(303, invited(huang, "2020-11-26T09:00", "三楼", "true"));
        assertThat(cases.told(huang.applicant())).filteredOn(text -> text.contains("参加面试")).hasSize(2);
    }

    @Test void a_time_that_has_passed_and_a_place_too_long_are_refused_together() {
        var huang = cases.submitted("黄一");
        assertThat(must(422, invited(huang, "2020-11-19T09:00", "湖州市市民服务中心主楼二楼西侧第二百零五号大会议室", "true"))).contains("已过，请填写将来的时间", "短信放不下，最多 24 个字");
        assertThat(must(422, cases.post(office, "/interviews"))).contains("没有选择参加面试的申报人", "没有填写面试时间", "没有填写面试地点");
    }

    @Test void an_absence_is_kept_with_how_the_sms_stood_and_the_office_decides() {          // U72
        var huang = cases.submitted("黄一");
        must(303, invited(huang, "2020-11-25T09:00", "三楼", "true"));
        var url = "/interviews/" + visit(huang);
        assertThat(must(422, cases.post(office, url + "/result", "outcome", "ABSENT"))).contains("还没有到，面试开始后可以登记");
        cases.in(Scope.job("test"), () -> db.sql("update messaging.outbox set state = 'SENT', outcome = 'UNDELIVERED', outcome_at = now() where subject = :id and template = 'interview'")
                .param("id", huang.applicant().person()).update());
        clock.is("2020-11-25 12:00");
        assertThat(must(422, cases.post(office, url + "/decision", "decision", "END"))).contains("还没有登记面试情况", "没有写不通过的理由", "没有确认不通过");
        must(303, cases.post(office, url + "/result", "outcome", "ABSENT", "note", "电话未接"));
        assertThat(cases.page(office, url)).contains("未送达", "缺席", "当时短信未送达", "电话未接");
        assertThat(cases.stands(huang)).isEqualTo("talk");
        must(303, invited(huang, "2020-11-30T09:00", "三楼", "true"));                       // the office invites anew
        clock.is("2020-11-30 12:00");
        assertThat(must(422, cases.post(office, url + "/decision", "decision", "ONWARD"))).contains("还没有登记面试情况");
        assertThat(must(422, cases.post(office, url + "/result", "outcome", "CAME", "score", "100.5"))).contains("面试成绩“100.5”不在范围内");
        must(303, cases.post(office, url + "/result", "outcome", "CAME", "score", "76"));
        must(303, cases.post(office, url + "/decision", "decision", "ONWARD"));
        assertThat(cases.stands(huang)).isEqualTo("sitting");
        must(404, cases.get(office, url));
    }

    @Test void not_passed_ends_with_a_reason_the_applicant_reads() {
        var huang = cases.submitted("黄一");
        must(303, invited(huang, "2020-11-25T09:00", "三楼", "true"));
        clock.is("2020-11-25 12:00");
        var url = "/interviews/" + visit(huang);
        must(303, cases.post(office, url + "/result", "outcome", "ABSENT"));
        must(303, cases.post(office, url + "/decision", "decision", "END", "reason", "两次通知均未到场", "confirmed", "true"));
        assertThat(cases.stands(huang)).isEqualTo("NOT_PASSED");
        assertThat(cases.page(huang.applicant(), "/applications/" + huang.application() + "/progress")).contains("两次通知均未到场");
    }

    @Test void anothers_interview_answers_as_one_that_does_not_exist() {
        var huang = cases.submitted("黄一");
        must(303, invited(huang, "2020-11-25T09:00", "三楼", "true"));
        var url = "/interviews/" + visit(huang);
        must(404, cases.get(foreign, url));
        for (var deed : new String[] {"/result", "/decision"}) must(404, cases.post(foreign, url + deed, "outcome", "ABSENT", "decision", "ONWARD"));
        must(404, cases.post(foreign, "/interviews", "visit", visit(huang), "heldAt", "2020-11-26T09:00", "place", "别处", "confirmed", "true"));
        assertThat(cases.in(Scope.of(huang.applicant()), () -> db.sql("select count(*) from committee.interview").query(Long.class).single())).isZero();
    }

    private org.springframework.mock.web.MockHttpServletResponse invited(Case it, String at, String place, String confirmed) {
        return cases.post(office, "/interviews", "visit", visit(it), "heldAt", at, "place", place, "confirmed", confirmed);
    }
}
