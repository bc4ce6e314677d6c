package org.hengcai.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.hengcai.audit.AuditLog.Fault;
import org.hengcai.audit.AuditLog.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Follows the chain row by row, each beside the head, and remembers where it first breaks. */
final class Walk implements RowCallbackHandler {

    private Head at = Head.START;
    private Head end = Head.START;
    private @Nullable Verdict broken;

    @Override public void processRow(ResultSet row) throws SQLException {
        end = new Head(row.getLong("head_length"), row.getBytes("head_hash"));
        if (broken == null && row.getObject("no") != null) next(row.getLong("no"), Entry.of(row), row.getBytes("hash"));
    }

    private void next(long no, Entry entry, byte[] hash) {
        var then = at.then(entry);
        if (no != then.length()) broken = new Verdict.Broken(then.length(), Fault.MISSING);
        else if (!Arrays.equals(hash, then.hash())) broken = new Verdict.Broken(no, Fault.CHANGED);
        else at = then;
    }

    Verdict verdict() {
        if (broken != null) return broken;
        if (!at.same(end)) return new Verdict.Broken(at.length() + 1, Fault.CUT_OFF);
        return new Verdict.Whole(at.length(), at.hex());
    }
}
