package org.hengcai.application;

import java.util.Arrays;
import java.util.List;

/** The six steps of applying [A1.二], and which keys of a correction list reopen each. */
enum Step {
    PHOTO("photo", "上传证件照", List.of("photo")),
    PLEDGE("pledge", "签署个人承诺", List.of("pledge")),
    FORM("form", "填写申报信息", List.of("form", "title", "specialty", "route", "statement", "score")),
    ACHIEVEMENTS("achievements", "选择相关业绩", List.of("achievements", "entry")),
    ATTACHMENTS("attachments", "上传相关附件", List.of("attachments", "attachment")),
    PREVIEW("preview", "预览确认提交", List.of());

    /** The score sheet's page, between choosing and attaching where the route asks for points. */
    static final String SCORE = "score";

    final String path;
    final String label;
    private final List<String> keys;

    Step(String path, String label, List<String> keys) {
        this.path = path;
        this.label = label;
        this.keys = keys;
    }

    Step next() { return values()[Math.min(ordinal() + 1, values().length - 1)]; }

    /** The step in which a key of a correction list is mended: a step, a field, {@code entry.7}, {@code attachment.hours}. */
    static Step of(String key) {
        var head = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        for (var step : values()) if (step.keys.contains(head)) return step;
        throw new IllegalArgumentException("No step mends " + key);
    }

    static boolean mends(String key) { return key.contains(".") || Arrays.stream(values()).anyMatch(step -> step.keys.contains(key)); }
}
