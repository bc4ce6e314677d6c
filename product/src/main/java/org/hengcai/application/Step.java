package org.hengcai.application;

import java.util.List;
import java.util.Set;

/** The six steps of applying [A1.二], and which keys of a correction list reopen each. */
enum Step {
    PHOTO("photo", "上传证件照", List.of("photo")),
    PLEDGE("pledge", "签署个人承诺", List.of("pledge")),
    FORM("form", "填写申报信息", List.of("form", "title", "specialty", "route", "statement")),
    ACHIEVEMENTS("achievements", "选择相关业绩", List.of("achievements", "entry")),
    ATTACHMENTS("attachments", "上传相关附件", List.of("attachments", "attachment")),
    PREVIEW("preview", "预览确认提交", List.of());

    final String path;
    final String label;
    private final List<String> keys;

    Step(String path, String label, List<String> keys) {
        this.path = path;
        this.label = label;
        this.keys = keys;
    }

    /** Does one of these reopened keys open this step: its own name, or one that begins with it and a dot? */
    boolean opens(Set<String> reopened) {
        return reopened.stream().anyMatch(key -> keys.contains(key.contains(".") ? key.substring(0, key.indexOf('.')) : key));
    }
}
