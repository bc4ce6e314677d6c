package org.hengcai.certificate.view;

import java.util.List;
import org.hengcai.shared.Problem;

/** Revoking: first the reason, then asked again. */
public record RevokePage(long id, String number, String name, String title, String reason, boolean asked, List<Problem> problems) {}
