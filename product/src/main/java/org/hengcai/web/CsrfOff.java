package org.hengcai.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The routes that need no form's token: those of other machines, which prove themselves by a signature, and public questions that change nothing. */
@Component
class CsrfOff {
    private final List<String> paths;

    CsrfOff(ObjectProvider<TokenFreeRoute> routes) { this.paths = routes.stream().map(TokenFreeRoute::path).toList(); }

    List<String> paths() { return paths; }
}
