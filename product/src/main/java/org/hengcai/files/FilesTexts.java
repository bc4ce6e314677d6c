package org.hengcai.files;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.shared.Problem;

/** What is said in Chinese about uploaded files. */
final class FilesTexts {

    static final String UNNAMED = "未命名文件";

    private FilesTexts() {}

    static Problem tooLarge(FileRule rule, String name, long size) {
        return new Problem(rule.field(), "文件“%s”为 %s".formatted(name, megabytes(size)), "不得超过 %s，请压缩或拆分后重新上传".formatted(megabytes(rule.maxBytes())));
    }

    static Problem empty(FileRule rule, String name) { return new Problem(rule.field(), "文件“%s”是空的（0 字节）".formatted(name), "请确认原文件能打开，再重新上传"); }

    static Problem wrongType(FileRule rule, String name) {
        return new Problem(rule.field(), "文件“%s”的内容不是%s".formatted(name, allowed(rule)), "请另存为%s后上传；只改扩展名不会改变文件格式".formatted(allowed(rule)));
    }

    static Problem encrypted(FileRule rule, String name) {
        return new Problem(rule.field(), "PDF 文件“%s”设有密码或权限限制".formatted(name), "请用“打印为 PDF”另存一份不加密的文件再上传");
    }

    static Problem truncated(FileRule rule, String name) { return new Problem(rule.field(), "文件“%s”不完整，后半部分缺失".formatted(name), "请确认原文件能完整打开，再重新上传"); }

    static Problem damaged(FileRule rule, String name) { return new Problem(rule.field(), "文件“%s”已损坏，无法读取".formatted(name), "请重新扫描或另存后上传"); }

    static Problem noPages(FileRule rule, String name) { return new Problem(rule.field(), "PDF 文件“%s”没有任何页面".formatted(name), "请确认原文件有内容，再重新上传"); }

    static Problem bomb(FileRule rule, String name) {
        return new Problem(rule.field(), "文件“%s”展开后过大或结构过于复杂".formatted(name), "请用“打印为 PDF”或重新扫描（300 dpi 即可）后上传");
    }

    static Problem pixels(FileRule rule, String name, int width, int height) {
        return new Problem(rule.field(), "图片“%s”为 %d×%d 像素，过大".formatted(name, width, height), "请缩小后上传，A4 纸按 300 dpi 扫描即可");
    }

    static Problem scripts(FileRule rule, String name) {
        return new Problem(rule.field(), "PDF 文件“%s”含有脚本或动态表单".formatted(name), "请用“打印为 PDF”另存一份再上传");
    }

    static Problem embedded(FileRule rule, String name) {
        return new Problem(rule.field(), "PDF 文件“%s”内嵌了其他文件或多媒体".formatted(name), "请取出内嵌文件分别上传，或用“打印为 PDF”另存一份");
    }

    static String onlyFolders(String given) { return "HENGCAI_FILES is %s, but files are kept in a folder: give a path".formatted(given); }

    private static String allowed(FileRule rule) {
        return Stream.of(FileType.values()).filter(rule.types()::contains).map(Enum::name).collect(Collectors.joining("、", " ", " 格式"));
    }

    private static String megabytes(long bytes) {
        if (bytes < 1_048_576) return "%.1f KB".formatted(bytes / 1024.0);
        return bytes % 1_048_576 == 0 ? "%d MB".formatted(bytes / 1_048_576) : "%.2f MB".formatted(bytes / 1_048_576.0);
    }
}
