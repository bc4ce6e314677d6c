package org.hengcai.examination;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.MenuEntry;
import org.hengcai.web.NextPage;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 职称评审资格审查: the work list, one application before the examiner, forwarding with a dry run [A2]. */
@Controller
class ExaminationPages {
    private final Examination examination;
    private final ExaminationList list;
    private final ExamineView view;
    private final Pipeline pipeline;

    ExaminationPages(Examination examination, ExaminationList list, ExamineView view, Pipeline pipeline) {
        this.examination = examination;
        this.list = list;
        this.view = view;
        this.pipeline = pipeline;
    }

    @GetMapping("/examinations") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    @Transactional(readOnly = true)
    public String waiting(Actor actor, @RequestParam(defaultValue = "waiting") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long after, Model model) {
        model.addAttribute("page", list.page(actor, tab, q, after, List.of()));
        return "examination/list";
    }

    @GetMapping("/examinations/{visit}") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    @Transactional
    public String examine(Actor actor, @PathVariable long visit, Model model) {
        var found = find(visit);
        pipeline.opened(found, actor);
        model.addAttribute("page", view.of(found, actor, Map.of(), List.of()));
        return "examination/examine";
    }

    @PostMapping("/examinations/{visit}/decision") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    public ModelAndView decide(Actor actor, @PathVariable long visit, @RequestParam Map<String, String> typed) {
        var form = view.read(actor, visit, typed);
        var decision = form.read();
        if (decision != null) {
            try {
                examination.decide(actor, visit, form.version(), decision);
            } catch (Refused refused) {
                return again(actor, visit, typed, refused.problems());
            }
            NextPage.says(ExaminationTexts.decided(decision, form.stage()));
            return new ModelAndView("redirect:/examinations");
        }
        return again(actor, visit, typed, form.problems());
    }

    private ModelAndView again(Actor actor, long visit, Map<String, String> typed, List<Problem> problems) {
        var answer = new ModelAndView("examination/examine", HttpStatus.UNPROCESSABLE_CONTENT);
        return answer.addObject("page", view.again(visit, actor, typed, problems));
    }

    @PostMapping("/examinations/forward") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    public ModelAndView forward(Actor actor, @RequestParam(required = false) @Nullable List<Long> visit,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        if (visit == null || visit.isEmpty()) {
            var answer = new ModelAndView("examination/list", HttpStatus.UNPROCESSABLE_CONTENT);
            return answer.addObject("page", list.again(actor, List.of(ExaminationTexts.nothingChosen())));
        }
        if (!confirmed) return new ModelAndView("examination/forward").addObject("page", list.dryRun(actor, visit));
        examination.forward(actor, visit);
        NextPage.says(ExaminationTexts.forwarded(visit.size()));
        return new ModelAndView("redirect:/examinations?tab=done");
    }

    @PostMapping("/examinations/{visit}/take-back") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    public String takeBack(Actor actor, @PathVariable long visit) {
        examination.takeBack(actor, visit);
        NextPage.says(ExaminationTexts.TAKEN_BACK);
        return "redirect:/examinations";
    }

    @PostMapping("/examinations/{visit}/revise") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    public ModelAndView revise(Actor actor, @PathVariable long visit, @RequestParam(defaultValue = "") String why) {
        try {
            return new ModelAndView("redirect:/examinations/" + examination.revise(actor, visit, why));
        } catch (Refused refused) {
            return again(actor, visit, Map.of("why", why), refused.problems());
        }
    }

    private Visit find(long visit) {
        var found = pipeline.find(visit);
        if (found.stage().kind() != StageKind.EXAMINATION) throw new NotFound();
        return found;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean MenuEntry examinations() {
            return new MenuEntry("资格审查", "/examinations", Set.of(Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE), 20);
        }
    }
}
