package org.hengcai.account;

import java.util.Set;
import org.hengcai.shared.Role;
import org.hengcai.web.MenuEntry;
import org.hengcai.web.ReadyLines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What account adds to the menu. */
@Configuration(proxyBeanMethods = false)
class AccountSetup {

    @Bean MenuEntry employerMenu() { return new MenuEntry("我的单位", "/employer", Set.of(Role.APPLICANT), 40); }

    @Bean MenuEntry staffMenu() { return new MenuEntry("本单位人员", "/staff", Set.of(Role.EMPLOYER), 60); }

    @Bean MenuEntry approvalsMenu() { return new MenuEntry("单位登记审核", "/employer-approvals", Set.of(Role.BUREAU_ADMIN), 20); }

    @Bean MenuEntry organisationsMenu() { return new MenuEntry("机构", "/organisations", Set.of(Role.SYSTEM_ADMIN), 60); }

    @Bean ReadyLines firstAdministratorsLink(FirstAdministrator first) {
        return _ -> first.link().map(AccountTexts::firstAdministratorsLink).stream().toList();
    }

    @Bean MenuEntry accountsMenu() { return new MenuEntry("账户", "/accounts", Set.of(Role.SYSTEM_ADMIN), 62); }
}
