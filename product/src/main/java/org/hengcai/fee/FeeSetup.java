package org.hengcai.fee;

import java.time.Duration;
import java.util.Set;
import org.hengcai.audit.DeedName;
import org.hengcai.audit.JobName;
import org.hengcai.jobs.Job;
import org.hengcai.shared.Role;
import org.hengcai.web.MenuEntry;
import org.hengcai.web.TokenFreeRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What fees add to the menu, the jobs, the callbacks and the log's words. */
@Configuration(proxyBeanMethods = false)
class FeeSetup {
    @Bean Job payments(Settlement settlement) { return new Job("payments", Duration.ofMinutes(1), settlement::run); }

    @Bean TokenFreeRoute paymentCallback() { return new TokenFreeRoute(HttpPaymentProvider.CALLBACK); }

    @Bean MenuEntry feeSettings() { return new MenuEntry("收费设定", "/fee-settings", Set.of(Role.DEPARTMENT, Role.BUREAU), 40); }

    @Bean MenuEntry myPayments() { return new MenuEntry("缴费", "/payments", Set.of(Role.APPLICANT), 40); }

    @Bean MenuEntry financeOrders() { return new MenuEntry("缴款单", "/finance/orders", Set.of(Role.FINANCE), 20); }

    @Bean DeedName switched() { return new DeedName("fee.switch", "收费设定"); }

    @Bean DeedName received() { return new DeedName("fee.received", "收到缴费"); }

    @Bean DeedName lapsed() { return new DeedName("fee.lapse", "逾期未缴费"); }

    @Bean DeedName handled() { return new DeedName("fee.handled", "登记异常缴费的处理"); }

    @Bean JobName paymentsJobName() { return new JobName("payments", "核对缴费"); }

    @Bean JobName paymentJobName() { return new JobName("payment", "收到缴费通知"); }
}
