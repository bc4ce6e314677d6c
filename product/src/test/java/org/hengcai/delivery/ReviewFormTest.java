package org.hengcai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengcai.delivery.view.FormSheet;
import org.hengcai.delivery.view.ReviewForm;
import org.hengcai.delivery.view.ReviewForm.Group;
import org.hengcai.delivery.view.ReviewForm.Line;
import org.hengcai.delivery.view.ReviewForm.Opinion;
import org.hengcai.document.BarCode;
import org.hengcai.document.Conformance;
import org.hengcai.document.DataUri;
import org.hengcai.document.Watermark;
import org.hengcai.testing.Documents;
import org.junit.jupiter.api.Test;

/** 《专业技术职务任职资格评审表》 on paper, with its watermark [五(一), A1.二.7]. */
class ReviewFormTest {
    private static final String STATEMENT = "本人自2016年受聘助理工程师以来，一直从事建筑电气设计与施工管理工作。主持完成德清县市民中心建筑智能化工程等项目，解决了大空间照明节能控制难题。\n".repeat(9);

    @Test void a_form_of_eight_pages_has_everything_it_was_given() throws Exception {
        var pdf = Documents.pdf().of("delivery/review-form", sheet(88, true), new Watermark("陈𬱖 第3版 评审专用"));
        Documents.show("review-form", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(7, 9);
            assertThat(new PDFTextStripper().getText(document)).contains("陈𬱖", "330501********0016", "技术负责人", "无记名投票", "202009100007-3", "德清县人力社保局（盖章）", "同意推荐", "本人签名");
        }
        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(pdf.length).isLessThan(400_000);
    }

    @Test void where_no_committee_meets_there_is_no_box_for_its_count() throws IOException {
        try (var document = Loader.loadPDF(Documents.pdf().of("delivery/review-form", sheet(0, false)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("基本情况").doesNotContain("无记名投票");
        }
    }

    private static FormSheet sheet(int achievements, boolean meets) {
        var basics = List.of(new Line("姓名", "陈𬱖"), new Line("证件号码", "330501********0016"), new Line("工作单位", "浙江德清某建设工程集团有限公司第二分公司"), new Line("申报职称", "工程师"),
                new Line("申报专业", "建筑电气（建筑智能化）"), new Line("申报途径", "正常申报"), new Line("受理回执号", "20200910-0007"));
        var works = IntStream.rangeClosed(1, achievements).mapToObj(i -> new Line("工程业绩 " + i, "德清县市民中心建筑智能化工程（二期）设计施工总承包项目\n2018年%d月竣工，技术负责人（第 1 完成人），已核实".formatted(i % 12 + 1))).toList();
        var groups = achievements == 0 ? List.<Group>of() : List.of(new Group("学历与聘任", List.of(new Line("学历", "浙江工业大学，电气工程及其自动化，本科、学士"), new Line("聘书一", "助理工程师，2016年3月1日至今"))), new Group("业绩", works));
        var opinions = List.of(new Opinion("EMPLOYER", "用人单位意见", "浙江德清某建设工程集团有限公司第二分公司", "公示 5 个工作日无异议，同意推荐。", "沈丽", "2020年9月22日"),
                new Opinion("DEPARTMENT", "行业主管部门意见", "德清县住房和城乡建设局", "同意", "姚明远", "2020年10月9日"), new Opinion("BUREAU", "人力社保部门意见", "德清县人力社保局", "同意", "徐静", "2020年10月20日"));
        var form = new ReviewForm("2020年度湖州市建设工程专业工程师、助理工程师职务任职资格评审", basics, "x", STATEMENT, groups, "y", opinions, meets);
        return new FormSheet(form, "202009100007-3", 3, 3, "2020年11月12日", DataUri.png(BarCode.png("202009100007-3")), photo(), signature());
    }

    private static String photo() {
        var image = blank(300, 420);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x2b3a55));
        pen.fillOval(80, 70, 140, 150);
        pen.fillArc(40, 240, 220, 400, 0, 180);
        return png(image);
    }

    private static String signature() {
        var image = blank(420, 160);
        var pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(5));
        for (var x = 30; x < 330; x += 60) pen.draw(new QuadCurve2D.Double(x, 120, x + 40, -20, x + 70, 110));
        return png(image);
    }

    private static BufferedImage blank(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        return image;
    }

    private static String png(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return DataUri.png(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
