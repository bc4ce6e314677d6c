package org.hengcai.pack;

import dev.cel.common.CelErrorCode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An expression that can't be worked out though its facts are known: a check tells it as a fault, judging logs each once. */
final class Trouble {
    private static final Logger log = LoggerFactory.getLogger(Trouble.class);
    private static final ScopedValue<Faults> CHECK = ScopedValue.newInstance();
    private static final int MOST = 1_000;
    private static final Set<String> logged = ConcurrentHashMap.newKeySet();

    private Trouble() {}

    static void toldTo(Faults faults, Runnable check) { ScopedValue.where(CHECK, faults).run(check); }

    static void tell(Expression expression, CelErrorCode code) {
        var costly = code == CelErrorCode.ITERATION_BUDGET_EXCEEDED;
        if (CHECK.isBound()) CHECK.get().beforeOpening(expression.at(), costly ? CheckTexts.costly() : CheckTexts.failed(), costly ? CheckTexts.fewerLoops() : CheckTexts.guard());
        else if (logged.size() < MOST && logged.add(expression.at() + expression.source())) log.warn("An expression of a pack can't be worked out ({}), at {}: {}", code, expression.at(), expression.source());
    }
}
