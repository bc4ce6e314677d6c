package org.hengcai.score;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hengcai.document.Pdf;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Role;
import org.hengcai.web.Downloaded;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The score sheet: the applicant's own, and before whoever examines [A1.二.3(2), A4]. */
@Controller
class ScorePages {
    private final Scores scores;
    private final ScoreView view;
    private final Pdf pdf;

    ScorePages(Scores scores, ScoreView view, Pdf pdf) {
        this.scores = scores;
        this.view = view;
        this.pdf = pdf;
    }

    @GetMapping("/applications/{application}/score") @MayEnter(Role.APPLICANT)
    String mine(Actor actor, @PathVariable long application, Model model) {
        model.addAttribute("page", view.mine(actor, application, ScoreView.nothing(), List.of()));
        return "score/claim";
    }

    @PostMapping("/applications/{application}/score") @MayEnter(Role.APPLICANT)
    ModelAndView claim(Actor actor, @PathVariable long application, @RequestParam MultiValueMap<String, String> typed) {
        List<Problem> problems;
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            problems = scores.claim(actor, application, typed);
        } catch (ChangedMeanwhile changed) {
            problems = List.of(new Problem("", "您在别处（另一个页面或设备）改过这份自评表", "下面是您这一页填写的内容，核对后再保存一次即以这一页为准"));
            status = HttpStatus.CONFLICT;
        }
        if (problems.isEmpty()) {
            NextPage.says(ScoreTexts.CLAIMED);
            return new ModelAndView("redirect:/applications/" + application + "/score");
        }
        return new ModelAndView("score/claim", status).addObject("page", view.mine(actor, application, typed, problems));
    }

    /** The totals of what is typed, told while one types; keeps nothing. */
    @PostMapping("/applications/{application}/score/count") @MayEnter(Role.APPLICANT)
    ResponseEntity<Map<String, Object>> count(Actor actor, @PathVariable long application, @RequestParam MultiValueMap<String, String> typed) {
        return ResponseEntity.ok(view.counted(actor, application, typed));
    }

    @GetMapping("/applications/{application}/score/sheet.pdf") @MayEnter(Role.APPLICANT)
    ResponseEntity<byte[]> print(Actor actor, @PathVariable long application) { return file(view.printedMine(actor, application)); }

    @GetMapping("/examinations/{visit}/score") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    String examined(Actor actor, @PathVariable long visit, Model model) {
        model.addAttribute("page", view.judged(actor, visit, ScoreView.nothing(), List.of()));
        return "score/judge";
    }

    @PostMapping("/examinations/{visit}/score") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ModelAndView judge(Actor actor, @PathVariable long visit, @RequestParam MultiValueMap<String, String> typed) {
        List<Problem> problems;
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            var judging = scores.judge(actor, visit, typed);
            problems = judging.problems();
            if (problems.isEmpty()) {
                NextPage.says(judging.said() == 0 ? ScoreTexts.NOTHING_NEW : ScoreTexts.SAID);
                return new ModelAndView("redirect:/examinations/" + visit + "/score");
            }
        } catch (ChangedMeanwhile changed) {
            problems = List.of(new Problem("", changed.getMessage() + "", "下面是您这一页填写的分数，请对照后再保存一次"));
            status = HttpStatus.CONFLICT;
        }
        return new ModelAndView("score/judge", status).addObject("page", view.judged(actor, visit, typed, problems));
    }

    @PostMapping("/examinations/{visit}/score/count") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ResponseEntity<Map<String, Object>> judgedCount(Actor actor, @PathVariable long visit, @RequestParam MultiValueMap<String, String> typed) {
        return ResponseEntity.ok(view.judgedCount(actor, visit, typed));
    }

    @GetMapping("/examinations/{visit}/score/sheet.pdf") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ResponseEntity<byte[]> printed(Actor actor, @PathVariable long visit) { return file(view.printed(actor, visit)); }

    private ResponseEntity<byte[]> file(ScoreView.Made made) {
        Downloaded.says(made.application(), made.name());
        var disposition = ContentDisposition.attachment().filename(made.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF)
                .body(pdf.of("score/printed", made.page()));
    }
}
