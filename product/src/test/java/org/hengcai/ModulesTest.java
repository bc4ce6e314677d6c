package org.hengcai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    /** Top may use any line below its own, never its neighbours; among the tools, web, files, audit and document may be used by others. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("portal", "report"),
            List.of("examination", "publicnotice", "fee", "delivery", "committee", "certificate"),
            List.of("workflow"),
            List.of("application"),
            List.of("archive", "pack", "integrity"),
            List.of("account"),
            List.of("messaging", "calendar", "document", "database"),
            List.of("files", "audit", "jobs"),
            List.of("web"),
            List.of("shared"));

    private final ApplicationModules modules = ApplicationModules.of(HengcaiServer.class);

    @Test void modules_keep_to_their_doors_and_no_dependency_runs_in_a_circle() { modules.verify(); }

    @Test void dependencies_run_downwards_only() {
        for (var module : modules) {
            for (var dependency : module.getDirectDependencies(modules).stream().toList()) {
                assertThat(layer(dependency.getTargetModule())).as(module.getIdentifier() + " may use " + dependency.getTargetModule().getIdentifier()
                        + ", as in " + dependency).isGreaterThan(layer(module));
            }
        }
    }

    private static int layer(ApplicationModule module) {
        for (int i = 0; i < LAYERS.size(); i++) if (LAYERS.get(i).contains(module.getIdentifier().toString())) return i;
        throw new AssertionError("Module " + module.getIdentifier() + " stands in no layer");
    }
}
