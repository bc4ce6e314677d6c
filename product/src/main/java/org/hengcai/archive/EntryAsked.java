package org.hengcai.archive;

import java.util.Optional;

/** Who stands above and has asked that an entry be mended: in words, why and until when. The module that knows contributes a bean. */
public interface EntryAsked {
    Optional<String> asked(long person, long entry);
}
