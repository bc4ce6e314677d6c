package org.hengcai.committee;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 面试答辩: inviting, scores and absences, what follows. */
@Controller
class InterviewPages {
    private final Interviews interviews;
    private final InterviewView view;

    InterviewPages(Interviews interviews, InterviewView view) {
        this.interviews = interviews;
        this.view = view;
    }

    @GetMapping("/interviews") @MayEnter(Role.OFFICE)
    String interviews(Actor actor, @RequestParam(required = false) @Nullable Long after, Model model) {
        model.addAttribute("page", view.list(actor, after, Set.of(), Map.of(), List.of()));
        return "committee/interviews";
    }

    @PostMapping("/interviews") @MayEnter(Role.OFFICE)
    ModelAndView invite(Actor actor, @RequestParam(required = false) @Nullable List<Long> visit, @RequestParam(defaultValue = "") String heldAt,
            @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "false") boolean confirmed) {
        var chosen = visit == null ? List.<Long>of() : visit;
        try {
            var slot = interviews.slot(chosen, heldAt, place);
            if (!confirmed) return new ModelAndView("committee/invite").addObject("page", view.dryRun(actor, chosen, heldAt, slot));
            interviews.invite(actor, chosen, slot);
            return new ModelAndView("redirect:/interviews");
        } catch (Refused refused) {
            return new ModelAndView("committee/interviews", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", view.list(actor, null, new HashSet<>(chosen), Map.of("heldAt", heldAt, "place", place), refused.problems()));
        }
    }

    @GetMapping("/interviews/{visit}") @MayEnter(Role.OFFICE)
    String interview(Actor actor, @PathVariable long visit, Model model) {
        model.addAttribute("page", view.one(actor, visit, Map.of(), List.of()));
        return "committee/interview";
    }

    @PostMapping("/interviews/{visit}/result") @MayEnter(Role.OFFICE)
    ModelAndView record(Actor actor, @PathVariable long visit, @RequestParam Map<String, String> typed) {
        return answer(actor, visit, typed, "redirect:/interviews/" + visit,
                () -> interviews.record(actor, visit, typed.getOrDefault("outcome", ""), typed.getOrDefault("score", ""), typed.getOrDefault("note", "")));
    }

    @PostMapping("/interviews/{visit}/decision") @MayEnter(Role.OFFICE)
    ModelAndView decide(Actor actor, @PathVariable long visit, @RequestParam Map<String, String> typed) {
        return answer(actor, visit, typed, "redirect:/interviews",
                () -> interviews.decide(actor, visit, typed.getOrDefault("decision", ""), typed.getOrDefault("reason", ""), "true".equals(typed.get("confirmed"))));
    }

    private ModelAndView answer(Actor actor, long visit, Map<String, String> typed, String then, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView(then);
        } catch (Refused refused) {
            return new ModelAndView("committee/interview", HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", view.one(actor, visit, typed, refused.problems()));
        }
    }
}
