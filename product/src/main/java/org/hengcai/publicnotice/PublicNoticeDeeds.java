package org.hengcai.publicnotice;

import org.hengcai.audit.DeedName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the deeds around a public notice are called in the log. */
@Configuration(proxyBeanMethods = false)
class PublicNoticeDeeds {
    static final String POST = "publicnotice.post", OBJECTION = "publicnotice.objection", FINDING = "publicnotice.finding", OUTCOME = "publicnotice.outcome";

    @Bean DeedName noticePostedName() { return new DeedName(POST, "张贴公示"); }

    @Bean DeedName noticeObjectionName() { return new DeedName(OBJECTION, "收到异议"); }

    @Bean DeedName noticeOutcomeName() { return new DeedName(OUTCOME, "填写公示情况"); }

    @Bean DeedName noticeFindingName() { return new DeedName(FINDING, "异议核查"); }
}
