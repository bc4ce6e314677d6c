package org.hengcai.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one condition came to; {@code used} are the facts it rests on. */
public sealed interface Outcome {

    Sentence sentence();

    List<Used> used();

    /** A fact that was looked at, and where it comes from. */
    record Used(String path, String label, Facts.Source source) {

        /** Title, specialty and day of submission say what is asked, not what was found. */
        boolean ofThePerson() { return !List.of("title", "specialty", "asOf").contains(path); }
    }

    /**
     * The parts of what a person reads.
     *
     * @param says what the condition asks
     * @param clauses 二(一)、二(三)
     * @param word 符合, 未达到, 待判断, 不适用
     * @param found what the facts show: 实际聘任助理工程师职务自2017年1月1日起…
     * @param remark what is missing, what a person has to say, or why it is not asked
     */
    record Sentence(String says, String clauses, String word, @Nullable String found, @Nullable String remark) {
        String text() {
            return says + "（" + clauses + "）：" + word + (found == null ? "" : "，" + found) + (remark == null ? "" : "，" + remark) + "。";
        }
    }

    record Met(Sentence sentence, List<Used> used) implements Outcome {}

    /** {@code missing} in figures: 10个月3天; {@code metOn}: the day it would be met, if only time is missing; {@code remedy}: what can still be done. */
    record NotMet(Sentence sentence, List<Used> used, @Nullable String missing, @Nullable LocalDate metOn, @Nullable String remedy) implements Outcome {}

    /** Never silently passed: the fact is unknown, or only a person can say. */
    record ToJudge(Sentence sentence, List<Used> used, List<String> unknown) implements Outcome {}

    /** The route or a waiver switches it off: that is not met, and it is shown with its reason. */
    record NotApplicable(Sentence sentence, List<Used> used) implements Outcome {}

    /** The whole sentence, with clause and figures. */
    default String text() { return sentence().text(); }

    /** What a page shows under the condition: what was found and where from, and what is open; what is not known comes from nowhere. Null when there is nothing to say. */
    default @Nullable String fact() {
        var said = sentence();
        var remark = this instanceof NotMet notMet ? notMet.remedy() : said.remark();
        if (said.found() == null && remark == null) return null;
        var sources = sources();
        var from = sources.isEmpty() || said.found() == null && (this instanceof NotMet || this instanceof ToJudge open && !open.unknown().isEmpty()) ? "" : "（" + sources + "）";
        return said.found() == null ? remark + from : said.found() + from + (remark == null ? "" : "；" + remark);
    }

    /** Where the facts come from; where they come from different places, which from where: 学历学位：已核实的档案；社保在省外缴纳：本人填报. */
    private String sources() {
        var bySource = used().stream().filter(Used::ofThePerson).collect(Collectors.groupingBy(used -> used.source().label(), LinkedHashMap::new,
                Collectors.mapping(Used::label, Collectors.joining("、"))));
        if (bySource.size() == 1) return bySource.keySet().iterator().next();
        return bySource.entrySet().stream().map(one -> one.getValue() + "：" + one.getKey()).collect(Collectors.joining("；"));
    }

    /** As the command line writes it. */
    default String word() {
        return switch (this) {
            case Met _ -> "MET";
            case NotMet _ -> "NOT_MET";
            case ToJudge _ -> "TO_JUDGE";
            case NotApplicable _ -> "NOT_APPLICABLE";
        };
    }

    default @Nullable String shortfall() { return this instanceof NotMet notMet ? notMet.missing() : null; }
}
