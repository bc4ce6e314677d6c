package org.hengcai.application;

import java.time.LocalDate;
import java.util.List;
import org.hengcai.pack.Question;
import org.hengcai.pack.Question.Shape;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;

/** What the pre-check (预检) says in Chinese. */
final class PreCheckTexts {
    private PreCheckTexts() {}

    static final String OWN = "按您档案中已核实的内容，逐条对照通知。";
    static final String ANSWERED = "按您刚才的回答，逐条对照通知。只作参考：申报时以单位核实的材料为准。";

    static final String WAITING = "预检的回答已放在您的浏览器里，2 小时内有效。登录或注册之后，先请您核对，再带入档案。";

    static String otherwise(String there) { return "档案里是：" + there + "。您的回答不带入；档案写错了的，请在档案里改。"; }

    static Problem noAnswer(Question question) {
        var none = Answers.isList(question.shape()) ? "，没有就选“没有”" : "";
        var unknown = Answers.mayBeUnknown(question) ? "，不清楚就选“不知道”" : "";
        return new Problem(question.path(), question.label() + "：还没有回答", (Answers.isChosen(question) ? "请选一项" : "请填写") + none + unknown);
    }

    static Problem both(String field, String label) { return new Problem(field, label + "：既填写了，又选了“没有”或“不知道”", "请留一种"); }

    static Problem twoAnswers(String field, String label) { return new Problem(field, label + "：收到了两个不同的答案", "请留一个"); }

    static Problem tooLong(String field, String label, int most) { return new Problem(field, label + "：太长了", "请不超过 " + most + " 字"); }

    static Problem notOffered(String field, String label) { return new Problem(field, label + "：填写的内容不在可选范围内", "请从列出的各项中选"); }

    static Problem notWhole(String field, String label, String typed, int most) {
        return new Problem(field, label + "：" + figure(typed, typed.matches("[-+]?[0-9]+"), "整数"), "请填 0 到 " + most + " 的整数");
    }

    static Problem notNumber(String field, String label, String typed, int most) {
        return new Problem(field, label + "：" + figure(typed, typed.matches("[-+]?[0-9]+(\\.[0-9]+)?"), "数"), "请填 0 到 " + most + " 的数，最多一位小数");
    }

    private static String figure(String typed, boolean isOne, String what) {
        var fine = typed.matches("[0-9]{1,4}\\.[0-9]{2,}");
        return "“" + shortened(typed) + "”" + (!isOne ? "不是" + what : typed.startsWith("-") ? "小于 0" : fine ? "小数太多" : "太大了");
    }

    static Problem notYet(String field, String label, LocalDate day, LocalDate today) {
        return new Problem(field, label + "：" + Dates.day(day) + "还没有到（申报时是" + Dates.day(today) + "）", "请填已经发生的日期");
    }

    static Problem notADay(String field, String label, String typed) { return new Problem(field, label + "：“" + shortened(typed) + "”不是日期", "请按 2016-05-01 的样子填写，1940 年以后"); }

    static Problem chooseYear(String field, int year) { return new Problem(field, year + "年：还没有选择", "请选考核结果，当年没有考核就选“没有考核”"); }

    static Problem missing(String field, String label, Shape shape) {
        return new Problem(field, label + "：还没有填", shape instanceof Shape.Words ? "请选一项" : shape instanceof Shape.Day ? "请选日期，记不清的填大致日期" : "请填写");
    }

    static Problem oneOf(String field, List<Question.Field> fields, List<String> names) {
        var labels = fields.stream().filter(one -> names.contains(one.name())).map(Question.Field::label).toList();
        return new Problem(field, String.join("、", labels) + "都没有选", "请至少选一个");
    }

    static Problem endsFirst(String field, String to, String from) {
        return new Problem(field, "结束日期 " + Dates.day(LocalDate.parse(to)) + " 早于开始日期 " + Dates.day(LocalDate.parse(from)), "请改正其中一个");
    }

    static Problem tooManyRows(String field, String label, int rows, int most) { return new Problem(field, label + (label.isEmpty() ? "" : "：") + "有 " + rows + " 行，太多了", "最多 " + most + " 行，请只填最要紧的"); }

    static Problem unreadable(String what) { return new Problem("", "有的回答前后对不上：" + what, "请改正后再继续"); }

    static Problem tooMuch() { return new Problem("", "回答太多，登录时带不过去", "请先在另一个窗口登录，再回到这一页按“带入我的档案”；或只留要紧的几行"); }

    static String taken(int made) { return made == 0 ? "没有新的内容要带入，档案里都有了。" : "已带入 " + made + " 条，都是草稿。请逐条补全、上传材料，再送单位核实。"; }

    private static String shortened(String typed) { return typed.length() > 20 ? typed.substring(0, 20) + "…" : typed; }

    static String progress(int most) { return most <= 1 ? "这是最后一个问题" : "还有不超过 " + most + " 个问题"; }
}
