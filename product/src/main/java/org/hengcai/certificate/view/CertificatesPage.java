package org.hengcai.certificate.view;

import java.util.List;
import org.hengcai.web.view.State;

/** The certificates of who looks. */
public record CertificatesPage(List<Row> rows) {
    public record Row(long id, String number, String title, String decidedOn, State state, String word) {}
}
