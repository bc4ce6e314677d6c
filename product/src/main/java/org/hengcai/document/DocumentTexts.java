package org.hengcai.document;

import java.time.Duration;
import java.util.List;
import org.hengcai.document.DocumentFailed.Why;
import org.hengcai.shared.Problem;

/** The Chinese that this module's Java speaks. */
final class DocumentTexts {
    private static final String FIELD = "document";

    private DocumentTexts() {}

    static DocumentFailed tooLarge(int characters, int most) {
        return failed(Why.TOO_LARGE, "文档内容共 %,d 字符，过大".formatted(characters), "须不超过 %,d 字符，请减少图片或条目".formatted(most));
    }

    static DocumentFailed tooManyPages(int pages, int most) {
        return failed(Why.TOO_MANY_PAGES, "文档共 %d 页，过长".formatted(pages), "须不超过 %d 页，请减少条目或分次导出".formatted(most));
    }

    static DocumentFailed tooLong(Duration limit) {
        return failed(Why.TOO_LONG, "文档排版超过 %d 秒，已停止".formatted(Math.max(1, limit.toSeconds())), "请减少内容后重试");
    }

    static DocumentFailed tooMuchMemory() {
        return failed(Why.TOO_MUCH_MEMORY, "文档排版所需内存过大，已停止", "请减少图片或内容后重试");
    }

    static DocumentFailed busy() {
        return failed(Why.BUSY, "正在生成的文档较多", "请稍候一分钟再试");
    }

    static DocumentFailed noFonts(List<String> looked) {
        return failed(Why.NO_FONTS, "服务器上没有可用的中文字体，不能生成 PDF（已查找：%s）".formatted(String.join("、", looked)),
                "请管理员运行 bin/fonts 后重新构建，或用 HENGCAI_FONTS 指定放有 .ttf 中文字体的目录");
    }

    static String fontsLine() {
        return "程序未带全 PDF 字体，将改用系统中的 .ttf 中文字体，没有则不能生成 PDF，其余功能不受影响：请运行 bin/fonts 后重新构建，或用 HENGCAI_FONTS 指定字体目录。(Fonts are not packed: system fonts are tried, else PDFs cannot be made.)";
    }

    static Problem unprintable(String field, String label, String characters) {
        return new Problem(field, label + "里的“" + characters + "”印不到文件上", "请删去，或换成能打印的文字");
    }

    static String unsigned() { return "文件没有数字签名"; }

    static String manySignatures() { return "文件有多个签名"; }

    static String notPdf() { return "文件不是完整的 PDF"; }

    static String notWhole() { return "签名没有覆盖整个文件"; }

    static String foreign() { return "文件不是由本平台签名"; }

    static String doesNotMatch() { return "文件内容与签名不符"; }

    static String signatureTouched() { return "签名数据被改动"; }

    private static DocumentFailed failed(Why why, String wrong, String right) { return new DocumentFailed(why, new Problem(FIELD, wrong, right)); }
}
