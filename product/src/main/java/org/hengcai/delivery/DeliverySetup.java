package org.hengcai.delivery;

import java.time.Duration;
import java.util.Set;
import org.hengcai.audit.DeedName;
import org.hengcai.audit.JobName;
import org.hengcai.jobs.Job;
import org.hengcai.shared.Role;
import org.hengcai.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What delivery adds to the menu, the jobs and the log's words. */
@Configuration(proxyBeanMethods = false)
class DeliverySetup {
    @Bean Job reviewForms(ReviewForms forms) { return new Job("set-review-forms", Duration.ofSeconds(10), forms::setAll); }

    @Bean MenuEntry myForms() { return new MenuEntry("评审表", "/review-forms", Set.of(Role.APPLICANT), 45); }

    @Bean MenuEntry deliveries() { return new MenuEntry("评审表收取", "/deliveries", Set.of(Role.OFFICE, Role.BUREAU), 45); }

    @Bean DeedName remade() { return new DeedName("delivery.remake", "重新生成评审表"); }

    @Bean JobName setReviewFormsJobName() { return new JobName("set-review-forms", "生成评审表"); }
}
