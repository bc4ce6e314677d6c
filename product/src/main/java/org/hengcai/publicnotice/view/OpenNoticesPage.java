package org.hengcai.publicnotice.view;

import java.util.List;

/** Public notices that everybody may read. */
public record OpenNoticesPage(List<Row> rows) {
    public record Row(long sheet, String heading, String organisation, String postedOn, String endsAt, boolean ended) {}
}
