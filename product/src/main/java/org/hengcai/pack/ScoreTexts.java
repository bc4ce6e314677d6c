package org.hengcai.pack;

import org.jspecify.annotations.Nullable;

/** What the check of a score sheet says. */
final class ScoreTexts {
    /** What a sheet is called that gives itself no title. */
    static final String SHEET = "评分表";

    private ScoreTexts() {}

    private static String p(double points) { return Json.number(points); }

    static String aboveCap(String item, double most, double cap) { return "“" + item + "”的 " + p(most) + " 分超过本组上限 " + p(cap) + " 分"; }
    static String aboveOwnCap(double most, double cap) { return "单独一条的 " + p(most) + " 分超过本项上限 " + p(cap) + " 分"; }
    static String capOutOfReach(double cap, double most) { return "本组上限 " + p(cap) + " 分达不到，各项合起来最多 " + p(most) + " 分"; }
    static String withinCap() { return "请核对分值和上限（cap）"; }
    static String thresholdOutOfReach(int threshold, double most) { return "及格线 " + threshold + " 分达不到，全表最多 " + p(most) + " 分"; }
    static String checkPoints() { return "请核对 threshold 和各组上限"; }
    static String totalAndAtMost() { return "total 和 at-most 同时写了"; }
    static String eitherTotal() { return "各组上限之和就是总分的写 total；之和更多、超出不计的写 at-most"; }
    static String capsAddUp(double caps, double total) { return "各组上限之和是 " + p(caps) + " 分，总分却写 " + p(total) + " 分"; }
    static String capsToTotal() { return "请核对各组上限；之和更多、超出部分不计的，改写 at-most"; }
    static String capsNothing(double most, double caps) { return "at-most 写 " + p(most) + " 分，各组上限之和只有 " + p(caps) + " 分，什么也封不住"; }
    static String lessOrTotal() { return "应小于各组上限之和；恰好相等的改写 total"; }
    static String slash(String name) { return "评分项名称“" + name + "”里有 /"; }
    static String withoutSlash() { return "请改用顿号"; }
    static String oneOfSeveral() { return "items 里不到两个小项"; }
    static String twoOrMore() { return "请写两个以上；只有一个时直接写成评分项"; }
    static String noShares() { return "没有写各名次的系数"; }
    static String sharesForm() { return "应写成 shares: {by: it.rank, of: {1: 1, 2: 0.6, 3: 0.3}, otherwise: 0.1}"; }
    static String wholeOrText() { return "应得出整数（名次）或文字（作用）"; }
    static String notARank(String key) { return "系数表里的“" + key + "”不是名次"; }
    static String number() { return "应得出数"; }
    static String bandsOrPerUnit() { return "value 之后要么按分段（bands），要么按每单位分值（per-unit），写一种"; }
    static String bandsOrPerUnitForm() { return "如 bands: [{from: 2, points: 6}] 或 per-unit: 0.5"; }
    static String aboveZero() { return "应大于 0"; }
    static String bandNotWhole(double from) { return "分段自 " + p(from) + " 起，而这里数的是整数"; }
    static String bandsOverlap(double from) { return "分段自 " + p(from) + " 起，与前一段重叠或次序颠倒"; }
    static String bandsDescend() { return "各段应从高到低排列"; }
    static String samePoints(double points) { return "这一段和上一段都是 " + p(points) + " 分"; }
    static String oneBand() { return "请合成一段，或核对分值"; }
    static String band(double from, @Nullable Double to) { return to == null ? p(from) + "以上" : to == from ? p(from) : p(from) + "—" + p(to); }
    static String endOfDecimals() { return "有小数的数不能写 to：两段之间会漏"; }
    static String onlyFrom() { return "只写 from，上一段从哪里起，这一段就到哪里止"; }
    static String bandBackwards(double from, double to) { return "分段从 " + p(from) + " 到 " + p(to) + "，前后颠倒"; }
    static String topHasEnd(double to) { return "最高一段到 " + p(to) + " 为止，再多反而没有分"; }
    static String topWithoutEnd() { return "最高一段不写 to"; }
    static String hole(double to, double next) { return "分段有空档：这一段到 " + p(to) + "，上一段从 " + p(next) + " 起"; }
    static String overlap(double to, double next) { return "分段重叠：这一段到 " + p(to) + "，上一段从 " + p(next) + " 起"; }
    static String endsAt(double last) { return "应写 to: " + p(last); }
    static String neverReached(int row) { return "这一行永远轮不到：凡符合它的都先符合第 " + row + " 行"; }
    static String strictFirst() { return "请把条件更严的一行放在前面，或删去这一行"; }
}
