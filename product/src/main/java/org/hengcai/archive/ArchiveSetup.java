package org.hengcai.archive;

import java.util.Set;
import org.hengcai.audit.DeedName;
import org.hengcai.shared.Role;
import org.hengcai.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the archive adds to the menu and to the log's words. */
@Configuration(proxyBeanMethods = false)
class ArchiveSetup {
    @Bean MenuEntry archiveMenu() { return new MenuEntry(ArchiveTexts.ARCHIVE, "/archive", Set.of(Role.APPLICANT), 20); }

    @Bean MenuEntry verificationsMenu() { return new MenuEntry(ArchiveTexts.VERIFICATIONS, "/verifications", Set.of(Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU), 20); }

    @Bean DeedName archiveSendName() { return named("archive.send"); }

    @Bean DeedName archiveWithdrawName() { return named("archive.withdraw"); }

    @Bean DeedName archiveRemoveName() { return named("archive.remove"); }

    @Bean DeedName archiveBlankName() { return named("archive.blank"); }

    @Bean DeedName archiveVerifyName() { return named("archive.verify"); }

    @Bean DeedName archiveReturnName() { return named("archive.return"); }

    private static DeedName named(String deed) { return new DeedName(deed, ArchiveTexts.deed(deed)); }
}
