package org.hengcai.pack;

import org.hengcai.audit.DeedName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pack's deeds are called in the log. */
@Configuration(proxyBeanMethods = false)
class PackDeeds {
    @Bean DeedName packOpenName() { return new DeedName("pack.open", "开启评审计划"); }
}
