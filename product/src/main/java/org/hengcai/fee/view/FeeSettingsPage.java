package org.hengcai.fee.view;

import java.util.List;

/** 收费设定: for each plan whether this organisation charges. */
public record FeeSettingsPage(List<Row> rows) {
    public record Row(long plan, String name, boolean charges, String by) {}
}
