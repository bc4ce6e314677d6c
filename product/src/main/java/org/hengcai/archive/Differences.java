package org.hengcai.archive;

import java.util.ArrayList;
import java.util.Objects;
import org.hengcai.archive.Kind.Field;
import org.jspecify.annotations.Nullable;

/** What one version says otherwise than the one before. */
final class Differences {
    private Differences() {}

    /** "聘期结束：2019年12月31日 → 2020年12月31日"; null: nothing. */
    static @Nullable String of(Kind kind, Version before, Version after) {
        var changes = new ArrayList<String>();
        for (var field : kind.fields()) {
            var was = before.fields().get(field.name());
            var is = after.fields().get(field.name());
            if (!Objects.equals(was, is)) changes.add(field.label() + "：" + shown(field, was) + " → " + shown(field, is));
        }
        return changes.isEmpty() ? null : String.join("；", changes);
    }

    static String shown(Field field, @Nullable String value) { return value == null ? "未填写" : Lines.shown(field, value); }
}
