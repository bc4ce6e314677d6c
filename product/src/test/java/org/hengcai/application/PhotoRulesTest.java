package org.hengcai.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.hengcai.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The photo's rules [A1.二.1, spec 3.3 step 1, U43, U44, U46]. */
class PhotoRulesTest {

    private static final PhotoFigures FIGURES = new PhotoFigures(30_720, 1_048_576, 215, 300, 65, 80, true);

    @Test void a_white_photo_of_295_by_413_is_good() {
        assertThat(judge(photo(295, 413, Color.WHITE, 60_000))).isInstanceOfSatisfying(PhotoVerdict.Good.class,
                good -> assertThat(good).extracting(PhotoVerdict.Good::width, PhotoVerdict.Good::height).containsExactly(295, 413));
    }

    @ParameterizedTest
    @CsvSource({"30720, false", "30721, true", "1048575, true", "1048576, false"})
    void more_than_30_kb_and_less_than_1_mb_are_strict(int bytes, boolean well) {
        assertThat(problems(photo(295, 413, Color.WHITE, bytes)).isEmpty()).isEqualTo(well);
    }

    @ParameterizedTest
    @CsvSource({"215, 301, 宽 215 像素", "216, 300, 高 300 像素", "216, 301, ''"})
    void larger_than_215_by_300_is_strict(int width, int height, String wrong) {
        assertThat(String.join("", wrongs(photo(width, height, Color.WHITE, 40_000)))).contains(wrong).hasSize(wrong.isEmpty() ? 0 : wrong.length() + 2);
    }

    @ParameterizedTest
    @CsvSource({"325, 500, true", "324, 500, false", "400, 500, true", "401, 500, false"})
    void the_ratio_includes_both_ends_and_is_judged_in_whole_numbers(int width, int height, boolean well) {
        assertThat(problems(photo(width, height, Color.WHITE, 60_000)).isEmpty()).isEqualTo(well);
    }

    @Test void the_national_standard_photo_is_told_its_ratio_and_where_to_crop() {           // U43
        var problem = only(photo(358, 441, Color.WHITE, 61_440));
        assertThat(problem.wrong()).isEqualTo("照片宽高比为 0.812（358÷441）");
        assertThat(problem.right()).contains("0.65 至 0.80").contains("裁剪");
    }

    @Test void a_ratio_a_hair_too_wide_is_shown_with_enough_figures() {
        assertThat(only(photo(2401, 3001, Color.WHITE, 400_000)).wrong()).contains("0.80007");
    }

    @Test void ten_kilobytes_are_told_to_export_again_and_not_to_enlarge() {                 // U44
        var problem = only(photo(295, 413, Color.WHITE, 10_240));
        assertThat(problem.sentence()).isEqualTo("照片文件为 10 KB（10,240 字节），须大于 30 KB（30,720 字节）；请从原始照片重新导出、提高保存质量，不要放大");
    }

    @Test void a_blue_or_red_background_is_named() {                                         // U46
        assertThat(only(photo(295, 413, new Color(67, 142, 219), 60_000)).wrong()).contains("背景为蓝色");
        assertThat(only(photo(295, 413, new Color(200, 30, 40), 60_000)).wrong()).contains("背景为红色");
        assertThat(only(photo(295, 413, new Color(120, 120, 120), 60_000)).wrong()).contains("背景为灰色");
    }

    @ParameterizedTest
    @CsvSource({"255", "235", "215", "200"})
    void a_light_grey_shade_is_no_fault(int grey) {                                          // U46
        assertThat(problems(photo(295, 413, new Color(grey, grey, grey), 60_000))).isEmpty();
    }

    @Test void a_png_named_jpg_is_told_what_it_is_together_with_everything_else() {
        assertThat(wrongs(encoded("png", portrait(200, 413, Color.BLUE)))).satisfiesExactlyInAnyOrder(
                w -> assertThat(w).contains("实际是 PNG 格式"), w -> assertThat(w).contains("KB"),
                w -> assertThat(w).contains("宽 200 像素"), w -> assertThat(w).contains("宽高比为 0.484"), w -> assertThat(w).contains("背景为蓝色"));
    }

    @Test void what_is_no_picture_at_all_is_said_so() {
        assertThat(only(Arrays.copyOf("%PDF-1.4".getBytes(StandardCharsets.ISO_8859_1), 40_000)).wrong()).contains("PDF");
        assertThat(only(new byte[40_000]).wrong()).isEqualTo("照片文件不是图片");
    }

    @Test void a_truncated_photo_is_refused_though_it_decodes() {
        var whole = noisy(600, 800);
        assertThat(problems(whole)).isEmpty();
        for (var share : new double[] {0.4, 0.8, 0.99}) assertThat(only(Arrays.copyOf(whole, (int) (whole.length * share))).wrong()).contains("不完整");
    }

    @Test void a_bomb_is_refused_by_its_size_before_it_is_decoded() {
        var bomb = photo(295, 413, Color.WHITE, 60_000);
        int frame = indexOf(bomb, 0xFF, 0xC0);
        bomb[frame + 5] = (byte) 0xEA; bomb[frame + 6] = 0x60; bomb[frame + 7] = (byte) 0xB0; bomb[frame + 8] = 0x00;     // 60000 high, 45056 wide
        assertThat(only(bomb).wrong()).contains("45056×60000 像素");
    }

    @Test void a_photo_lying_on_its_side_is_turned_as_its_exif_says_and_loses_it() throws IOException {
        var lying = withExif(padded(encoded("jpg", turnedLeft(portrait(295, 413, Color.WHITE))), 60_000), 6);
        assertThat(judge(lying)).isInstanceOfSatisfying(PhotoVerdict.Good.class, good -> {
            assertThat(good).extracting(PhotoVerdict.Good::width, PhotoVerdict.Good::height).containsExactly(295, 413);
            assertThat(read(good.jpeg())).extracting(BufferedImage::getWidth, BufferedImage::getHeight).containsExactly(295, 413);
            assertThat(new String(good.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        });
    }

    @Test void metadata_goes_and_the_picture_stays_to_the_pixel() {
        var plain = photo(295, 413, Color.WHITE, 60_000);
        var marked = withExif(plain, 1);
        assertThat(judge(marked)).isInstanceOfSatisfying(PhotoVerdict.Good.class, good -> {
            assertThat(new String(good.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif").doesNotContain("padding");
            assertThat(pixels(read(good.jpeg()))).isEqualTo(pixels(read(plain)));
        });
    }

    @Test void a_cmyk_photo_is_read_and_kept_in_rgb() {
        assertThat(judge(padded(cmyk(295, 413), 60_000))).isInstanceOfSatisfying(PhotoVerdict.Good.class,
                good -> assertThat(read(good.jpeg()).getColorModel().getNumComponents()).isEqualTo(3));
    }

    private static PhotoVerdict judge(byte[] file) { return PhotoRules.judge("photo", file, FIGURES); }

    private static List<Problem> problems(byte[] file) { return judge(file) instanceof PhotoVerdict.Bad(var problems) ? problems : List.of(); }

    private static List<String> wrongs(byte[] file) { return problems(file).stream().map(Problem::wrong).toList(); }

    private static Problem only(byte[] file) {
        assertThat(problems(file)).hasSize(1);
        return problems(file).getFirst();
    }

    /** A portrait before a background, as a JPEG of exactly so many bytes. */
    private static byte[] photo(int width, int height, Color background, int bytes) { return padded(encoded("jpg", portrait(width, height, background)), bytes); }

    private static BufferedImage portrait(int width, int height, Color background) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(background);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(40, 30, 30));
        pen.fillOval(width / 4, height / 8, width / 2, height / 2);
        pen.setColor(new Color(30, 40, 80));
        pen.fillOval(-width / 10, height * 6 / 10, width * 12 / 10, height);
        pen.dispose();
        return image;
    }

    private static BufferedImage turnedLeft(BufferedImage upright) {
        var lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < upright.getWidth(); x++) for (int y = 0; y < upright.getHeight(); y++) lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
        return lying;
    }

    private static byte[] noisy(int width, int height) {
        var image = portrait(width, height, Color.WHITE);
        var random = new Random(7);
        for (int i = 0; i < 60_000; i++) image.setRGB(width / 4 + random.nextInt(width / 2), height / 2 + random.nextInt(height / 2), random.nextInt(0xFFFFFF));
        return encoded("jpg", image);
    }

    private static byte[] encoded(String format, BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comment segments after the start fill a JPEG up to a size. */
    private static byte[] padded(byte[] jpeg, int bytes) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (int left = bytes - jpeg.length; left > 0; ) {
            int piece = Math.min(left, 60_000);
            if (left - piece > 0 && left - piece < 4) piece -= 4;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) (piece - 2 >> 8), (byte) (piece - 2)});
            out.writeBytes(Arrays.copyOf("padding".getBytes(StandardCharsets.ISO_8859_1), piece - 4));
            left -= piece;
        }
        out.write(jpeg, 2, jpeg.length - 2);
        assertThat(out.size()).isEqualTo(bytes);
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
                1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** White in CMYK as Photoshop writes it. */
    private static byte[] cmyk(int width, int height) {
        var raster = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, width, height, 4, null);
        var white = new int[width * height * 4];
        Arrays.fill(white, 255);
        raster.setPixels(0, 0, width, height, white);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new ByteArrayOutputStream(); var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
            stream.flush();
            return withAdobeMark(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withAdobeMark(byte[] jpeg) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] pixels(BufferedImage image) { return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()); }

    private static int indexOf(byte[] bytes, int a, int b) {
        for (int i = 0; i < bytes.length - 1; i++) if ((bytes[i] & 255) == a && (bytes[i + 1] & 255) == b) return i;
        throw new AssertionError();
    }
}
