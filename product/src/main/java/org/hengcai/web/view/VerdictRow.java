package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One condition and what it came to.
 *
 * @param missing what is missing, shown in bold after the sentence: 还差 10 个月零 3 天
 * @param clause  二（一）
 * @param fact    what it was judged on, and where that comes from
 * @param word    how it stands, where the state's own word says too little: 还不知道
 */
public record VerdictRow(
        State state, String text, @Nullable String missing, @Nullable String clause, @Nullable String clauseUrl, @Nullable String fact, @Nullable String word) {

    public VerdictRow(State state, String text, @Nullable String clause, @Nullable String clauseUrl, @Nullable String fact) {
        this(state, text, null, clause, clauseUrl, fact, null);
    }

    public VerdictRow(State state, String text, @Nullable String missing, @Nullable String clause, @Nullable String clauseUrl, @Nullable String fact) {
        this(state, text, missing, clause, clauseUrl, fact, null);
    }

    public String standing() { return word == null ? state.verdict() : word; }
}
