package org.hengcai.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A unified social credit code (GB 32100-2015) [spec 3.1, reg. §8]. */
public record CreditCode(String code) {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";       // no I O S V Z
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Map<String, String> REGISTERED_AS = Map.of("11", "机关", "12", "事业单位", "13", "群团组织", "51", "社会团体",
            "52", "民办非企业单位", "53", "基金会", "91", "企业", "92", "个体工商户", "93", "农民专业合作社");
    private static final Map<String, List<String>> EXPECTED = Map.of("企业", List.of("91", "92", "93"), "事业单位", List.of("12"),
            "参公单位", List.of("11", "12", "13"), "社会组织", List.of("13", "51", "52", "53"));

    public static Checked<CreditCode> read(String field, String typed) {
        var code = Fold.number(typed);
        if (code.isEmpty()) return Checked.bad(field, IdentityTexts.NO_CODE, "");
        if (code.length() != 18) return Checked.bad(field, IdentityTexts.codeLength(code.length()), IdentityTexts.codeLengthHelp(code.length()));
        for (int i = 0; i < 18; i++)
            if (DIGITS.indexOf(code.charAt(i)) < 0) return Checked.bad(field, IdentityTexts.codeCharacter(i + 1, code.charAt(i)), IdentityTexts.CODE_LETTERS);
        if (code.charAt(17) != check(code)) return Checked.bad(field, IdentityTexts.CODE_CHECK, IdentityTexts.CODE_COMPARE);
        return new Checked.Good<>(new CreditCode(code));
    }

    /** What to ask when the declared kind of employer (企业, 事业单位 …) and the code's first two characters disagree; null when they agree. */
    public @Nullable String warning(String declaredKind) {
        var prefix = code.substring(0, 2);
        var registered = REGISTERED_AS.get(prefix);
        var expected = EXPECTED.get(declaredKind);
        if (registered == null || expected == null || expected.contains(prefix)) return null;
        return IdentityTexts.kindDisagrees(prefix, registered, declaredKind);
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += WEIGHTS[i] * DIGITS.indexOf(code.charAt(i));
        return DIGITS.charAt((31 - sum % 31) % 31);
    }
}
