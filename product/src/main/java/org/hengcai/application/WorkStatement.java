package org.hengcai.application;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hengcai.account.Radicals;
import org.hengcai.shared.Problem;

/**
 * 本人述职: the text as it is kept and its length as a person counts [A1.二.3, spec 3.3, U51]: extended grapheme
 * clusters, without line breaks. Invisible marks that stand by themselves are dropped; within a cluster they stay.
 */
public record WorkStatement(String text, int length) {

    private static final String BREAKS = "\n\r\u000B\u000C\u0085\u2028\u2029";
    private static final String WORD_BULLETS = "\uF0B7\uF0A7\uF0D8\uF06C\uF06E\uF075\uF0FC\uF0A8\uF076";      // Symbol and Wingdings, as Word pastes them

    public static WorkStatement read(String typed) {
        var source = Radicals.unified(typed);
        var kept = new StringBuilder();
        int length = 0;
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(source);
        for (int from = clusters.first(), to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
            var cluster = source.substring(from, to);
            if (BREAKS.indexOf(cluster.charAt(0)) >= 0) kept.append('\n');
            else if (!cluster.codePoints().allMatch(WorkStatement::isHidden)) {
                kept.append(WORD_BULLETS.contains(cluster) ? "•" : cluster);
                length++;
            }
        }
        return new WorkStatement(kept.toString(), length);
    }

    public List<Problem> problems(String field, int limit) {
        var problems = new ArrayList<Problem>();
        if (length > limit) problems.add(StatementTexts.tooLong(field, length, limit));
        text.codePoints().filter(c -> Character.getType(c) == Character.PRIVATE_USE).distinct().limit(3)
                .forEach(c -> problems.add(StatementTexts.privateUse(field, c, around(c))));
        return problems;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SURROGATE -> true;
            case Character.CONTROL -> c != '\t';
            default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    /** The characters before it, so that its place is found. */
    private String around(int c) {
        int at = text.indexOf(Character.toString(c));
        var before = text.substring(0, at).codePoints().toArray();
        int from = Math.max(0, before.length - 6);
        return new String(before, from, before.length - from).strip();
    }
}
