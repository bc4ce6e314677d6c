package org.hengcai.application;

import org.hengcai.shared.Problem;

/** What is said in Chinese about the work statement and the signature. */
final class StatementTexts {

    private StatementTexts() {}

    static Problem tooLong(String field, int length, int limit) {
        return new Problem(field, "本人述职共 %d 字，多 %d 字".formatted(length, length - limit), "须在 %d 字以内（换行不计）".formatted(limit));
    }

    static Problem privateUse(String field, int c, String before) {
        var place = before.isEmpty() ? "开头" : "“%s”之后".formatted(before);
        return new Problem(field, "本人述职中%s有一个自造字（编码 U+%04X），在别的电脑上显示不出来".formatted(place, c), "请删除，或用支持生僻字的输入法重新输入");
    }

    static Problem unreadable(String field) { return new Problem(field, "没有收到签名", "请在签名框内手写您的姓名"); }

    static Problem tooManyPoints(String field, int points, int most) {
        return new Problem(field, "签名过于复杂（%,d 个点，最多 %,d 个）".formatted(points, most), "请清除后重新签名");
    }

    static Problem tooFewStrokes(String field, int strokes, int least) {
        return new Problem(field, "签名只有 %d 笔".formatted(strokes), "须不少于 %d 笔，请清楚地手写您的姓名".formatted(least));
    }

    static Problem tooShort(String field, long length, long least) {
        return new Problem(field, "签名笔迹过短（总长 %d）".formatted(length), "须不少于 %d，请清楚地手写您的姓名".formatted(least));
    }

    static Problem tooSmall(String field, long width, long height, long leastWidth, long leastHeight) {
        return new Problem(field, "签名过小（宽 %d、高 %d）".formatted(width, height), "须宽不少于 %d、高不少于 %d，请写大一些".formatted(leastWidth, leastHeight));
    }

    static Problem line(String field) { return new Problem(field, "签名只是一条线", "请清楚地手写您的姓名"); }
}
