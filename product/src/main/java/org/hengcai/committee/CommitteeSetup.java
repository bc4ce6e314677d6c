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
    static final String LIST = "committee.list", STRIKE = "committee.strike", BALLOT = "committee.ballot", RECOUNT = "committee.recount", RESULT = "committee.result";
    static final String INVITE = "committee.invite", INTERVIEW = "committee.interview";

    @Bean MenuEntry interviewsMenu() { return new MenuEntry("面试答辩", "/interviews", Set.of(Role.OFFICE), 40); }

    @Bean MenuEntry meetingsMenu() { return new MenuEntry("评审会议", "/meetings", Set.of(Role.OFFICE, Role.AUDITOR), 42); }

    @Bean DeedName meetingMade() { return new DeedName("committee.meeting", "新建评审会议"); }

    @Bean DeedName meetingAttendance() { return new DeedName("committee.attendance", "登记到会"); }

    @Bean DeedName meetingListed() { return new DeedName(LIST, "列入评审会议"); }

    @Bean DeedName meetingStruck() { return new DeedName(STRIKE, "移出评审会议"); }

    @Bean DeedName meetingBallot() { return new DeedName(BALLOT, "登记表决"); }

    @Bean DeedName meetingRecount() { return new DeedName(RECOUNT, "更正表决"); }

    @Bean DeedName meetingResult() { return new DeedName(RESULT, "评审结果"); }

    @Bean DeedName interviewInvited() { return new DeedName(INVITE, "通知面试"); }

    @Bean DeedName interviewResult() { return new DeedName(INTERVIEW, "登记面试"); }

    @Bean DeedName meetingCancelled() { return new DeedName("committee.cancel", "取消评审会议"); }

    @Bean DeedName meetingConcluded() { return new DeedName("committee.conclude", "宣布评审结果"); }
}
