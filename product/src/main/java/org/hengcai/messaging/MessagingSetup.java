package org.hengcai.messaging;

import java.time.Duration;
import java.util.Set;
import org.hengcai.audit.DeedName;
import org.hengcai.audit.JobName;
import org.hengcai.jobs.Job;
import org.hengcai.shared.Role;
import org.hengcai.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What messaging adds to the menu, the jobs and the log's words. */
@Configuration(proxyBeanMethods = false)
class MessagingSetup {

    @Bean Job outboxJob(Sender sender) { return new Job("outbox", Duration.ofSeconds(5), sender::sendWaiting); }

    @Bean Job receiptsJob(Sender sender) { return new Job("sms-receipts", Duration.ofMinutes(1), sender::askReceipts); }

    @Bean Job forgetJob(Codes codes, Limits limits) {
        return new Job("forget-codes", Duration.ofHours(1), () -> {
            codes.forget();
            limits.forget();
        });
    }

    @Bean DeedName resendName() { return new DeedName("sms.resend", MessagingTexts.RESEND); }

    @Bean MenuEntry ledgerMenu() {
        return new MenuEntry("短信台账", "/message-ledger", Set.of(Role.SYSTEM_ADMIN, Role.OFFICE), 80);
    }

    @Bean JobName outboxJobName() { return new JobName("outbox", "发送短信"); }

    @Bean JobName smsReceiptsJobName() { return new JobName("sms-receipts", "核对短信回执"); }

    @Bean JobName smsReceiptJobName() { return new JobName("sms-receipt", "收到短信回执"); }

    @Bean JobName forgetCodesJobName() { return new JobName("forget-codes", "清除过期验证码"); }
}
