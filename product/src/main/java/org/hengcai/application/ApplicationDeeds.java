package org.hengcai.application;

import org.hengcai.audit.DeedName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What application's deeds are called in the log. */
@Configuration(proxyBeanMethods = false)
class ApplicationDeeds {
    @Bean DeedName applicationSubmitName() { return new DeedName("application.submit", "提交申报"); }
}
