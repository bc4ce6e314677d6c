package org.hengcai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengcai.document.view.Specimen;
import org.hengcai.testing.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** [spec 6, documents; issue 4 item 8] The fonts must have been laid out by bin/fonts before the build. */
class PdfTest {
    private static final List<String> LINES = List.of("王莉 民一女力之人用工", "陈𬱖、𠮷田、䶮先生、㼆㴪", "《专业技术职务任职资格评审表》（湖职指发〔2020〕3号）",
            "■ 是 □ 否 2020-09-10 — … “引号” 100% ￥180", "<b>&amp; 5 > 3");

    @Test void the_fonts_were_packed_before_the_tests() {
        assertThat(Fonts.packedWhole()).as("run bin/fonts, then build again").isTrue();
    }

    @Test void text_is_copied_as_it_was_written_rare_characters_too() throws IOException {
        assertThat(text(specimen(LINES, null))).contains(LINES);
    }

    @Test void a_radical_in_the_text_is_copied_as_the_character_it_looks_like() throws IOException {
        assertThat(text(specimen(List.of("⼀⺠⼥⼒，豈見"), null))).contains("一民女力，").doesNotContain("⼀", "⺠", "⼥", "⼒");
    }

    @Test void what_no_font_has_shows_as_a_gap_sign_and_control_characters_are_left_out() throws IOException {
        assertThat(text(specimen(List.of("甲\u0007乙\uE123丙"), null))).contains("甲乙〓丙");
    }

    @Test void every_font_is_embedded_in_part() throws IOException {
        try (var document = Loader.loadPDF(specimen(LINES, new Watermark("王莉 2020")))) {
            assertThat(fonts(document)).hasSize(3).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            });
        }
    }

    @Test void the_watermark_is_one_form_on_all_pages_and_stays_out_of_copied_text() throws IOException {
        var pdf = specimen(many("第%d段：本人述职，说明主持和参与的工程。", 200), new Watermark("黄敏 20200910-0007 第3版"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            var forms = new ArrayList<Object>();
            for (var page : document.getPages()) {
                var objects = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
                assertThat(objects.size()).isEqualTo(1);
                forms.add(objects.getDictionaryObject(objects.keySet().iterator().next()));
                assertThat(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1)).contains("/Artifact");
            }
            assertThat(forms).allMatch(form -> form == forms.getFirst());
        }
        assertThat(text(pdf)).doesNotContain("20200910-0007");
        assertThat(pdf.length).isLessThan(200_000);
    }

    @Test void it_is_pdf_a_2b() throws Exception {
        assertThat(Conformance.faults(specimen(LINES, new Watermark("王莉 2020")))).isEmpty();
    }

    private static byte[] specimen(List<String> lines, @Nullable Watermark mark) {
        return Documents.pdf().of("document/specimen", new Specimen("字样", lines), mark);
    }

    static List<String> many(String pattern, int times) {
        var lines = new ArrayList<String>();
        for (var i = 1; i <= times; i++) lines.add(pattern.formatted(i));
        return lines;
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) fonts.add(page.getResources().getFont(name));
        }
        return fonts;
    }
}
