package org.hengcai.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.Documents;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** 导出公示表: the sheet leaves the platform as it was posted, in the plan's words, to whom its page opens [A2.一.4, U5]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class NoticeSheetTest {
    private static final String COLUMNS = """
        [{shows: number, name: 序号}, {shows: applicant, name: 姓名}, {shows: facts, name: 基本情况和业绩}, {shows: ends, name: 公示至}]""";
    private static final String PIPELINE = """
        - {id: shown, name: 单位公示, kind: public-notice, actor: employer, clause: 五(一), working-days: 5, from: next-day, within-window: true, forwards: batch,
           heading: 申报人员业绩公示表, text: 现将下列人员的业绩予以公示。, columns: %s}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """.formatted(COLUMNS.strip());

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;
    Cases cases;

    @BeforeEach void a_county() {
        clock.is("2020-09-25 09:00");
        cases = new Cases(context, PIPELINE);
    }

    private String posted(Case... all) {
        var fields = new ArrayList<>(List.of("place", "一楼公告栏", "confirmed", "true"));
        for (var it : all) fields.addAll(List.of("visit", cases.in(Scope.job("test"), () -> db.sql("select id::text from workflow.visit where subject = ?").param(it.application()).query(String.class).single())));
        return cases.post(cases.clerk, "/notice-sheets", fields.toArray(String[]::new)).getHeader("Location");
    }

    private byte[] file(String url, String type) {
        var answer = cases.get(cases.clerk, url);
        assertThat(answer.getStatus()).as(url).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo(type);
        assertThat(URLDecoder.decode(answer.getHeader("Content-Disposition"), StandardCharsets.UTF_8)).startsWith("attachment").contains("公示表-单位公示-2020-09-25");
        return answer.getContentAsByteArray();
    }

    /** What was submitted, once more, with another achievement. */
    private void achieved(Case it, String about) {
        cases.in(Scope.job("test"), () -> db.sql("""
            insert into application.snapshot (subject, round, at, facts, verdict, items)
            select subject, 2, at, facts, verdict, jsonb_set(jsonb_set(items, '{0,about}', to_jsonb(:about::text)), '{0,kind}', '"+1"') from application.snapshot where subject = :id""")
                .param("about", about).param("id", it.application()).update());
    }

    private List<Row> rows(String sheet) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file(sheet + "/sheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))) {
            return book.getFirstSheet().read();
        }
    }

    @Test void the_pdf_has_the_plans_words_the_period_and_every_row_rare_characters_too() throws IOException {
        var first = cases.submitted("严𬱖");
        var all = new ArrayList<>(List.of(first));
        for (int i = 1; i < 60; i++) all.add(cases.submitted("申报人" + i));
        var pdf = file(posted(all.toArray(Case[]::new)) + "/sheet.pdf", "application/pdf");
        Documents.show("notice-sheet", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("申报人员业绩公示表", "现将下列人员的业绩予以公示。", "2020年度湖州市建设工程专业", "湖职指发〔2020〕3号", "一楼公告栏",
                    "2020年9月27日至2020年10月9日（5 个工作日", "严𬱖", "申报人59", "安吉县人民医院迁建工程", "书面反映", "第 2 页", "联系人：", "湖州某建设有限公司（盖章）").doesNotContain("A2.");
            assertThat(text).as("nobody's phone hangs in public by the platform's doing").doesNotContainPattern("1[3-9][0-9]{9}");
            assertThat(text.split("基本情况和业绩", -1)).as("the head of the table stands on every page").hasSize(document.getNumberOfPages() + 1);
        }
    }

    @Test void the_table_is_read_back_and_nothing_in_it_is_a_formula_or_an_identity_number() throws IOException {
        var one = cases.submitted("严𬱖");
        var other = cases.submitted("=HYPERLINK(1)");
        achieved(one, "+1 · 证书 33050119880302001X");
        var sheet = posted(one, other);
        assertThat(cases.page(cases.clerk, sheet)).contains("3305**********001X").doesNotContain("33050119880302001X");
        var all = rows(sheet);
        var above = all.stream().map(row -> row.getCellCount() == 0 ? "" : row.getCellText(0)).toList();
        assertThat(above.getFirst()).contains("2020年度湖州市建设工程专业", "申报人员业绩公示表");
        assertThat(above).anyMatch(line -> line.contains("一楼公告栏")).anyMatch(line -> line.contains("2020年9月27日至2020年10月9日")).anyMatch(line -> line.contains("书面反映")).anyMatch(line -> line.startsWith("公示单位：湖州某建设有限公司"));
        var rows = all.subList(all.size() - 3, all.size());
        assertThat(rows.get(0).getCellText(1)).isEqualTo("姓名");
        assertThat(rows.get(1).getCellAsNumber(0)).hasValueSatisfying(n -> assertThat(n.intValue()).isEqualTo(1));
        assertThat(rows.get(1).getCellText(1)).isEqualTo("严𬱖");
        assertThat(rows.get(1).getCellText(2)).startsWith("+1：证书 3305**********001X（施工与监理");
        assertThat(rows.get(1).getCellText(3)).isEqualTo("2020年10月9日");
        assertThat(rows.get(2).getCellText(1)).isEqualTo("=HYPERLINK(1)");
        for (var row : rows.subList(1, 3)) for (int i = 1; i < 4; i++) assertThat(row.getCell(i).getType()).isEqualTo(CellType.STRING);
    }

    @Test void it_opens_to_whom_its_page_opens_and_is_not_there_for_others() {
        var it = cases.submitted("被公示人");
        var sheet = posted(it);
        var stranger = new Cases(context, PIPELINE).clerk;
        for (var ending : List.of("", "/sheet.pdf", "/sheet.xlsx")) {
            for (Actor by : List.of(stranger, cases.bureau, cases.department, cases.office)) assertThat(cases.get(by, sheet + ending).getStatus()).as(by.name() + ending).isEqualTo(404);
        }
        assertThat(cases.page(cases.clerk, sheet)).contains(sheet + "/sheet.pdf", sheet + "/sheet.xlsx", "导出公示表（PDF）", "导出公示表（Excel）");
    }

    @Test void a_plan_that_says_nothing_of_the_sheet_gets_the_sentence_of_its_notice_and_all_columns() throws IOException {
        cases = new Cases(context, PIPELINE.replaceAll("(?s),\\s*heading: .*?]}\n", "}\n"));
        var pdf = file(posted(cases.submitted("无样式")) + "/sheet.pdf", "application/pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("各单位对申报人员基本情况和业绩材料", "申报专业", "建筑施工", "无样式");
        }
    }
}
