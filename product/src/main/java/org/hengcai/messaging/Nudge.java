package org.hengcai.messaging;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hengcai.shared.Scope;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends at once what this instance has just committed, so that a code arrives in a second; the job is for the rest. */
@Component
class Nudge implements DisposableBean {

    private final ObjectProvider<Sender> sender;
    private final boolean sends;                         // an instance that runs no jobs sends nothing
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("outbox").factory());

    Nudge(ObjectProvider<Sender> sender, @Value("${hengcai.jobs.start:true}") boolean sends) {
        this.sender = sender;
        this.sends = sends;
    }

    void soon() {
        if (sends && waiting.compareAndSet(false, true)) thread.execute(() -> {
            waiting.set(false);
            Scope.run(Scope.job("outbox"), sender.getObject()::sendWaiting);
        });
    }

    @Override public void destroy() { thread.close(); }
}
