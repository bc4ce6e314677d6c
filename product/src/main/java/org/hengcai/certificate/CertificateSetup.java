package org.hengcai.certificate;

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

/** What certificates add to the menu, the jobs and the log's words. */
@Configuration(proxyBeanMethods = false)
class CertificateSetup {

    @Bean Job papersJob(Papers papers) { return new Job("certificate-papers", Duration.ofSeconds(15), papers::makeMissing); }

    @Bean MenuEntry confirmationsMenu() { return new MenuEntry("确认发证", "/confirmations", Set.of(Role.BUREAU), 44); }

    @Bean MenuEntry certificatesMenu() { return new MenuEntry("我的证书", "/certificates", Set.of(Role.APPLICANT), 45); }

    @Bean TokenFreeRoute verifyText() { return new TokenFreeRoute("/verify"); }

    @Bean TokenFreeRoute verifyFile() { return new TokenFreeRoute("/verify/file"); }

    @Bean MenuEntry verifyMenu() { return new MenuEntry("证书查验", "/verify", Set.of(), 65); }

    @Bean DeedName issued() { return new DeedName("certificate.issue", "签发证书"); }

    @Bean DeedName revoked() { return new DeedName("certificate.revoke", "撤销证书"); }

    @Bean JobName certificatePapersJobName() { return new JobName("certificate-papers", "生成电子证书"); }
}
