package org.hengcai.account;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/** Keys that order names by pinyin; kept in a column, because PostgreSQL's own order here is by code point. */
final class SortKeys {
    private static final Collator PINYIN = Collator.getInstance(new ULocale("zh-u-co-pinyin")).freeze();

    private SortKeys() {}

    static byte[] of(String name) {
        var key = PINYIN.getRawCollationKey(name, new RawCollationKey());
        return Arrays.copyOf(key.bytes, key.size);
    }
}
