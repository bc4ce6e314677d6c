package org.hengcai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Signs of the Chinese keyboard and of arithmetic where an expression or YAML wants another one: each told with the right form. */
final class Slips {
    private static final Map<Character, String> SIGNS = Map.ofEntries(Map.entry('≥', ">="), Map.entry('≤', "<="), Map.entry('≠', "!="), Map.entry('＞', ">"), Map.entry('＜', "<"), Map.entry('＝', "=="),
            Map.entry('（', "("), Map.entry('）', ")"), Map.entry('【', "["), Map.entry('】', "]"), Map.entry('［', "["), Map.entry('］', "]"), Map.entry('，', ","), Map.entry('、', ","), Map.entry('：', ":"), Map.entry('。', "."),
            Map.entry('‘', "'"), Map.entry('’', "'"), Map.entry('“', "'"), Map.entry('”', "'"), Map.entry('×', "*"), Map.entry('÷', "/"), Map.entry('！', "!"), Map.entry('？', "?"), Map.entry('＋', "+"), Map.entry('－', "-"));
    private static final Map<String, String> WORDS = Map.of("and", "&&", "or", "||", "not", "!", "=", "==");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])(?:and|or|not)(?!\\w)|(?<![=!<>])=(?![=>])");
    private static final Pattern NO_BLANK = Pattern.compile("\\s*(?:- )?(?:\\{)?[A-Za-z][A-Za-z0-9-]*:[^\\s:/].*");

    /** @param at where in the text, counted from 0 */
    record Slip(int at, String written, String right) {}

    private Slips() {}

    /** Outside of texts in quotation marks. */
    static List<Slip> in(String expression) {
        var plain = withoutTexts(expression);
        var slips = new ArrayList<Slip>();
        for (int i = 0; i < plain.length(); i++) {
            var right = SIGNS.get(plain.charAt(i));
            if (right != null) slips.add(new Slip(i, String.valueOf(plain.charAt(i)), right));
        }
        WORD.matcher(plain).results().forEach(word -> slips.add(new Slip(word.start(), word.group(), String.valueOf(WORDS.get(word.group())))));
        return slips;
    }

    private static String withoutTexts(String expression) {
        var plain = new StringBuilder(expression);
        var quote = (char) 0;
        for (int i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) quote = c;
            else if (quote != 0 && c == quote) quote = 0;
            else if (quote != 0) plain.setCharAt(i, ' ');
        }
        return plain.toString();
    }

    /** What is wrong with the colon of a line of YAML; empty: nothing that we know. */
    static String colon(String line) {
        if (line.matches("[^\"'#]*[A-Za-z0-9-]：.*")) return PackTexts.halfColon();
        return NO_BLANK.matcher(line).matches() ? PackTexts.blankAfterColon() : "";
    }

    /** An item of a list that is several, or a list in brackets that YAML doesn't know. */
    static boolean isList(String text, boolean inBrackets) { return text.startsWith("【") || text.startsWith("［") || inBrackets && text.contains("，"); }
}
