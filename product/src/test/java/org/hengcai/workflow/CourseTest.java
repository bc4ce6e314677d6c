package org.hengcai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.application.ApplicationSubmitted;
import org.hengcai.jobs.Jobs;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** An application's course: examined, returned, taken back, posted, forwarded, lapsed, withdrawn [spec 3.4]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class CourseTest {
    private static final String PIPELINE = """
        - {id: first, name: 单位审核, kind: examination, actor: employer, clause: A2.一.3, decisions: [approve, return, reject], within-window: true}
        - {id: shown, name: 单位公示, kind: public-notice, actor: employer, clause: 五(一), working-days: 5, from: next-day, within-window: true, forwards: batch}
        - {id: county, name: 县审查, kind: examination, actor: bureau, clause: 四(三), decisions: [approve, return, reject], forwards: batch, checklist: [{id: education, name: 学历, clause: A2.三.2}]}
        - {id: taken-in, name: 受理, kind: examination, actor: office, clause: 四, decisions: [approve, return, reject], accepts: true}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """;

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired Jobs jobs;
    @Autowired WebApplicationContext context;
    Cases cases;

    @BeforeEach void a_county() {
        clock.is("2020-09-01 09:00");
        cases = new Cases(context, PIPELINE);
    }

    @Test void every_kind_of_stage_that_a_pack_may_name_has_exactly_one_handler() {
        assertThat(context.getBeansOfType(StageHandler.class).values()).extracting(StageHandler::kind).containsExactlyInAnyOrder(StageKind.values());
    }

    private String visit(Case it) {
        return cases.in(Scope.job("test"), () -> db.sql("select id::text from workflow.visit where subject = ? order by id desc limit 1").param(it.application()).query(String.class).single());
    }

    private String version(Case it) {
        return cases.in(Scope.job("test"), () -> db.sql("select version::text from workflow.visit where subject = ? order by id desc limit 1").param(it.application()).query(String.class).single());
    }

    private int decide(Actor by, Case it, String decision, String... more) {
        var fields = new ArrayList<>(List.of("version", version(it), "decision", decision, "opinion", "符合申报条件"));
        fields.addAll(List.of(more));
        return cases.post(by, "/examinations/" + visit(it) + "/decision", fields.toArray(String[]::new)).getStatus();
    }

    private String posted(Case... all) {
        var fields = new ArrayList<>(List.of("place", "一楼公告栏", "confirmed", "true"));
        for (var it : all) fields.addAll(List.of("visit", visit(it)));
        return cases.post(cases.clerk, "/notice-sheets", fields.toArray(String[]::new)).getHeader("Location");
    }

    private int forwarded(String sheet) { return cases.post(cases.clerk, sheet + "/forward", "outcome", "公示情况已核实", "opinion", "同意推荐").getStatus(); }

    /** Posted on 1 September, forwarded on 9 September: before the bureau. */
    private Case beforeTheBureau(String name) {
        clock.is("2020-09-01 09:00");
        var it = cases.submitted(name);
        assertThat(decide(cases.clerk, it, "APPROVE")).isEqualTo(303);
        var sheet = posted(it);
        clock.is("2020-09-09 00:00");
        assertThat(forwarded(sheet)).isEqualTo(303);
        return it;
    }

    private void mended(Case it, int round) {
        cases.froze(it, round, "建筑施工");
        cases.in(Scope.of(it.applicant()), () -> {
            context.publishEvent(new ApplicationSubmitted(it.application(), true));
            return true;
        });
    }

    @Test void a_notice_of_five_working_days_can_be_forwarded_from_its_end_and_not_a_second_before() {      // U66
        var it = cases.submitted("公示人");
        decide(cases.clerk, it, "APPROVE");
        var sheet = posted(it);
        clock.is("2020-09-08 23:59");
        assertThat(forwarded(sheet)).isEqualTo(422);
        assertThat(cases.stands(it)).isEqualTo("shown");
        clock.is("2020-09-09 00:00");
        assertThat(forwarded(sheet)).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("county");
        assertThat(cases.page(cases.clerk, sheet)).contains("都已办结").doesNotContain("期满后可以填写");
    }

    @Test void an_objection_holds_up_that_applicant_alone_until_the_finding() {                              // U67
        var one = cases.submitted("有异议");
        var other = cases.submitted("无异议");
        decide(cases.clerk, one, "APPROVE");
        decide(cases.clerk, other, "APPROVE");
        var sheet = posted(one, other);
        clock.is("2020-09-03 10:00");
        cases.post(cases.clerk, sheet + "/objections", "application", "" + one.application(), "raisedBy", "同事", "text", "业绩不是本人的");
        clock.is("2020-09-09 09:00");
        assertThat(forwarded(sheet)).isEqualTo(303);
        assertThat(cases.stands(other)).isEqualTo("county");
        assertThat(cases.stands(one)).isEqualTo("shown");
        assertThat(cases.page(cases.clerk, sheet)).contains("还有没有办结的异议");
        cases.post(cases.clerk, sheet + "/findings", "application", "" + one.application(), "finding", "UNFOUNDED", "found", "经查属实为本人业绩");
        assertThat(forwarded(sheet)).as("one of five days was served before 3 September; four more from the finding").isEqualTo(422);
        clock.is("2020-09-16 00:00");
        assertThat(forwarded(sheet)).isEqualTo(303);
        assertThat(cases.stands(one)).isEqualTo("county");
    }

    @Test void the_applicant_reads_until_when_it_is_posted_and_of_an_objection_only_that_there_is_one() {
        clock.is("2020-09-01 09:00");
        var it = cases.submitted("公示中");
        assertThat(decide(cases.clerk, it, "APPROVE")).isEqualTo(303);
        var sheet = posted(it);
        assertThat(cases.page(it.applicant(), "/applications/" + it.application() + "/progress")).contains("公示至 2020年9月8日 24:00");
        cases.post(cases.clerk, sheet + "/objections", "application", String.valueOf(it.application()), "raisedBy", "赵反映", "text", "业绩不实");
        assertThat(cases.page(it.applicant(), "/applications/" + it.application() + "/progress")).contains("公示期间收到异议").doesNotContain("赵反映", "业绩不实");
    }

    @Test void a_mended_application_goes_back_to_the_stage_that_returned_it() {                              // [ours: spec 3.4]
        var it = beforeTheBureau("被退回");
        assertThat(decide(cases.bureau, it, "RETURN", "mark.entry.1", "mend", "words.entry.1", "缺竣工证明")).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("returned");
        assertThat(cases.told(it.applicant())).anyMatch(text -> text.contains("退回修改") && text.contains("1 处"));
        mended(it, 2);
        assertThat(cases.stands(it)).isEqualTo("county");
        assertThat(cases.visits(it, "first")).isEqualTo(1);
    }

    @Test void nothing_marked_means_nothing_to_return() {
        var it = beforeTheBureau("没标出");
        assertThat(decide(cases.bureau, it, "RETURN")).isEqualTo(422);
        assertThat(cases.stands(it)).isEqualTo("county");
    }

    @Test void what_is_not_mended_by_its_day_lapses_at_that_instant() {
        var it = beforeTheBureau("逾期补正");
        decide(cases.bureau, it, "RETURN", "mark.entry.1", "mend", "words.entry.1", "缺竣工证明");
        var due = cases.in(Scope.job("test"), () -> db.sql("select due_at from workflow.correction where subject = ?").param(it.application()).query(OffsetDateTime.class).single());
        clock.is(due.minusSeconds(1).atZoneSameInstant(clock.getZone()).toLocalDateTime().toString().replace('T', ' ').substring(0, 16));
        jobs.runAll();
        assertThat(cases.stands(it)).isEqualTo("returned");
        clock.is(due.atZoneSameInstant(clock.getZone()).toLocalDateTime().toString().replace('T', ' ').substring(0, 16));
        jobs.runAll();
        assertThat(cases.stands(it)).isEqualTo("LAPSED");
        assertThat(cases.told(it.applicant())).last().asString().contains("没有在规定的时间内改完，已失效").doesNotContain("报送");
    }

    @Test void what_was_submitted_and_not_forwarded_lapses_at_the_first_instant_after_the_window() {         // [七]
        var it = cases.submitted("未报送");
        var gone = beforeTheBureau("已报送");
        clock.is("2020-10-15 23:59");
        jobs.runAll();
        assertThat(cases.stands(it)).isEqualTo("first");
        clock.is("2020-10-16 00:00");
        jobs.runAll();
        assertThat(cases.stands(it)).isEqualTo("LAPSED");
        assertThat(cases.stands(gone)).isEqualTo("county");
        assertThat(cases.told(it.applicant())).last().asString().contains("没有在规定的时间内办理，已失效");
        assertThat(cases.told(cases.clerk)).as("the employer is told only where a grant makes him its clerk").isEmpty();
    }

    @Test void an_approval_that_waits_is_forwarded_with_others_after_a_dry_run() {
        var it = beforeTheBureau("待报送");
        assertThat(decide(cases.bureau, it, "APPROVE")).as("the checklist is not ticked").isEqualTo(422);
        assertThat(decide(cases.bureau, it, "APPROVE", "check.education", "true")).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("county");
        var dry = cases.post(cases.bureau, "/examinations/forward", "visit", visit(it));
        assertThat(Cases.text(dry)).contains("可以报送");
        assertThat(cases.stands(it)).isEqualTo("county");
        assertThat(cases.post(cases.bureau, "/examinations/forward", "visit", visit(it), "confirmed", "true").getStatus()).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("taken-in");
    }

    @Test void a_stage_takes_back_what_the_next_has_not_opened() {
        var it = beforeTheBureau("取回");
        decide(cases.bureau, it, "APPROVE", "check.education", "true");
        var mine = visit(it);
        cases.post(cases.bureau, "/examinations/forward", "visit", mine, "confirmed", "true");
        assertThat(cases.post(cases.bureau, "/examinations/" + mine + "/take-back").getStatus()).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("county");
        decide(cases.bureau, it, "APPROVE", "check.education", "true");
        var again = visit(it);
        cases.post(cases.bureau, "/examinations/forward", "visit", again, "confirmed", "true");
        cases.page(cases.office, "/examinations/" + visit(it));                                               // opened
        assertThat(cases.post(cases.bureau, "/examinations/" + again + "/take-back").getStatus()).isEqualTo(422);
        assertThat(cases.stands(it)).isEqualTo("taken-in");
    }

    @Test void a_rejection_is_asked_twice_and_mended_until_the_applicant_has_read_it() {                      // U62
        var it = cases.submitted("误点");
        assertThat(decide(cases.clerk, it, "REJECT", "reasonWords", "不具备条件")).isEqualTo(422);
        assertThat(decide(cases.clerk, it, "REJECT", "reasonWords", "不具备条件", "confirmed", "true")).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("REJECTED");
        assertThat(cases.post(cases.clerk, "/examinations/" + visit(it) + "/revise", "why", "点错了").getStatus()).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("first");
        decide(cases.clerk, it, "REJECT", "reasonWords", "不具备条件", "confirmed", "true");
        cases.page(it.applicant(), "/applications/" + it.application() + "/progress");
        assertThat(cases.post(cases.clerk, "/examinations/" + visit(it) + "/revise", "why", "点错了").getStatus()).isEqualTo(422);
        assertThat(cases.stands(it)).isEqualTo("REJECTED");
    }

    @Test void the_applicant_withdraws_until_it_is_accepted_and_not_after() {
        var it = beforeTheBureau("撤回");
        assertThat(cases.post(it.applicant(), "/applications/" + it.application() + "/withdraw").getStatus()).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("WITHDRAWN");
        var late = beforeTheBureau("撤回晚了");
        decide(cases.bureau, late, "APPROVE", "check.education", "true");
        cases.post(cases.bureau, "/examinations/forward", "visit", visit(late), "confirmed", "true");
        decide(cases.office, late, "APPROVE");
        assertThat(cases.stands(late)).isEqualTo("confirmed");
        var refused = cases.post(late.applicant(), "/applications/" + late.application() + "/withdraw");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(said(refused)).contains("申报已经受理，不能再撤回").doesNotContain("结束");
        clock.is("2020-09-01 09:00");
        var rejected = cases.submitted("不通过后撤回");
        decide(cases.clerk, rejected, "REJECT", "reasonWords", "学历不符", "confirmed", "true");
        assertThat(said(cases.post(rejected.applicant(), "/applications/" + rejected.application() + "/withdraw"))).contains("申报已经结束（审查不通过），不能再撤回");
    }

    @Test void the_examiner_sees_photo_and_signature_and_other_files_by_their_names() {
        var it = beforeTheBureau("看照片");
        cases.in(Scope.job("test"), () -> db.sql("""
            insert into application.snapshot (subject, round, at, facts, verdict, items)
            select subject, round + 1, at, facts, verdict, items || '[{"key":"photo","group":"基本信息","about":"证件照","text":"","files":[{"id":71,"name":"证件照.jpg"}],"kind":""},
                {"key":"pledge","group":"基本信息","about":"个人承诺","text":"","files":[{"id":72,"name":"签名.png"}],"kind":""},
                {"key":"entry.9","group":"学历","about":"学历","text":"","files":[{"id":73,"name":"毕业证.jpg"}],"kind":""}]'::jsonb from application.snapshot where subject = ?""").param(it.application()).update());
        assertThat(cases.page(cases.bureau, "/examinations/" + visit(it)))
                .contains("src=\"/files/71/view\" alt=\"证件照.jpg\"", "src=\"/files/72/view\"", "href=\"/files/73\"").doesNotContain("src=\"/files/73/view\"");
    }

    @Test void who_searches_for_a_percent_sign_finds_what_has_one() {
        beforeTheBureau("寻找百分号");
        assertThat(cases.page(cases.bureau, "/examinations?q=" + URLEncoder.encode("寻找百", StandardCharsets.UTF_8))).contains("寻找百分号");
        for (var wild : new String[] {"%25", "_", "%25%25", "%5C"}) assertThat(cases.page(cases.bureau, "/examinations?q=" + wild)).as(wild).doesNotContain("寻找百分号");
    }

    private static String said(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test void withdrawing_twice_is_withdrawing_once() {
        var it = beforeTheBureau("撤回两次");
        for (int press = 0; press < 2; press++) assertThat(cases.post(it.applicant(), "/applications/" + it.application() + "/withdraw").getStatus()).isEqualTo(303);
        assertThat(cases.in(Scope.job("test"), () -> db.sql("select count(*) from messaging.message where subject = ? and template = 'withdrawn-own'").param(it.applicant().person()).query(Long.class).single())).isEqualTo(1);
        assertThat(progress(it).split("本人已撤回", -1).length).as("in what stands now, in the step and once in the course").isEqualTo(4);
    }

    @Test void who_opens_what_was_withdrawn_reads_so_and_cannot_decide_on_it() {
        var it = beforeTheBureau("撤回后打开");
        var seen = version(it);
        clock.is("2020-09-10 10:30");
        cases.post(it.applicant(), "/applications/" + it.application() + "/withdraw");
        assertThat(cases.page(cases.bureau, "/examinations/" + visit(it))).contains("申报人已于 2020年9月10日 10:30 撤回这份申报，不用再办理。").doesNotContain("审查结论", "标记修改");
        var late = cases.post(cases.bureau, "/examinations/" + visit(it) + "/decision", "version", seen, "decision", "APPROVE", "opinion", "同意", "check.education", "true");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(said(late)).contains("申报人已经撤回这份申报").doesNotContain("同事");
    }

    @Test void who_opens_what_left_the_stage_reads_where_it_is_now() {
        var it = beforeTheBureau("离开之后");
        var visit = visit(it);
        decide(cases.bureau, it, "RETURN", "mark.entry.1", "mend", "words.entry.1", "缺合同");
        assertThat(cases.page(cases.bureau, "/examinations/" + visit)).contains("已退回修改，申报人须在 ").doesNotContain("审查结论");
        var on = cases.submitted("走到公示");
        var first = visit(on);
        decide(cases.clerk, on, "APPROVE");
        assertThat(cases.page(cases.clerk, "/examinations/" + first)).contains("现在在“单位公示”，由湖州某建设有限公司办理。");
    }

    @Test void who_was_rejected_reads_by_whom_whom_to_call_and_what_follows_for_the_year() {
        var it = beforeTheBureau("看清结果");
        decide(cases.bureau, it, "REJECT", "reasonWords", "学历不符", "confirmed", "true");
        assertThat(progress(it).split("学历不符", -1)).as("as the reason, and once in the course").hasSize(3);
        assertThat(progress(it)).contains("安吉县人力社保局于 2020年9月9日 0:00 审查不通过", "理由：学历不符", "工程系列一年只申报一次，2020年度不能再申报");
        assertThat(cases.page(it.applicant(), "/plans/" + cases.plan).replaceAll("<[^>]+>", "")).containsPattern("未满足\\s*同一系列一年只申报一次");
    }

    @Test void what_was_approved_and_waits_opens_with_the_decision_as_it_was_made() {
        var it = beforeTheBureau("等着报送");
        decide(cases.bureau, it, "APPROVE", "check.education", "true");
        assertThat(cases.page(cases.bureau, "/examinations/" + visit(it))).contains("周审查已于 2020年9月9日 0:00 审查通过，等待报送", "value=\"符合申报条件\"")
                .containsPattern("name=\"check.education\" value=\"true\" checked").containsPattern("value=\"APPROVE\"[^>]* checked");
    }

    @Test void a_rejection_is_mended_by_who_made_it_and_by_nobody_else() {
        var it = beforeTheBureau("谁来更正");
        var clerks = cases.in(Scope.job("test"), () -> db.sql("select min(id)::text from workflow.visit where subject = ?").param(it.application()).query(String.class).single());
        decide(cases.bureau, it, "REJECT", "reasonWords", "学历不符", "confirmed", "true");
        assertThat(cases.page(cases.clerk, "/examinations/" + clerks)).contains("审查不通过").doesNotContain("更正这个决定");
        assertThat(cases.post(cases.clerk, "/examinations/" + clerks + "/revise", "why", "我来改").getStatus()).isEqualTo(409);
        assertThat(cases.stands(it)).isEqualTo("REJECTED");
        assertThat(cases.page(cases.bureau, "/examinations/" + visit(it))).contains("更正这个决定");
        progress(it);                                                                  // the applicant has read it
        assertThat(cases.page(cases.bureau, "/examinations/" + visit(it))).doesNotContain("更正这个决定");
    }

    @Test void what_ran_out_ended_at_its_deadline_whenever_that_is_noticed() {
        var it = beforeTheBureau("失效时间");
        decide(cases.bureau, it, "RETURN", "mark.entry.1", "mend", "words.entry.1", "缺竣工证明");
        clock.is("2020-12-01 09:00");
        jobs.runAll();
        assertThat(progress(it)).contains("逾期失效").containsPattern("2020年9月2\\d日 0:00 结束").doesNotContain("12月1日 9:00 结束");
    }

    @Test void a_title_taken_back_was_granted_on_one_day_and_taken_back_on_another() {
        var it = beforeTheBureau("撤销");
        cases.in(Scope.job("test"), () -> db.sql("update workflow.course set ended_at = ?::timestamptz, outcome = 'CERTIFIED' where subject = ?").params("2020-09-20T09:00+08:00", it.application()).update());
        clock.is("2020-12-05 10:00");
        cases.in(Scope.of(cases.bureau), () -> {
            context.getBean(Pipeline.class).revoke(it.application(), cases.bureau, "弄虚作假");
            return true;
        });
        assertThat(progress(it)).contains("2020年12月5日 10:00 撤销", "2020年12月5日 10:00 资格已撤销", "2020年9月20日 9:00 已取得资格").doesNotContain("9月20日 9:00 结束");
    }

    @Test void an_employer_reads_until_when_it_must_post_and_forward() {
        var it = cases.submitted("单位期限");
        for (var page : List.of("/examinations", "/examinations/" + visit(it)))
            assertThat(cases.page(cases.clerk, page)).as(page).contains("单位最迟须在此日张贴公示", "单位报送截止");
        clock.is("2020-10-16 00:00");
        assertThat(cases.page(cases.clerk, "/examinations")).doesNotContain("单位报送截止");
    }

    @Test void who_was_slower_keeps_the_words_he_wrote() {
        var it = beforeTheBureau("慢了一步");
        var seen = version(it);
        decide(cases.bureau, it, "APPROVE", "check.education", "true");
        var late = cases.post(cases.bureau, "/examinations/" + visit(it) + "/decision", "version", seen, "decision", "RETURN", "mark.entry.1", "mend", "words.entry.1", "缺竣工证明第三页");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(said(late)).contains("您刚才填写的文字没有保存", "缺竣工证明第三页").doesNotContain("RETURN");
    }

    @Test void what_was_submitted_is_shown_as_it_was_submitted() {
        var it = cases.submitted("原样");
        assertThat(cases.page(it.applicant(), "/applications/" + it.application() + "/preview")).contains("安吉县人民医院迁建工程", "施工与监理，技术骨干").doesNotContain("还不能提交", "还没有上传证件照");
    }

    @Test void after_the_deadline_no_page_calls_for_submitting() {
        var it = cases.submitted("过期草稿");
        cases.post(it.applicant(), "/applications/" + it.application() + "/withdraw");
        clock.is("2020-10-15 23:59:59");
        assertThat(cases.page(it.applicant(), "/applications/" + it.application())).contains("每一步单独保存");
        clock.is("2020-10-16 00:00");
        assertThat(cases.page(it.applicant(), "/applications/" + it.application())).contains("申报时间已于 2020年10月15日 24:00 截止，不能再提交").doesNotContain("每一步单独保存");
    }

    @Test void forwarding_says_to_whom_and_what_went_on_is_not_forwarded_again() {
        var it = beforeTheBureau("报送给谁");
        decide(cases.bureau, it, "APPROVE", "check.education", "true");
        var asked = cases.post(cases.bureau, "/examinations/forward", "visit", visit(it));
        assertThat(said(asked)).contains("将报送至“受理”，由湖州市职业资格指导服务中心办理");
        var visit = visit(it);
        cases.post(cases.bureau, "/examinations/forward", "visit", visit, "confirmed", "true");
        assertThat(said(cases.post(cases.bureau, "/examinations/forward", "visit", visit))).contains("这份申报已经报送").doesNotContain("还没有审查通过");
    }

    private String progress(Case it) { return cases.page(it.applicant(), "/applications/" + it.application() + "/progress").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "); }

    @Test void the_stage_where_it_ended_says_so_and_later_ones_do_not_take_place() {
        var it = beforeTheBureau("未过审查");
        assertThat(progress(it)).contains("县审查 进行中 受理 未开始 确认发证 未开始");
        assertThat(decide(cases.bureau, it, "REJECT", "reasonWords", "学历不符", "confirmed", "true")).isEqualTo(303);
        assertThat(progress(it)).contains("单位审核 已完成 单位公示 已完成 县审查 审查不通过 受理 不再进行 确认发证 不再进行");
    }

    @Test void a_withdrawal_stays_in_the_timeline_and_the_page_says_how_to_take_it_up_again() {
        var it = beforeTheBureau("撤回又交");
        cases.post(it.applicant(), "/applications/" + it.application() + "/withdraw");
        assertThat(progress(it)).contains("县审查 本人已撤回 受理 不再进行", "2020年10月15日 24:00 前可以修改并重新提交");
        assertThat(cases.page(it.applicant(), "/applications")).contains("2020年10月15日 24:00 前可以修改并重新提交");
        assertThat(cases.page(it.applicant(), "/")).contains("2020年10月15日 24:00 前可以修改并重新提交");
        assertThat(cases.page(it.applicant(), "/applications/" + it.application() + "/progress")).contains("href=\"/applications/" + it.application() + "\">修改并重新提交");
        clock.is("2020-09-10 09:00");
        cases.froze(it, 2, "建筑施工");
        cases.in(Scope.of(it.applicant()), () -> {
            context.publishEvent(new ApplicationSubmitted(it.application(), false));
            return true;
        });
        assertThat(cases.stands(it)).isEqualTo("first");
        assertThat(progress(it)).contains("2020年9月1日 9:00 本人提交", "2020年9月10日 9:00 本人重新提交");
        assertThat(progress(it)).contains("本人已撤回", "单位审核 进行中 单位公示 未开始 县审查 未开始").doesNotContain("修改并重新提交");
        assertThat(cases.page(cases.clerk, "/examinations/" + visit(it))).contains("本人已撤回");
        cases.post(it.applicant(), "/applications/" + it.application() + "/withdraw");
        clock.is("2020-10-16 00:00");
        assertThat(progress(it)).contains("申报时间已于 2020年10月15日 24:00 截止，不能再提交").doesNotContain("修改并重新提交");
    }

    @Test void a_decision_on_an_older_version_answers_that_somebody_was_faster() {
        var it = cases.submitted("两人同办");
        var seen = version(it);
        var visit = visit(it);
        assertThat(cases.post(cases.clerk, "/examinations/" + visit + "/decision", "version", seen, "decision", "APPROVE", "opinion", "同意").getStatus()).isEqualTo(303);
        assertThat(cases.post(cases.clerk, "/examinations/" + visit + "/decision", "version", seen, "decision", "APPROVE", "opinion", "同意").getStatus()).isEqualTo(409);
        assertThat(cases.visits(it, "shown")).isEqualTo(1);
    }

    @Test void nobody_examines_himself() {
        var it = cases.submitted("本人");
        var self = new Actor(it.applicant().person(), "本人", cases.clerk.here(), cases.clerk.organisationName(), cases.clerk.role());
        assertThat(decide(self, it, "APPROVE")).isEqualTo(422);
        assertThat(cases.stands(it)).isEqualTo("first");
    }

    @Test void another_organisation_finds_nothing_and_the_next_stage_nothing_yet() {
        var it = cases.submitted("别处");
        assertThat(cases.get(cases.bureau, "/examinations/" + visit(it)).getStatus()).isEqualTo(404);
        assertThat(cases.get(cases.office, "/examinations/999999999").getStatus()).isEqualTo(404);
    }
}
