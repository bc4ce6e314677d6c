package org.hengcai.archive.view;

import java.util.List;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;

/** A person's whole archive, kind by kind. {@code drafts}: how many could be sent at once. */
public record ArchivePage(List<Group> groups, int entries, int drafts, int waiting, int returned, @Nullable String employer, @Nullable String done) {

    public record Group(String label, List<KindRow> kinds) {}

    /** {@code newUrl} is null where one entry is all and it is there. */
    public record KindRow(String label, String help, String verifier, @Nullable String newUrl, List<Item> items) {}

    public record Item(String url, String title, @Nullable String note, State state, String word) {}
}
