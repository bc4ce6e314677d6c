package org.hengcai.pack;

import java.math.BigDecimal;
import java.util.List;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/** What the review for a title costs; not verified means the notice leaves it to a rule we could not read. */
public record Fee(String title, BigDecimal yuan, boolean verified, List<Clause> clauses, @Nullable String note) {

    /** In fen, as payment providers count. */
    public long fen() { return yuan.movePointRight(2).longValueExact(); }
}
