package org.hengcai.committee;

import java.util.List;
import java.util.Map;
import org.hengcai.document.Pdf;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.Downloaded;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 评审会议: making one, attendance, its list, counting, the results, the minutes. */
@Controller
class MeetingPages {
    private final Meetings meetings;
    private final MeetingView view;
    private final Pdf pdf;

    MeetingPages(Meetings meetings, MeetingView view, Pdf pdf) {
        this.meetings = meetings;
        this.view = view;
        this.pdf = pdf;
    }

    @GetMapping("/meetings") @MayEnter({Role.OFFICE, Role.AUDITOR})
    String meetings(Actor actor, Model model) {
        model.addAttribute("page", view.meetings(actor, Map.of(), List.of()));
        return "committee/meetings";
    }

    @PostMapping("/meetings") @MayEnter(Role.OFFICE)
    ModelAndView make(Actor actor, @RequestParam Map<String, String> typed) {
        try {
            return new ModelAndView("redirect:/meetings/" + meetings.make(actor, new MeetingForm(typed)));
        } catch (Refused refused) {
            return new ModelAndView("committee/meetings", HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", view.meetings(actor, typed, refused.problems()));
        }
    }

    @GetMapping("/meetings/{meeting}") @MayEnter({Role.OFFICE, Role.AUDITOR})
    String meeting(Actor actor, @PathVariable long meeting, @RequestParam(required = false) @Nullable Long after, Model model) {
        model.addAttribute("page", view.meeting(actor, meeting, after, Map.of(), List.of()));
        return "committee/meeting";
    }

    @PostMapping("/meetings/{meeting}/attendance") @MayEnter(Role.OFFICE)
    ModelAndView attend(Actor actor, @PathVariable long meeting, @RequestParam Map<String, String> typed) {
        return answer(actor, meeting, typed, () -> meetings.attend(actor, meeting, typed.getOrDefault("attending", ""), typed.getOrDefault("experts", ""), typed.getOrDefault("why", "")));
    }

    @PostMapping("/meetings/{meeting}/agenda") @MayEnter(Role.OFFICE)
    ModelAndView list(Actor actor, @PathVariable long meeting, @RequestParam(required = false) @Nullable List<Long> visit) {
        return answer(actor, meeting, Map.of(), () -> meetings.list(actor, meeting, visit == null ? List.of() : visit));
    }

    @PostMapping("/meetings/{meeting}/agenda/{application}/strike") @MayEnter(Role.OFFICE)
    ModelAndView strike(Actor actor, @PathVariable long meeting, @PathVariable long application) {
        return answer(actor, meeting, Map.of(), () -> meetings.strike(actor, meeting, application));
    }

    @PostMapping("/meetings/{meeting}/ballots") @MayEnter(Role.OFFICE)
    ModelAndView count(Actor actor, @PathVariable long meeting, @RequestParam Map<String, String> typed) {
        return answer(actor, meeting, typed, () -> meetings.count(actor, meeting, typed));
    }

    @PostMapping("/meetings/{meeting}/cancel") @MayEnter(Role.OFFICE)
    ModelAndView cancel(Actor actor, @PathVariable long meeting) {
        return answer(actor, meeting, Map.of(), () -> meetings.cancel(actor, meeting));
    }

    /** Asked twice: first what it will do, row by row; then it is done. */
    @PostMapping("/meetings/{meeting}/conclusion") @MayEnter(Role.OFFICE)
    ModelAndView conclude(Actor actor, @PathVariable long meeting, @RequestParam(required = false) @Nullable Long seen) {
        try {
            if (seen == null) return new ModelAndView("committee/conclude").addObject("page", view.dryRun(actor, meeting));
            meetings.conclude(actor, meeting, seen);
            NextPage.says(CommitteeTexts.CONCLUDED);
            return new ModelAndView("redirect:/meetings/" + meeting);
        } catch (Refused refused) {
            return refused(actor, meeting, Map.of(), refused);
        }
    }

    @GetMapping("/meetings/{meeting}/minutes") @MayEnter({Role.OFFICE, Role.AUDITOR})
    ResponseEntity<byte[]> minutes(Actor actor, @PathVariable long meeting) {
        var bytes = pdf.of("committee/minutes", view.minutes(actor, meeting));
        Downloaded.says("minutes-" + meeting + ".pdf");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"minutes-" + meeting + ".pdf\"").body(bytes);
    }

    private ModelAndView answer(Actor actor, long meeting, Map<String, String> typed, Runnable deed) {
        try {
            deed.run();
            NextPage.says(CommitteeTexts.SAVED);
            return new ModelAndView("redirect:/meetings/" + meeting);
        } catch (Refused refused) {
            return refused(actor, meeting, typed, refused);
        }
    }

    private ModelAndView refused(Actor actor, long meeting, Map<String, String> typed, Refused refused) {
        return new ModelAndView("committee/meeting", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", view.meeting(actor, meeting, null, typed, refused.problems()));
    }
}
