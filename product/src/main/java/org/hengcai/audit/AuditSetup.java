package org.hengcai.audit;

import java.util.Set;
import org.hengcai.shared.Role;
import org.hengcai.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What audit adds to the menu. */
@Configuration(proxyBeanMethods = false)
class AuditSetup {
    @Bean MenuEntry auditMenu() { return new MenuEntry("操作记录", "/audit", Set.of(Role.AUDITOR, Role.AUDIT_ADMIN), 90); }
}
