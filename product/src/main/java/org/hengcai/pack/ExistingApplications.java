package org.hengcai.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The applications under some plans, with the facts they are judged on: told by the module that has them, read by a job alone. */
public interface ExistingApplications {
    /**
     * One application.
     *
     * @param receipt its number as the applicant knows it; null: a draft
     * @param route the route applied by, where it is known
     * @param facts as a case file has them, in JSON
     */
    record One(long application, long plan, @Nullable String receipt, @Nullable String route, String facts) {}

    int count(List<Long> plans);

    /** Those after an application, in the order of their numbers. */
    List<One> after(List<Long> plans, long application, int most);
}
