package org.hengcai;

import java.util.List;
import org.springframework.modulith.core.ApplicationModule;

/** Top may use any line below its own, never its neighbours; among the tools, web, files, audit and jobs may be used by others. */
final class Layers {
    static final List<List<String>> ALL = List.of(
            List.of("portal", "report"),
            List.of("examination", "publicnotice", "score", "fee", "delivery", "committee", "certificate"),
            List.of("workflow"),
            List.of("application"),
            List.of("archive", "pack", "integrity"),
            List.of("account"),
            List.of("messaging", "calendar", "document", "database"),
            List.of("files", "audit", "jobs"),
            List.of("web"),
            List.of("shared"));

    private Layers() {}

    static int of(ApplicationModule module) {
        for (int i = 0; i < ALL.size(); i++) if (ALL.get(i).contains(module.getIdentifier().toString())) return i;
        throw new AssertionError("Module " + module.getIdentifier() + " stands in no layer");
    }
}
