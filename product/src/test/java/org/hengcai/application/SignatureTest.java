package org.hengcai.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.hengcai.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing by hand: an almost empty scribble is refused [A1.二.2, spec 3.3 step 2]. */
class SignatureTest {

    private static final SignatureFigures FIGURES = new SignatureFigures(1, 150, 60, 24, 20_000);
    private static final String NAME = """
        [{"penColor":"black","points":[{"time":1,"x":100,"y":100,"pressure":0.5},{"x":160,"y":110},{"x":105,"y":150},{"x":170,"y":155}]},
         {"points":[{"x":140,"y":90},{"x":135,"y":180}]}, {"points":[{"x":200,"y":120}]}]""";

    @Test void a_name_in_strokes_is_taken() {
        assertThat(read(NAME)).isInstanceOfSatisfying(Signature.Reading.Good.class, good -> assertThat(good.signature().strokes()).hasSize(3));
    }

    @Test void strokes_may_be_plain_lists_of_points() {
        assertThat(read("[[{\"x\":0,\"y\":0},{\"x\":90,\"y\":40},{\"x\":0,\"y\":50},{\"x\":90,\"y\":5}]]")).isInstanceOf(Signature.Reading.Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "nonsense", "[{\"points\":[]}]", "[[{\"x\":\"1\",\"y\":2}]]", "[[{\"x\":1e300,\"y\":2}]]", "[[{\"y\":2}]]"})
    void nothing_or_nonsense_is_no_signature(String json) {
        assertThat(problems(json)).extracting(Problem::wrong).containsExactly("没有收到签名");
    }

    @Test void a_dot_and_a_tick_are_refused_with_every_figure() {
        assertThat(problems("[[{\"x\":5,\"y\":5}]]")).extracting(Problem::wrong).containsExactly("签名笔迹过短（总长 0）", "签名过小（宽 0、高 0）");
        assertThat(problems("[[{\"x\":0,\"y\":0},{\"x\":10,\"y\":10},{\"x\":40,\"y\":-20}]]")).extracting(Problem::wrong)
                .containsExactly("签名笔迹过短（总长 56）", "签名过小（宽 40、高 30）");
    }

    @Test void one_long_line_is_no_name() {
        assertThat(problems("[[{\"x\":0,\"y\":0},{\"x\":200,\"y\":60}]]")).extracting(Problem::wrong).containsExactly("签名只是一条线");
    }

    @Test void the_number_of_strokes_and_points_is_a_value() {
        assertThat(problems(NAME, new SignatureFigures(4, 0, 0, 0, 6))).extracting(Problem::wrong).containsExactly("签名过于复杂（7 个点，最多 6 个）", "签名只有 3 笔");
    }

    @Test void it_is_drawn_as_svg_and_png_cropped_to_what_was_drawn() throws IOException {
        var signature = ((Signature.Reading.Good) read(NAME)).signature();
        assertThat(signature.svg()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 112.0 102.0\">").contains("M6.0 16.0L66.0 26.0").contains("M106.0 36.0l0 0");
        var image = ImageIO.read(new ByteArrayInputStream(signature.png(204)));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(224, 204);
        assertThat(image.getRGB(87, 102) & 255).isLessThan(60);                // on the second stroke
        assertThat(image.getRGB(1, 1) & 255).isEqualTo(255);
    }

    private static Signature.Reading read(String json) { return Signature.read("signature", json, FIGURES); }

    private static List<Problem> problems(String json) { return problems(json, FIGURES); }

    private static List<Problem> problems(String json, SignatureFigures figures) {
        return Signature.read("signature", json, figures) instanceof Signature.Reading.Bad(var problems) ? problems : List.of();
    }

    @Test void what_the_signing_field_of_our_pages_sends_is_read() {
        var sent = "{\"width\":600,\"height\":224,\"strokes\":[[[60,60,0],[120,130,15],[80,150,30],[150,90,45]],[[200,60,300],[260,140,315],[210,150,330]]]}";
        assertThat(Signature.read("signature", sent, new SignatureFigures(2, 120, 40, 20, 8000))).isInstanceOf(Signature.Reading.Good.class);
    }
}
