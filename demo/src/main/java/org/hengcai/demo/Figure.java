package org.hengcai.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One measured figure beside its target; of all of ours the lower is the better. {@code what} is measured in the way of {@code how}. */
record Figure(String what, String how, double value, String unit, @Nullable Double target) {
    static Figure of(String what, String how, double value, String unit) {
        return new Figure(what, how, value, unit, null);
    }

    static Figure of(String what, String how, double value, String unit, double target) {
        return new Figure(what, how, value, unit, target);
    }

    boolean missed() {
        return target != null && value > target;
    }

    Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", what + " · " + how);
        fields.put("value", Math.round(value * 100) / 100.0);
        fields.put("unit", unit);
        fields.put("target", target);
        fields.put("better", "lower");
        return fields;
    }

    @Override
    public String toString() {
        var shown = "%s %.1f %s".formatted(how, value, unit);
        return target == null ? shown : "%s (≤ %.0f %s)".formatted(shown, target, missed() ? "✗" : "✓");
    }
}
