package org.hengcai.fee;

import org.hengcai.shared.NotFound;
import org.hengcai.web.MayEnter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Where the payment provider tells what was paid; it proves itself by its signature, and hears 200 when it is written down. */
@Controller
class CallbackPages {
    private final ObjectProvider<PaymentProvider> provider;
    private final Settlement settlement;

    CallbackPages(ObjectProvider<PaymentProvider> provider, Settlement settlement) {
        this.provider = provider;
        this.settlement = settlement;
    }

    @PostMapping(HttpPaymentProvider.CALLBACK) @MayEnter(everyone = true)
    ResponseEntity<Void> paid(@RequestHeader(name = "X-Time", defaultValue = "") String time,
            @RequestHeader(name = "X-Signature", defaultValue = "") String signature, @RequestBody(required = false) byte @Nullable [] body) {
        var provider = this.provider.getIfAvailable();
        if (provider == null) throw new NotFound();
        var paid = provider.calledBack(time, signature, body == null ? new byte[0] : body);
        if (paid.isEmpty()) return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        return ResponseEntity.status(settlement.received(paid.get()) ? HttpStatus.OK : HttpStatus.NOT_FOUND).build();
    }
}
