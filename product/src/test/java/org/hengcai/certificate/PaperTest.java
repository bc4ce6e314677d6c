package org.hengcai.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengcai.certificate.view.Paper;
import org.hengcai.document.Conformance;
import org.hengcai.document.DataUri;
import org.hengcai.document.QrCode;
import org.hengcai.shared.Level;
import org.hengcai.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate's paper [spec 3.8]. */
class PaperTest {
    @Test void it_shows_what_was_certified_on_one_page_and_its_code_is_read_from_the_page(@TempDir Path data) throws Exception {
        var seal = new CertificateSeal(data, Clock.fixed(Instant.parse("2020-12-28T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
        var facts = new CodeFacts("ZJHZ20200912345", "陈𬱖", "330501********0016", "工程师", "建筑电气（建筑智能化）", Level.INTERMEDIATE, LocalDate.of(2020, 12, 28), "湖州市人力资源和社会保障局");
        var address = "https://zcps.example.cn/verify";
        var paper = new Paper(facts.number(), facts.name(), "男", "1988年5月", "居民身份证", facts.identity(), photo(), facts.title(), "工程", facts.specialty(), "中级", "湖州市建设工程专业中级职务任职资格评审委员会",
                "湖人社职〔2020〕56号", "2020年12月28日", facts.office(), DataUri.png(QrCode.png(seal.code(facts), 40)), DataUri.png(QrCode.png(address, 22)), address, null);
        var pdf = Documents.pdf().of("certificate/certificate", paper);
        Documents.show("certificate", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("陈𬱖", "1988年5月", "330501********0016", "工程师", "中级", "湖人社职〔2020〕56号", "ZJHZ20200912345", "湖州市人力资源和社会保障局");
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
            assertThat(Scanner.texts(page)).anySatisfy(text -> assertThat(seal.check(text)).isEqualTo(new CodeCheck.Valid(facts))).contains(address);
        }
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    private static String photo() throws Exception {
        var image = new BufferedImage(300, 420, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 420);
        pen.setColor(new Color(0x2b3a55));
        pen.fillOval(80, 70, 140, 150);
        pen.fillArc(40, 240, 220, 400, 0, 180);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return DataUri.of("image/jpeg", bytes.toByteArray());
    }
}
