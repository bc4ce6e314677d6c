package org.hengcai.pack;

import java.time.Duration;
import org.hengcai.audit.DeedName;
import org.hengcai.audit.JobName;
import org.hengcai.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pack's deeds are called in the log; its job. */
@Configuration(proxyBeanMethods = false)
class PackDeeds {
    @Bean DeedName packOpenName() { return new DeedName("pack.open", "开启评审计划"); }

    @Bean DeedName packRehearseName() { return new DeedName("pack.rehearse", "用现有申报预演计划包"); }

    @Bean DeedName packRehearsalExportName() { return new DeedName("pack.rehearsal-export", "导出预演结果"); }

    @Bean Job rehearsalJob(Rehearsals rehearsals) { return new Job("rehearse-packs", Duration.ofSeconds(5), rehearsals::rehearseAll); }

    @Bean JobName rehearsalJobName() { return new JobName("rehearse-packs", "预演计划包"); }
}
