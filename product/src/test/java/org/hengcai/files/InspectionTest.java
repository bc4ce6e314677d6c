package org.hengcai.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.hengcai.shared.Problem;
import org.junit.jupiter.api.Test;

/** What an upload may be: type by bytes, whole, and without anything hidden [spec 3.2, spec 6 uploads]. */
class InspectionTest {

    private static final FileRule RULE = FileRule.evidence("diploma", 10 << 20);

    @Test void a_whole_pdf_jpeg_or_png_is_well() {
        assertThat(problems(Samples.pdf())).isEmpty();
        assertThat(problems(Samples.image("jpg", 640, 480))).isEmpty();
        assertThat(problems(Samples.image("png", 640, 480))).isEmpty();
    }

    @Test void the_type_is_read_from_the_bytes_whatever_the_name_says() {
        assertThat(FileType.of(Samples.image("png", 8, 8))).isEqualTo(FileType.PNG);
        assertThat(wrong("MZ this is a program".getBytes(StandardCharsets.ISO_8859_1))).contains("“毕业证.pdf”的内容不是 PDF、JPEG、PNG 格式");
        assertThat(Inspection.problems(Samples.pdf(), FileType.PDF, new FileRule("photo", Set.of(FileType.JPEG), 1 << 20), "照片.jpg"))
                .extracting(Problem::wrong).singleElement().asString().contains("不是 JPEG 格式");
        assertThat(FileType.PNG.named("照片.jpg")).isEqualTo("照片.png");
        assertThat(FileType.JPEG.named("照片.JPEG")).isEqualTo("照片.JPEG");
        assertThat(FileType.PDF.named("2020年聘书")).isEqualTo("2020年聘书.pdf");
    }

    @Test void an_empty_file_is_refused() { assertThat(wrong(new byte[0])).contains("0 字节"); }

    @Test void a_truncated_file_is_refused_whatever_its_type() {
        assertThat(wrong(Samples.cut(Samples.pdf(), 0.7))).contains("不完整");
        for (var share : new double[] {0.3, 0.7, 0.98}) {
            assertThat(wrong(Samples.cut(Samples.image("jpg", 640, 480), share))).contains("不完整");
            assertThat(wrong(Samples.cut(Samples.image("png", 640, 480), share))).contains("不完整");
        }
    }

    @Test void a_pdf_with_a_password_is_refused_and_so_is_one_with_restrictions() {
        assertThat(wrong(Samples.pdf(document -> protect(document, "user")))).contains("设有密码");
        assertThat(wrong(Samples.pdf(document -> protect(document, "")))).contains("设有密码");
    }

    @Test void a_pdf_with_scripts_is_refused() {
        assertThat(wrong(Samples.pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))))).contains("脚本");
        assertThat(wrong(Samples.pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch())))).contains("脚本");
    }

    @Test void a_pdf_with_other_files_inside_is_refused() {
        assertThat(wrong(Samples.pdf(InspectionTest::embed))).contains("内嵌");
    }

    @Test void a_pdf_without_pages_or_in_pieces_is_refused() {
        assertThat(wrong(Samples.pdf(d -> d.removePage(0)))).contains("没有任何页面");
        assertThat(wrong("%PDF-1.4\nnothing\n%%EOF".getBytes(StandardCharsets.ISO_8859_1))).contains("损坏");
    }

    @Test void a_pdf_that_unpacks_to_very_much_is_refused_before_it_is_unpacked() {
        assertThat(Samples.bomb().length).isLessThan(400_000);
        assertThat(wrong(Samples.bomb())).contains("过大");
    }

    @Test void a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() {
        var png = Samples.image("png", 4, 4);
        png[16] = 0x00; png[17] = 0x00; png[18] = 0x7F; png[19] = 0x00;            // width 32,512
        assertThat(wrong(png)).contains("32512×4 像素");
    }

    private static void protect(PDDocument document, String userPassword) {
        try {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void embed(PDDocument document) {
        try {
            var specification = new PDComplexFileSpecification();
            specification.setFile("x.exe");
            specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("x", specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Problem> problems(byte[] bytes) { return Inspection.problems(bytes, FileType.of(bytes), RULE, "毕业证.pdf"); }

    private static String wrong(byte[] bytes) {
        assertThat(problems(bytes)).hasSize(1).allMatch(p -> p.field().equals("diploma"));
        return problems(bytes).getFirst().wrong();
    }
}
