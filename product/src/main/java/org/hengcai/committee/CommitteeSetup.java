package org.hengcai.committee;

import java.util.Set;
import org.hengcai.audit.DeedName;
import org.hengcai.shared.Role;
import org.hengcai.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the committee adds to the menu and the log's words. */
@Configuration(proxyBeanMethods = false)
class CommitteeSetup {

    @Bean MenuEntry interviewsMenu() { return new MenuEntry("面试答辩", "/interviews", Set.of(Role.OFFICE), 40); }

    @Bean MenuEntry meetingsMenu() { return new MenuEntry("评审会议", "/meetings", Set.of(Role.OFFICE, Role.AUDITOR), 42); }

    @Bean DeedName meetingMade() { return new DeedName("committee.meeting", "新建评审会议"); }

    @Bean DeedName meetingAttendance() { return new DeedName("committee.attendance", "登记到会"); }

    @Bean DeedName meetingCancelled() { return new DeedName("committee.cancel", "取消评审会议"); }

    @Bean DeedName meetingConcluded() { return new DeedName("committee.conclude", "宣布评审结果"); }
}
