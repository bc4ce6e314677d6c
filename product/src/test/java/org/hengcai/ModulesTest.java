package org.hengcai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(HengcaiServer.class);

    @Test void modules_keep_to_their_doors_and_no_dependency_runs_in_a_circle() { modules.verify(); }

    @Test void dependencies_run_downwards_only() {
        for (var module : modules) {
            for (var dependency : module.getDirectDependencies(modules).stream().toList()) {
                assertThat(Layers.of(dependency.getTargetModule())).as(module.getIdentifier() + " may use " + dependency.getTargetModule().getIdentifier()
                        + ", as in " + dependency).isGreaterThan(Layers.of(module));
            }
        }
    }
}
