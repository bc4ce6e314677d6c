package org.hengcai.messaging;

import org.hengcai.shared.NotFound;
import org.hengcai.shared.Scope;
import org.hengcai.web.MayEnter;
import org.hengcai.web.TokenFreeRoute;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Where the SMS provider tells what became of a message; it proves itself by its signature. */
@Controller
class ReceiptPages {

    private final ObjectProvider<SmsProvider> provider;
    private final Outbox outbox;

    ReceiptPages(ObjectProvider<SmsProvider> provider, Outbox outbox) {
        this.provider = provider;
        this.outbox = outbox;
    }

    @PostMapping(HttpSms.CALLBACK) @MayEnter(everyone = true)
    ResponseEntity<Void> receive(@RequestHeader(name = "X-Time", defaultValue = "") String time,
            @RequestHeader(name = "X-Signature", defaultValue = "") String signature, @RequestBody(required = false) byte[] body) {
        var provider = this.provider.getIfAvailable();
        if (provider == null) throw new NotFound();
        var receipt = provider.calledBack(time, signature, body == null ? new byte[0] : body);
        if (receipt.isEmpty()) return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        var known = Scope.call(Scope.job("sms-receipt"), () -> outbox.receive(receipt.get()));
        return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Route {
        @Bean TokenFreeRoute smsCallback() { return new TokenFreeRoute(HttpSms.CALLBACK); }
    }
}
