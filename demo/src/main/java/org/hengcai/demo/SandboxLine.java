package org.hengcai.demo;

import java.util.List;
import org.hengcai.web.ReadyLines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells the terminal where the SMS that the demo sends can be read. */
@Component
@ConditionalOnProperty("hengcai.sandbox.url")
class SandboxLine implements ReadyLines {
    private final String sandbox;

    SandboxLine(@Value("${hengcai.sandbox.url}") String sandbox) {
        this.sandbox = sandbox;
    }

    @Override public List<String> lines(String address) {
        return List.of(DemoTexts.inbox(sandbox + "/sms"));
    }
}
