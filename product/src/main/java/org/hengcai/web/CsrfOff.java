package org.hengcai.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The routes that other machines call, which prove themselves by a signature instead of a form's token. */
@Component
class CsrfOff {
    private final List<String> paths;

    CsrfOff(ObjectProvider<MachineRoute> routes) { this.paths = routes.stream().map(MachineRoute::path).toList(); }

    List<String> paths() { return paths; }
}
