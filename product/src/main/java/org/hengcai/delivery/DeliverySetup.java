package org.hengcai.delivery;

import java.time.Duration;
import java.util.Set;
import org.hengcai.audit.DeedName;
import org.hengcai.audit.JobName;
import org.hengcai.jobs.Job;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Role;
import org.hengcai.web.MenuEntry;
import org.hengcai.workflow.WorkList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What delivery adds to the menu, the jobs and the log's words. */
@Configuration(proxyBeanMethods = false)
class DeliverySetup {
    static final String TICK = "delivery.tick", RECEIVED = "delivery.received", DOWNLOAD = "delivery.download";

    @Bean Job reviewForms(ReviewForms forms) { return new Job("set-review-forms", Duration.ofSeconds(10), forms::setAll); }

    @Bean MenuEntry myForms() { return new MenuEntry("评审表", "/review-forms", Set.of(Role.APPLICANT), 45); }

    /** Only where a plan lets one collect them: in the Huzhou notice the office, to whom the bureaus carry them. */
    @Bean MenuEntry deliveries(Plans plans, TransactionTemplate transaction) {
        return new MenuEntry("评审表收取", "/deliveries", Set.of(Role.OFFICE, Role.BUREAU), 45,
                actor -> Boolean.TRUE.equals(transaction.execute(_ -> WorkList.places(plans.all(), actor, StageKind.DELIVERY).values().stream().anyMatch(at -> !at.isEmpty()))));
    }

    @Bean DeedName deliveryTicked() { return new DeedName(TICK, "登记评审表盖章"); }

    @Bean DeedName deliveryReceived() { return new DeedName(RECEIVED, "评审表收齐"); }

    @Bean DeedName deliveryDownloaded() { return new DeedName(DOWNLOAD, "下载评审表"); }

    @Bean DeedName remade() { return new DeedName("delivery.remake", "重新生成评审表"); }

    @Bean JobName setReviewFormsJobName() { return new JobName("set-review-forms", "生成评审表"); }
}
