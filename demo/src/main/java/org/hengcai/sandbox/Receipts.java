package org.hengcai.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the customer back with what became of a message. */
record Receipts(Callbacks callbacks) {

    static Map<String, @Nullable Object> of(SandboxSms.Message message) {
        var receipt = new LinkedHashMap<String, @Nullable Object>();
        receipt.put("key", message.key());
        receipt.put("id", message.id());
        receipt.put("outcome", message.outcome());
        receipt.put("reason", "UNDELIVERED".equals(message.outcome()) ? "phone switched off" : null);
        return receipt;
    }

    void send(URI to, SandboxSms.Message message) { callbacks.send(to, Call.JSON.writeValueAsBytes(of(message)), 250); }
}
