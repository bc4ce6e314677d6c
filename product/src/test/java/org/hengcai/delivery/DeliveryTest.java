package org.hengcai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.hengcai.workflow.DecisionKind;
import org.hengcai.workflow.Pipeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Review forms: only after what stands before them, in versions, stamped copies ticked off by bar code [A1.二.7, 五(一); U71]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class DeliveryTest {

    private static final String PIPELINE = """
        - {id: bureau, name: 人力社保部门审查, kind: examination, actor: bureau, clause: 七, decisions: [approve]}
        - {id: pay, name: 缴费, kind: payment, actor: applicant, clause: 六, days: 7}
        - {id: forms, name: 报送评审表, kind: delivery, actor: office, clause: A1.二.7, copies: 3, watermark: 指导服务中心 2020年度, stamps: [employer, department, bureau]}
        - {id: then, name: 复核, kind: examination, actor: office, clause: 六, decisions: [approve]}
        - {id: end, name: 确认, kind: confirmation, actor: organiser, clause: reg. 26}
        """;
    private static final String ALL_STAMPS = "EMPLOYER DEPARTMENT BUREAU";

    @Autowired WebApplicationContext context;
    @Autowired MovableClock clock;
    @Autowired Pipeline pipeline;
    @Autowired ReviewForms forms;
    @Autowired JdbcClient db;
    private static Cases cases;
    private Case li;
    private boolean compared = true;

    @BeforeEach void an_application_is_called_for_payment() {
        clock.is("2020-09-20 09:00");
        if (cases == null) cases = new Cases(context, PIPELINE);
        li = cases.submitted("李四𬱖");
        passes(cases.bureau, "同意推荐");
    }

    @Test void there_is_no_form_before_payment() {
        assertThat(cases.stands(li)).isEqualTo("pay");
        for (var path : List.of("", "/download")) assertThat(cases.get(li.applicant(), "/review-forms/" + li.application() + path).getStatus()).isEqualTo(404);
        assertThat(cases.page(li.applicant(), "/review-forms")).contains("还没有评审表");
        paid();
        assertThat(cases.page(li.applicant(), "/review-forms/" + li.application())).contains("打印 <b>3 份</b>", "用人单位（湖州某建设有限公司）", "行业主管部门（安吉县住建局）");
        assertThat(cases.told(li.applicant())).last().asString().contains("打印 3 份");
        assertThat(cases.page(li.applicant(), "/applications/" + li.application() + "/progress")).contains("请您下载评审表，打印 3 份，盖章后报送", "/review-forms/" + li.application());
    }

    @Test void the_pdf_says_what_was_submitted_and_decided_with_bar_code_and_watermark() throws IOException {
        paid();
        var response = cases.get(li.applicant(), "/review-forms/" + li.application() + "/download");
        assertThat(response.getStatus()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(response.getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("专业技术职务任职资格评审表", "李四𬱖", "建筑施工", "同意推荐", "安吉县人力社保局（盖章）", code(1));
            assertThat(text.replaceAll("\\s", "")).contains("安吉县人民医院迁建工程");
            assertThat(scanned(new PDFRenderer(pdf).renderImageWithDPI(0, 200))).isEqualTo(code(1));
            for (var page : pdf.getPages()) assertThat(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1)).contains("/Artifact");   // the watermark
        }
        assertThat(new String(cases.get(li.applicant(), "/review-forms/" + li.application() + "/download").getContentAsByteArray(), 0, 5)).isEqualTo("%PDF-");
        assertThat(cases.in(Scope.job("test"), () -> db.sql("select count(*) from files.file where subject = :id").param("id", li.application()).query(Long.class).single())).isEqualTo(1);
    }

    @Test void the_job_sets_what_nobody_has_downloaded_yet() {
        paid();
        Scope.run(Scope.job("review-forms"), forms::setAll);
        assertThat(cases.in(Scope.job("test"), () -> FormRow.unset(db))).noneMatch(form -> form.subject() == li.application());
    }

    @Test void three_stamped_copies_scanned_and_ticked_off_let_it_go_on() {
        paid();
        var scanned = cases.get(cases.office, "/deliveries?code=" + code(1));
        assertThat(scanned.getStatus()).isEqualTo(303);
        assertThat(cases.page(cases.office, "/deliveries?code=")).contains("没有填写条码号");
        var url = scanned.getHeader("Location");
        assertThat(cases.page(cases.office, url)).contains("李四𬱖", "第 3 份", "人力社保部门章");

        assertThat(tick(url, List.of(), List.of(1, 2)).getStatus()).isEqualTo(422);
        assertThat(tick(url, stamps(1, "EMPLOYER BUREAU"), List.of(1)).getStatus()).isEqualTo(422);
        assertThat(tick(url, stamps(1, ALL_STAMPS), List.of(1)).getStatus()).isEqualTo(303);
        assertThat(cases.stands(li)).isEqualTo("forms");
        assertThat(cases.page(cases.office, "/deliveries")).contains("已收 1 / 3 份");
        assertThat(cases.page(li.applicant(), "/review-forms/" + li.application())).contains("2020年9月20日 9:00 收到", "尚未收到");

        assertThat(tick(url, stamps(3, ALL_STAMPS), List.of(1, 2, 3)).getStatus()).isEqualTo(303);
        assertThat(cases.stands(li)).isEqualTo("then");
        assertThat(cases.page(cases.office, "/deliveries?tab=done")).contains("李四𬱖", "已收 3 / 3 份");
        assertThat(tick(url, stamps(3, ALL_STAMPS), List.of(1, 2, 3)).getStatus()).isEqualTo(409);
    }

    @Test void with_nothing_ticked_nothing_is_written_and_the_page_says_so() {
        paid();
        var url = "/deliveries/" + form().visitId();
        var seen = form().revision();
        var answer = tick(url, List.of(), List.of());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Cases.text(answer)).contains("没有勾选任何一份的盖章或“收到”");
        assertThat(form().revision()).isEqualTo(seen);
        assertThat(tick(url, stamps(1, ALL_STAMPS), List.of(1)).getStatus()).isEqualTo(303);
        assertThat(tick(url, stamps(1, ALL_STAMPS), List.of(1)).getStatus()).isEqualTo(303);
        assertThat(form().revision()).as("the same again is nothing new").isEqualTo(seen + 1);
        assertThat(tick(url, List.of(), List.of()).getStatus()).as("a mistake is taken back").isEqualTo(303);
        assertThat(cases.page(cases.office, url)).doesNotContain("checked");
    }

    @Test void two_clerks_do_not_overwrite_each_other() {
        paid();
        var url = "/deliveries/" + form().visitId();
        var seen = form();
        assertThat(tick(url, stamps(1, ALL_STAMPS), List.of(1)).getStatus()).isEqualTo(303);
        assertThat(cases.post(cases.office, url, "form", "" + seen.id(), "revision", "" + seen.revision()).getStatus()).isEqualTo(409);
    }

    @Test void a_corrected_form_is_a_new_version_and_the_old_code_tells_what_changed() {
        paid();
        var url = "/deliveries/" + form().visitId();
        assertThat(cases.post(cases.office, url + "/new-version").getStatus()).isEqualTo(422);       // nothing has changed
        assertThat(tick(url, stamps(2, ALL_STAMPS), List.of(1, 2)).getStatus()).isEqualTo(303);

        cases.froze(li, 2, "建筑结构");
        assertThat(cases.page(cases.office, url)).contains("申报内容有更正", "申报专业：由“建筑施工”改为“建筑结构”");
        assertThat(cases.post(cases.office, url + "/new-version").getStatus()).isEqualTo(303);
        assertThat(cases.told(li.applicant())).last().asString().contains("第 2 版");

        assertThat(cases.page(cases.office, "/deliveries?code=" + code(1))).contains("这是第 1 版，已作废，不要收", "申报专业：由“建筑施工”改为“建筑结构”", "第 2 版");
        assertThat(cases.get(cases.office, "/deliveries?code=" + code(2)).getStatus()).isEqualTo(303);
        assertThat(cases.page(cases.office, "/deliveries")).contains("第 2 版，已收 0 / 3 份");       // old copies count no more
        assertThat(cases.page(li.applicant(), "/review-forms/" + li.application())).contains("以前打印的作废", "建筑结构");
    }

    @Test void what_was_never_downloaded_is_compared_with_the_stored_version_before_it_counts() throws IOException {
        paid();
        compared = false;
        var url = "/deliveries/" + form().visitId();
        assertThat(cases.page(cases.office, url)).contains("平台所存的第 1 版评审表（PDF）", url + "/form", "还没有从平台下载过这一版");
        assertThat(Cases.text(tick(url, stamps(3, ALL_STAMPS), List.of(1, 2, 3)))).contains("申报人还没有从平台下载过第 1 版评审表", "已核对一致");
        assertThat(cases.stands(li)).isEqualTo("forms");
        try (var pdf = Loader.loadPDF(cases.get(cases.office, url + "/form").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("李四𬱖");
        }
        assertThat(cases.get(cases.bureau, url + "/form").getStatus()).isEqualTo(404);
        assertThat(form().printedAt()).as("the office's look is no print of the applicant's").isNull();
        assertThat(tick(url, stamps(1, ALL_STAMPS), List.of()).getStatus()).as("stamps alone are no copy received").isEqualTo(303);
        cases.get(li.applicant(), "/review-forms/" + li.application() + "/download");
        assertThat(tick(url, stamps(3, ALL_STAMPS), List.of(1, 2, 3)).getStatus()).isEqualTo(303);
        assertThat(cases.stands(li)).isEqualTo("then");
        assertThat(cases.in(Scope.job("test"), () -> db.sql("select what::text from audit.log where subject = ? and deed = 'delivery.tick' order by no").param(li.application()).query(String.class).list()))
                .hasSize(2).first().asString().contains("第 1 份：人力社保部门、行业主管部门、用人单位盖章，未收到");
    }

    @Test void what_came_of_the_notice_and_the_units_opinion_stand_apart() {
        var own = new Cases(context, """
            - {id: own, name: 用人单位审核, kind: examination, actor: employer, clause: 四(二), decisions: [approve]}
            - {id: shown, name: 用人单位公示, kind: public-notice, actor: employer, clause: 五(一), working-days: 5, from: next-day, forwards: batch}
            - {id: forms, name: 报送评审表, kind: delivery, actor: office, clause: A1.二.7, copies: 3, watermark: 指导服务中心, stamps: [employer, bureau]}
            - {id: end, name: 确认, kind: confirmation, actor: organiser, clause: reg. 26}
            """);
        clock.is("2020-09-01 09:00");
        var it = own.submitted("王五");
        var visit = own.in(Scope.of(own.clerk), () -> {
            var examined = pipeline.where(it.application()).orElseThrow();
            pipeline.record(examined, own.clerk, DecisionKind.APPROVE, "符合申报条件，同意推荐", List.of());
            pipeline.advance(examined);
            return pipeline.where(it.application()).orElseThrow().id();
        });
        var sheet = own.post(own.clerk, "/notice-sheets", "visit", "" + visit, "place", "一楼", "confirmed", "true").getHeader("Location");
        clock.is("2020-09-09 09:00");
        assertThat(own.post(own.clerk, sheet + "/forward", "outcome", "公示期间无异议", "opinion", "同意推荐").getStatus()).isEqualTo(303);
        var form = own.in(Scope.job("test"), () -> FormRow.latest(db, it.application()).orElseThrow()).form();
        assertThat(form.opinions()).extracting(one -> one.label() + "：" + one.text()).containsExactly("公示情况：公示期间无异议", "用人单位意见：符合申报条件，同意推荐", "人力社保部门意见：");
    }

    @Test void the_menu_leads_to_it_only_where_a_plan_lets_one_collect() {
        assertThat(cases.page(cases.office, "/deliveries")).contains("<a href=\"/deliveries\"");
        assertThat(cases.page(cases.bureau, "/plans")).doesNotContain("href=\"/deliveries\"");
    }

    @Test void a_code_mistyped_unknown_or_of_another_office_is_none_of_ours() {
        paid();
        var code = code(1);
        var mistyped = code.substring(0, code.length() - 3) + (code.charAt(code.length() - 3) == '1' ? '2' : '1') + code.substring(code.length() - 2);
        assertThat(cases.page(cases.office, "/deliveries?code=" + mistyped)).contains("校验位不符");
        assertThat(cases.page(cases.office, "/deliveries?code=abc")).contains("校验位不符");
        assertThat(cases.page(cases.office, "/deliveries?code=" + FormCode.of(999_999_999, 1))).contains("没有这个条码的评审表");
        var elsewhere = new Cases(context, PIPELINE);
        assertThat(cases.page(elsewhere.office, "/deliveries?code=" + code)).contains("没有这个条码的评审表");
        assertThat(cases.page(cases.bureau, "/deliveries?code=" + code)).contains("没有这个条码的评审表");
        assertThat(cases.get(elsewhere.office, "/deliveries/" + form().visitId()).getStatus()).isEqualTo(404);
        assertThat(cases.get(cases.bureau, "/deliveries/" + form().visitId()).getStatus()).isEqualTo(404);
        var clerkAsHimself = new Actor(cases.clerk.person(), cases.clerk.name(), null, null, Role.APPLICANT);
        assertThat(cases.get(clerkAsHimself, "/review-forms/" + li.application()).getStatus()).isEqualTo(404);
    }

    /** What a scanner reads on the printed page. */
    private static String scanned(BufferedImage page) {
        var points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        try {
            return new Code128Reader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), points))),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        } catch (ReaderException e) {
            throw new AssertionError("no bar code on the page", e);
        }
    }

    // deeds

    private void passes(Actor by, String opinion) {
        cases.in(Scope.of(by), () -> {
            var visit = pipeline.where(li.application()).orElseThrow();
            pipeline.record(visit, by, DecisionKind.APPROVE, opinion, List.of());
            pipeline.advance(visit);
            return true;
        });
    }

    private void paid() {
        cases.in(Scope.job("test"), () -> {
            pipeline.advance(pipeline.where(li.application()).orElseThrow());
            return true;
        });
    }

    private MockHttpServletResponse tick(String url, List<String> stamps, List<Integer> received) {
        var seen = form();
        var params = new ArrayList<>(List.of("form", "" + seen.id(), "revision", "" + seen.revision()));
        stamps.forEach(stamp -> params.addAll(List.of("stamp", stamp)));
        if (compared) params.addAll(List.of("compared", "true"));
        received.forEach(number -> params.addAll(List.of("received", "" + number)));
        return cases.post(cases.office, url, params.toArray(String[]::new));
    }

    private static List<String> stamps(int copies, String names) {
        return IntStream.rangeClosed(1, copies).boxed().flatMap(copy -> List.of(names.split(" ")).stream().map(name -> copy + "." + name)).toList();
    }

    private FormRow form() { return cases.in(Scope.job("test"), () -> FormRow.latest(db, li.application()).orElseThrow()); }

    private String code(int version) { return FormCode.of(li.application(), version); }
}
