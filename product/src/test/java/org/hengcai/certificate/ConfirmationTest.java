package org.hengcai.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.web.view.Dates;
import org.junit.jupiter.api.Test;

/** A numbered decision confirms a batch, all of it or nothing; each gets a certificate [A1.二.1, reg. 26]. */
class ConfirmationTest extends CertificateTest {

    @Test void a_dry_run_changes_nothing_and_a_confirmed_batch_is_numbered_in_order() {
        var huang = waiting("黄一");
        var li = waiting("李二");
        assertThat(must(200, confirms(organiser, "湖人社职〔2020〕1号", false, huang, li))).contains("确认发证：请核对", "其中 2 人可以发证", "黄一", "李二");
        assertThat(cases.stands(huang)).isEqualTo("confirmed");
        must(303, confirms(organiser, "湖人社职〔2020〕1号", true, huang, li));
        assertThat(cases.stands(huang)).isEqualTo("CERTIFIED");
        var first = row(huang);
        assertThat(first.number()).matches("2020-工程-\\d{5}");
        assertThat(sequence(row(li))).isEqualTo(sequence(first) + 1);
        assertThat(first.name()).isEqualTo("黄一");
        assertThat(first.decision()).isEqualTo("湖人社职〔2020〕1号");
        assertThat(cases.told(huang.applicant())).contains("您的工程师电子证书已签发，编号 " + first.number() + "，可登录平台下载。");
        assertThat(cases.page(organiser, "/confirmations")).contains(first.number());
    }

    private static int sequence(CertificateRow row) { return Integer.parseInt(row.number().substring(row.number().lastIndexOf('-') + 1)); }

    @Test void every_fault_of_a_decision_is_told_at_once_and_a_number_serves_once() {
        var huang = waiting("黄一");
        assertThat(must(422, cases.post(organiser, "/confirmations", "decidedOn", "2021-01-01"))).contains("没有选择要确认的申报", "没有填写批准文号", "批准日期 2021年1月1日 不在可以填写的范围内", "没有填写评审组织");
        must(303, confirms(organiser, "湖人社职〔2020〕2号", true, huang));
        var done = "黄一已经由“湖人社职〔2020〕2号”确认发证，证书编号 " + row(huang).number() + "，不必再次确认";
        assertThat(must(422, confirms(organiser, "湖人社职〔2020〕2号", true, huang))).contains(done).doesNotContain("已经用过", "取消勾选");       // pressed twice
        assertThat(must(422, confirms(organiser, "湖人社职〔2020〕3号", true, huang))).contains(done);
        assertThat(must(422, confirms(organiser, "湖人社职〔2020〕2号", true, waiting("李二")))).contains("已经用过");
        assertThat(row(huang).decision()).isEqualTo("湖人社职〔2020〕2号");
    }

    @Test void a_decision_is_not_dated_before_it_could_be_taken_and_its_texts_have_limits_by_name() {
        var huang = waiting("黄一");
        for (var day : new String[] {"1900-01-01", "2020-09-01", "9999-12-31"})
            assertThat(must(422, cases.post(organiser, "/confirmations", "visit", visit(huang), "decision", "长".repeat(61), "committee", "长".repeat(61), "decidedOn", day)))
                    .contains("批准日期", "不能用，只能是2020年", "批准文号有 61 个字，最多 60 个字", "评审组织有 61 个字");
        assertThat(cases.stands(huang)).isEqualTo("confirmed");
    }

    @Test void one_day_is_said_as_one_an_odd_number_is_doubted_and_what_cannot_be_printed_refused() {
        var huang = waiting("黄一");
        assertThat(must(200, confirms(organiser, "随便写", false, huang))).contains("不像公文的文号", "湖人社职〔2020〕56号");
        assertThat(must(200, confirms(organiser, "湖人社职〔2020〕6号", false, huang))).doesNotContain("不像公文的文号");
        assertThat(must(422, confirms(organiser, "湖人社职〔2020〕😀号", false, huang))).contains("批准文号里的“😀”印不到文件上");
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var entered = cases.in(Scope.job("test"), () -> db.sql("update workflow.visit set entered_at = :now where left_at is null and subject = :id").param("now", java.time.OffsetDateTime.now(clock)).param("id", huang.application()).update());
        assertThat(entered).isEqualTo(1);
        assertThat(must(422, cases.post(organiser, "/confirmations", "visit", visit(huang), "decision", "湖人社职〔2020〕7号", "committee", "评委会", "decidedOn", today.minusDays(1).toString())))
                .contains("不能用，只能是" + Dates.day(today)).doesNotContain("之间的日期");
    }

    @Test void one_who_cannot_be_confirmed_holds_up_the_batch_until_left_out() {
        var huang = waiting("黄一");
        var bare = cases.submitted("王三");
        assertThat(must(200, confirms(organiser, "湖人社职〔2020〕4号", false, huang, bare))).contains("其中 1 人可以发证", "没有证件照");
        assertThat(must(422, confirms(organiser, "湖人社职〔2020〕4号", true, huang, bare))).contains("王三：申报材料中没有证件照");
        assertThat(cases.stands(huang)).isEqualTo("confirmed");
        must(303, confirms(organiser, "湖人社职〔2020〕4号", true, huang));
    }

    @Test void nobody_confirms_himself_and_another_bureau_finds_nothing() {
        var huang = waiting("黄一");
        var himself = new Actor(huang.applicant().person(), "黄一", organiser.organisation(), organiser.organisationName(), Role.BUREAU);
        assertThat(must(422, confirms(himself, "湖人社职〔2020〕5号", true, huang))).contains("须由本单位其他经办人确认");
        must(404, confirms(foreign, "德人社〔2020〕1号", true, huang));
        must(403, confirms(cases.clerk, "某公司〔2020〕1号", true, huang));
        var held = certified("李二");
        for (var url : new String[] {"", "/file", "/revoke"}) must(404, cases.get(foreign, "/certificates/" + row(held).id() + url));
        must(404, cases.post(foreign, "/certificates/" + row(held).id() + "/revoke", "reason", "无", "confirmed", "true"));
        must(404, cases.get(huang.applicant(), "/certificates/" + row(held).id()));
        must(404, cases.get(huang.applicant(), "/certificates/" + row(held).id() + "/file"));
        assertThat(cases.page(huang.applicant(), "/certificates")).contains("还没有证书");
        assertThat(cases.page(held.applicant(), "/certificates")).contains(row(held).number());
    }

    @Test void the_paper_is_made_by_the_job_or_when_first_asked_for_and_is_one() throws Exception {
        var huang = certified("黄一");
        assertThat(row(huang).fileId()).isNull();
        Scope.run(Scope.job("test"), () -> context.getBean(Papers.class).makeMissing());
        var made = row(huang);
        assertThat(made.fileId()).isNotNull();
        try (var pdf = Loader.loadPDF(file(huang))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("黄一", "工程师", "中级", made.number(), made.decision(), "1988年3月", "3305**********001X");
        }
        assertThat(row(huang).fileId()).isEqualTo(made.fileId());
        var li = certified("李二");
        assertThat(file(li)).isEqualTo(file(li));
    }
}
