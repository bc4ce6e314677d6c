package org.hengcai.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number of an identity document as it is kept and compared [spec 3.1, reg. §8]: GB 11643 for residents, the same
 * characters for residents from Hong Kong, Macao and Taiwan and for foreigners' cards since 2023-12; the older
 * foreigners' form; passports without a check.
 *
 * @param kind what the number itself says, whichever kind was chosen in the form
 */
public record IdentityNumber(DocumentKind kind, String number, @Nullable LocalDate birth, @Nullable Sex sex) {

    /** Nobody under 16 may be employed [reg.: 劳动法第15条]; who registers here works [ours: and a number that says otherwise is mistyped]. */
    static final int WORKING_AGE = 16;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);         // [ours: nobody older works]
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
            "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");

    /** Reads what was typed; small, full-width and look-alike x, full-width digits and spaces are folded, never refused. */
    public static Checked<IdentityNumber> read(String field, DocumentKind chosen, String typed, LocalDate today) {
        var number = foldX(Fold.number(typed));
        if (number.isEmpty()) return Checked.bad(field, IdentityTexts.noNumber(chosen), "");
        if (chosen == DocumentKind.PASSPORT) return passport(field, number);
        if (number.matches("[A-Z]{3}\\d{12}")) return good(DocumentKind.FOREIGN_RESIDENT, number, null, null);
        if (number.matches("\\d{15}")) return Checked.bad(field, IdentityTexts.FIFTEEN, IdentityTexts.USE_EIGHTEEN);
        if (number.length() != 18) return Checked.bad(field, IdentityTexts.length(number.length()), IdentityTexts.SHAPE);
        for (int i = 0; i < 18; i++) if (!fits(number.charAt(i), i)) return Checked.bad(field, IdentityTexts.character(i + 1, number.charAt(i)), IdentityTexts.SHAPE);
        return eighteen(field, number, today);
    }

    private static Checked<IdentityNumber> eighteen(String field, String number, LocalDate today) {
        var kind = kindOf(number);
        var birth = birthIn(number);
        if (kind == null) return Checked.bad(field, IdentityTexts.region(number.substring(0, 6)), IdentityTexts.COMPARE);
        if (birth == null) return Checked.bad(field, IdentityTexts.noSuchDay(number.substring(6, 14)), IdentityTexts.COMPARE);
        if (birth.isAfter(today)) return Checked.bad(field, IdentityTexts.future(birth), IdentityTexts.COMPARE);
        if (birth.isBefore(EARLIEST_BIRTH)) return Checked.bad(field, IdentityTexts.tooLongAgo(birth, EARLIEST_BIRTH), IdentityTexts.COMPARE);
        if (birth.plusYears(WORKING_AGE).isAfter(today)) return Checked.bad(field, IdentityTexts.tooYoung(birth, WORKING_AGE), IdentityTexts.workingAge(WORKING_AGE));
        if (number.charAt(17) != check(number)) return Checked.bad(field, IdentityTexts.CHECK, IdentityTexts.COMPARE);
        if (kind == DocumentKind.FOREIGN_RESIDENT) return good(kind, number, birth, null);      // its own layout: nothing more is read off it [ours]
        return good(kind, number, birth, number.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    private static @Nullable DocumentKind kindOf(String number) {
        if (number.startsWith("810000") || number.startsWith("820000")) return DocumentKind.HONG_KONG_MACAO;
        if (number.startsWith("830000")) return DocumentKind.TAIWAN;
        if (number.charAt(0) == '9') return PROVINCES.contains(number.substring(1, 3)) ? DocumentKind.FOREIGN_RESIDENT : null;      // where it was first issued
        return PROVINCES.contains(number.substring(0, 2)) && !number.startsWith("9999", 2) ? DocumentKind.RESIDENT : null;
    }

    private static @Nullable LocalDate birthIn(String number) {
        try {
            return LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
        return CHECKS.charAt(sum % 11);
    }

    private static Checked<IdentityNumber> passport(String field, String number) {
        if (!number.matches("[A-Z0-9]{5,15}")) return Checked.bad(field, IdentityTexts.passport(number.length()), IdentityTexts.PASSPORT_SHAPE);
        return good(DocumentKind.PASSPORT, number, null, null);
    }

    private static Checked<IdentityNumber> good(DocumentKind kind, String number, @Nullable LocalDate birth, @Nullable Sex sex) {
        return new Checked.Good<>(new IdentityNumber(kind, number, birth, sex));
    }

    private static boolean fits(char c, int at) { return c >= '0' && c <= '9' || c == 'X' && at == 17; }

    /** The multiplication sign, the roman ten and the Greek and Cyrillic letter look like X and are meant as X. */
    private static String foldX(String number) { return number.replaceAll("[×ΧХⅩ✕✖]$", "X"); }
}
