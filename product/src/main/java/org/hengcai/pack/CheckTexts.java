package org.hengcai.pack;

import java.time.LocalDate;
import java.util.List;

/** What is said of a pack that can be read but shouldn't be opened yet. */
final class CheckTexts {
    static final String NAMED = "点名写明结论的", MEETS = "应得符合（MET）的", FAILS = "应得未达到（NOT_MET）的";

    private CheckTexts() {}

    // ---- cases
    static String coversNothing(String name) { return "例子“" + name + "”没有点到任何条件或评分组"; }
    static String nameTheCondition() { return "请写明是哪一项，例如 {途径: {条件: NOT_MET}}，或删去这个例子"; }

    static String conditionWithoutCase(Route route, Condition condition, List<String> lacks) {
        return "条件“" + condition.id() + "”（" + route.title() + "“" + route.id() + "”）的例子不全：没有" + String.join("、没有", lacks) + "例子";
    }
    /** @param outcomes those no case wants yet */
    static String addConditionCase(Route route, Condition condition, List<String> outcomes) {
        return "请在 cases/ 补上，例如 " + String.join("、", outcomes.stream().map(outcome -> "expect: {" + route.id() + ": {" + condition.id() + ": " + outcome + "}}").toList());
    }
    static String groupWithoutCase(String group) { return "评分组“" + group + "”没有例子写明应得几分"; }
    static String addGroupCase(String group) { return "请在 cases/ 补上，例如 expect: {score: {groups: {" + group + ": 0}}}"; }
    static String notASource(String written) { return "事实的来源“" + written + "”不对"; }

    // ---- conditions and evidence
    static String asksNothing(Condition condition, String word) { return "条件“" + condition.id() + "”什么事实都不知道时已经是“" + word + "”，等于什么也没有问"; }
    static String askAFact() { return "请核对判断方式，它应取决于申报人的事实"; }
    static String neverAsked(String evidence) { return "附件“" + evidence + "”的条件（when）永远不成立，谁也不会被要求"; }
    static String mendWhen() { return "请核对 when，或删去这一附件"; }
    static String noEntry(String entry) { return "“entry”的“" + entry + "”不是档案里的内容"; }
    static String sameEvidence(String one, String other) { return "附件“" + one + "”与“" + other + "”要的是同一样东西"; }
    static String mergeEvidence() { return "请合并成一项，或写清楚两者的区别"; }
    static String unused(String what, String name) { return what + "“" + name + "”没有用到"; }
    static String useOrDelete() { return "请在条件、附件或自评表里使用，或删去"; }
    static String reopensNothing(String reason) { return "退回原因“" + reason + "”没有写重新开放什么，申报人无从修改"; }
    static String addReopens() { return "请写 reopens，例如 [item]；不通过的写 effect: reject"; }
    static String rejectReopens(String reason) { return "“" + reason + "”是不通过的原因，却写了重新开放的内容"; }
    static String removeReopens() { return "请删去 reopens，或改为 effect: return"; }
    static String noPledge() { return "缺少承诺书 texts/pledge.md，申报人无从签署"; }
    static String addPledge() { return "请加上此文件：申报人签名承诺的全文"; }
    static String feesWithoutStage() { return "有收费标准，而流程里没有缴费环节"; }
    static String addPayment() { return "请在 pack.yaml 的 pipeline 中加上缴费环节（kind: payment），或删去 fees.yaml"; }

    static String otherTitle(Condition condition, String title) { return "自评表不用于“" + title + "”，条件“" + condition.id() + "”却要看它的得分"; }
    static String sheetForTitle(String title) { return "请在 score-sheet.yaml 的 titles 中加上“" + title + "”，或从这条途径删去这个条件"; }
    static String noSuchWord(String of, String word) { return "“" + of + "”没有“" + word + "”这个词，永远对不上"; }
    static String noSuchWordIn(String list, String of, String word) { return "名单 " + list + " 里的“" + word + "”不是“" + of + "”的词，永远对不上"; }
    static String costly() { return "表达式太费时，算到一半停下了，结论成了待判断"; }
    static String fewerLoops() { return "请减少一层套一层的 all、exists、filter 和 map，或缩短名单"; }
    static String failed() { return "表达式在某些事实下算不出来（除以零或数太大）"; }
    static String guard() { return "请先判断，例如 a > 0.0 && b / a > 2.0"; }

    // ---- timetable
    static String noRoom(String stage, int days, LocalDate ready, LocalDate closes) {
        return "申报期内各环节依次做完，“" + stage + "”要公示 " + days + " 个工作日，最早 " + ready + " 才能报送，晚于截止日 " + closes;
    }
    static String lengthen() { return "请延长申报期，或减少前面环节的办理目标（target）和公示天数（须有依据）"; }
    static String warnTooLate(LocalDate warn, String stage, LocalDate last) { return "提醒起始日 " + warn + " 晚于“" + stage + "”最迟的张贴日 " + last + "，提醒时已来不及"; }
    static String warnBy(LocalDate last) { return "应不晚于 " + last; }
    static String routeWithoutEnd(String route) { return "途径“" + route + "”的流程到不了终点"; }

    // ---- too much
    static String tooSlow(long seconds) { return "检查用了 " + seconds + " 秒还没有完，没有继续"; }
    static String simpler() { return "请减少例子、途径和条件，把表达式写得简单些"; }
    static String tooManyExpressions(int most) { return "表达式多于 " + most + " 个"; }
    static String tooManyItems(String key, int items) { return "“" + key + "”有 " + items + " 项，太多"; }
    static String atMostItems(int most) { return "最多 " + most + " 项"; }
    static String tooLong(String key, int characters) { return "“" + key + "”有 " + characters + " 个字符，太长"; }
    static String textTooLong(int characters) { return "文本有 " + characters + " 个字符，太长"; }
    static String patternTooLarge() { return "格式的重复次数太多"; }
    static String smallerPattern(int characters, int times) { return "格式不超过 " + characters + " 个字符，各处重复次数相乘不超过 " + times; }
    static String invisible(String file) { return file + " 里有看不见的控制字符"; }
    static String removeInvisible() { return "请用文本编辑器重新保存，去掉这些字符"; }
    static String twiceInZip(String name) { return "压缩包里有两个“" + name + "”"; }
    static String onceInZip() { return "每个文件只能有一个，请重新压缩"; }
}
