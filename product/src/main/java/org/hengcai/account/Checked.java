package org.hengcai.account;

import org.hengcai.shared.Problem;

/** What came of reading one field: the value as it will be kept, or what is wrong with it. */
public sealed interface Checked<T> {

    record Good<T>(T value) implements Checked<T> {}

    record Bad<T>(Problem problem) implements Checked<T> {}

    static <T> Checked<T> bad(String field, String wrong, String right) { return new Bad<>(new Problem(field, wrong, right)); }
}
