package org.hengcai.application;

import java.util.Locale;
import org.hengcai.files.FileType;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What is said in Chinese about the photo. */
final class PhotoTexts {

    private PhotoTexts() {}

    static Problem notJpeg(String field, @Nullable FileType found) {
        var what = found == null ? "不是图片" : "实际是 " + found + " 格式";
        return new Problem(field, "照片文件" + what, "须为 JPG 格式；只改扩展名不会改变格式，请用画图等软件另存为 JPEG");
    }

    static Problem tooFewBytes(String field, long size, long more) {
        return new Problem(field, "照片文件为 " + kilobytes(size), "须大于 " + kilobytes(more) + "；请从原始照片重新导出、提高保存质量，不要放大");
    }

    static Problem tooManyBytes(String field, long size, long less) {
        return new Problem(field, "照片文件为 " + kilobytes(size), "须小于 " + kilobytes(less) + "；请缩小尺寸或降低保存质量后重新导出");
    }

    static Problem tooNarrow(String field, int width, int more) { return new Problem(field, "照片宽 %d 像素".formatted(width), "须大于 %d 像素".formatted(more)); }

    static Problem tooLow(String field, int height, int more) { return new Problem(field, "照片高 %d 像素".formatted(height), "须大于 %d 像素".formatted(more)); }

    static Problem ratio(String field, int width, int height, PhotoFigures figures) {
        var least = decimal(figures.leastRatioPercent(), 100, 3);
        var most = decimal(figures.mostRatioPercent(), 100, 3);
        var measured = decimal(width, height, 3);
        if (measured.equals(least) || measured.equals(most)) measured = decimal(width, height, 5);
        return new Problem(field, "照片宽高比为 %s（%d÷%d）".formatted(measured, width, height), "须在 %s 至 %s 之间（含），请用裁剪工具调整".formatted(
                decimal(figures.leastRatioPercent(), 100, 2), decimal(figures.mostRatioPercent(), 100, 2)));
    }

    static Problem background(String field, PhotoBackground found) {
        return new Problem(field, "照片背景为%s（边缘白色部分占 %d%%）".formatted(found.colour(), found.whitePercent()), "须为白色背景，请换用白底证件照");
    }

    static Problem truncated(String field) { return new Problem(field, "照片文件不完整，后半部分缺失", "请确认原照片能完整打开，再重新上传"); }

    static Problem damaged(String field) { return new Problem(field, "照片文件已损坏，无法读取", "请重新导出后上传"); }

    static Problem tooManyPixels(String field, int width, int height) {
        return new Problem(field, "照片为 %d×%d 像素，过大".formatted(width, height), "请缩小后重新导出");
    }

    private static String kilobytes(long bytes) {
        var round = bytes % 1024 == 0;
        if (bytes >= 1_048_576) return "%s MB（%,d 字节）".formatted(bytes % 1_048_576 == 0 ? bytes / 1_048_576 : decimal(bytes, 1_048_576, 2), bytes);
        return "%s KB（%,d 字节）".formatted(round ? bytes / 1024 : decimal(bytes, 1024, 1), bytes);
    }

    private static String decimal(long a, long b, int places) { return String.format(Locale.ROOT, "%." + places + "f", (double) a / b); }
}
