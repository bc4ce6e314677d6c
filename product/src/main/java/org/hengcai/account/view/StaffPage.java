package org.hengcai.account.view;

import java.time.OffsetDateTime;
import java.util.List;
import org.hengcai.shared.Problem;

/** An employer's people: who asks to belong to it, who does, who acts for it. */
public record StaffPage(List<Asking> asking, List<Belonging> people, List<Clerk> clerks, List<Problem> problems) {

    public record Asking(long binding, String name, String number, OffsetDateTime since, String reason) {}

    public record Belonging(long person, String name, String number, OffsetDateTime since, boolean clerk) {}

    public record Clerk(long person, String name, OffsetDateTime since, boolean me) {}
}
