package org.hengcai.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What those are called that deeds are about: a person, an organisation, an application. A module contributes one for its own. */
public interface SubjectNames {
    /** Of these ids the ones that are known here and may be told to who asks, with what each is called. */
    Map<Long, String> of(Collection<Long> subjects);

    /** Those that somebody who asks calls so: by name, number or receipt. */
    default List<Long> named(String words) { return List.of(); }
}
