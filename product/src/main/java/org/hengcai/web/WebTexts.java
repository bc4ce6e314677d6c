package org.hengcai.web;

import java.time.LocalDate;
import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Trouble;
import org.springframework.util.unit.DataSize;

/** What the frame says in Chinese. */
final class WebTexts {
    static final String INCOMPLETE = "提交的内容不完整或格式不对，请返回上一页检查后再提交。";

    static final String TWICE = "同一件事刚刚另有一次提交，已经生效；您这一次没有重复办理。";

    static final String BAD_UPLOAD = "上传的文件没有收完整，或文件名里有不能用的字符；请给文件换一个名称，再选择一次。";

    static final String PLAIN_TOO_LARGE = """
        <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>内容太多</title><h1>内容太多</h1><p>提交的内容超过了允许的大小，没有保存。请返回上一页，减少文字后再提交。</p></html>
        """;

    static final String PLAIN_REFUSAL = """
        <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>打不开这个地址</title><h1>打不开这个地址</h1><p>地址或请求的格式不对。请检查地址，或从<a href="/">首页</a>重新进入。</p></html>
        """;

    private WebTexts() {}

    static Problem emptyFile(String field, String name) {
        return new Problem(field, "文件“" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + "”是空的（0 字节）", "请确认原文件能打开，再重新选择");
    }

    static Problem tooLong(String field, String label, int is, int most) {
        return new Problem(field, label + "有 " + is + " 个字", "最多 " + most + " 个字");
    }

    static Problem outOfRange(String field, String label, LocalDate typed, LocalDate from, LocalDate to) {
        if (from.equals(to)) return new Problem(field, label + " " + Dates.day(typed) + " 不能用", "只能是" + Dates.day(from));
        return new Problem(field, label + " " + Dates.day(typed) + " 不在可以填写的范围内", "请填写 " + Dates.day(from) + " 至 " + Dates.day(to) + " 之间的日期");
    }

    static Problem noNumber(String field, String label, String typed, int from, int to) {
        return new Problem(field, label + "“" + (typed.length() > 20 ? typed.substring(0, 20) + "…" : typed) + "”不能用", "请填写 " + from + " 至 " + to + " 的整数");
    }

    static Trouble notFound() {
        return new Trouble("没有找到这一页", List.of("您要看的内容不存在，或者不在您可以查看的范围内。", "请从首页或菜单重新进入。"));
    }

    static Trouble changed(String sentence) { return new Trouble("内容已有变化", List.of(sentence, "请返回并刷新，按最新内容再操作一次。")); }

    static Trouble refused(List<String> sentences) { return new Trouble("还不能这样做", sentences); }

    static Trouble wrongRole(String roles) {
        return new Trouble("这一页不是给您现在的身份用的", List.of("这一页由" + roles + "使用。", "如果您有这个身份，请在右上角切换后再打开。"));
    }

    static Trouble tooLarge(DataSize most) {
        return new Trouble("文件太大", List.of("一个文件最大 " + most.toMegabytes() + " MB（各处要求更小的，以该页写明的为准），这次上传没有保存；之前保存的内容都在。", "请把文件压缩，或分成几个，返回上一页重新上传。"));
    }

    static Trouble loggedOut() { return new Trouble("您已退出登录", List.of("这次提交没有保存。请就在这个页面重新登录，会回到原来的地方，您刚才填写的文字放回原处；文件要重新选择。", "没有保存的文字只留在这个页面，换一个窗口或电脑登录就看不到。")); }

    static Trouble stale() { return new Trouble("这一页停留太久了", List.of("页面已经过期，这次提交没有生效。请返回、刷新后再提交一次。")); }

    static Trouble broken(String mark) {
        return new Trouble("这一步没有完成", List.of("服务器处理时出错，您这次的操作没有生效，之前保存的内容都在。", "请稍后再试；如果仍然不行，请把编号 " + mark + " 告诉技术支持。"));
    }
}
