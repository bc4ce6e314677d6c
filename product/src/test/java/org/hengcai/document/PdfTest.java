package org.hengcai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengcai.document.view.Specimen;
import org.hengcai.testing.Documents;
import org.junit.jupiter.api.Test;

/** [spec 6, documents; issue 4 item 8] */
class PdfTest {
    private static final List<String> NAMES = List.of("王莉 民一女力之人用工", "陈𬱖、𠮷田、䶮先生、㼆㴪", "《专业技术职务任职资格评审表》（湖职指发〔2020〕3号）", "■ 是 □ 否 2020-09-10 — … “引号” 100% ￥180");

    @Test void text_is_copied_as_it_was_written_rare_characters_too() throws IOException {
        var pdf = Documents.pdf().of("document/specimen", new Specimen("字样", NAMES));
        Files.write(Path.of("/tmp/specimen.pdf"), pdf);
        assertThat(text(pdf)).contains(NAMES);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
