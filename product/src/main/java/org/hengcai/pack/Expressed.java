package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions and texts with expressions where a mapping has them, compiled with the names bound at that place; null after a fault. */
record Expressed(Expressions expressions, Faults faults) {
    /** The name under which one item of a list is spoken of. */
    static final String IT = "it";

    @Nullable Expression bool(YamlMap map, String key, Map<String, CelType> bindings) {
        var typed = typed(map, key, bindings, SimpleType.BOOL);
        return typed == null ? null : typed.expression();
    }

    Expressions.@Nullable Typed typed(YamlMap map, String key, Map<String, CelType> bindings, @Nullable CelType wanted) {
        var text = map.written(key);
        return text == null ? null : expressions.compile(text, wanted, bindings, faults);
    }

    @Nullable Template template(YamlMap map, String key, Map<String, CelType> bindings) {
        var text = map.writtenOr(key);
        return text == null ? null : Template.read(text, expressions, bindings, faults);
    }

    /** A list of things with fields, and the names bound when one of them is spoken of. */
    record Listed(Expression of, StructType item) {
        Map<String, CelType> bindings() { return Map.of(IT, item); }

        /** Its periods can be counted: each has {@code from} and {@code to}. */
        boolean hasPeriods() { return has("from", FactType.DATE) && has("to", FactType.DATE); }

        boolean has(String field) { return item.findField(field).isPresent(); }

        private boolean has(String field, CelType type) { return item.findField(field).map(one -> one.type().equals(type)).orElse(false); }
    }

    @Nullable Listed listed(YamlMap map, String key, Map<String, CelType> bindings) {
        var typed = typed(map, key, bindings, null);
        if (typed == null) return null;
        if (typed.type() instanceof ListType list && list.elemType() instanceof StructType item) return new Listed(typed.expression(), item);
        faults.add(map.at(key), PackTexts.notItems(), PackTexts.itemsWanted());
        return null;
    }
}
