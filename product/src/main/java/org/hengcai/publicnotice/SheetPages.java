package org.hengcai.publicnotice;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.Downloaded;
import org.hengcai.web.MayEnter;
import org.hengcai.web.MenuEntry;
import org.hengcai.web.NextPage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
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

/** 公示: posting, objections, outcome and forwarding; and the open ones for everybody. */
@Controller
class SheetPages {
    private static final MediaType EXCEL = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PublicNotice notice;
    private final SheetView view;
    private final SheetExport export;

    SheetPages(PublicNotice notice, SheetView view, SheetExport export) {
        this.notice = notice;
        this.view = view;
        this.export = export;
    }

    @GetMapping("/notice-sheets") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    String sheets(Actor actor, Model model) {
        model.addAttribute("page", view.sheets(actor, Set.of(), Map.of(), List.of()));
        return "publicnotice/sheets";
    }

    @PostMapping("/notice-sheets") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ModelAndView post(Actor actor, @RequestParam(required = false) @Nullable List<Long> visit, @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable String contact, @RequestParam(required = false) @Nullable String phone,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        var chosen = visit == null ? List.<Long>of() : visit;
        try {
            var posting = view.posting(actor, chosen, place, contact, phone);
            var there = notice.posted(actor, chosen);
            if (there.isPresent()) return new ModelAndView("redirect:/notice-sheets/" + there.get());
            if (!confirmed) return new ModelAndView("publicnotice/post").addObject("page", view.dryRun(actor, chosen, posting));
            var sheet = notice.post(actor, chosen, posting);
            NextPage.says(PublicNoticeTexts.POSTED);
            return new ModelAndView("redirect:/notice-sheets/" + sheet);
        } catch (Refused refused) {
            var answer = new ModelAndView("publicnotice/sheets", HttpStatus.UNPROCESSABLE_CONTENT);
            return answer.addObject("page", view.sheets(actor, new HashSet<>(chosen), typed(place, contact, phone), refused.problems()));
        }
    }

    @GetMapping("/notice-sheets/{sheet}") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    String sheet(Actor actor, @PathVariable long sheet, Model model) {
        model.addAttribute("page", view.sheet(actor, sheet, Map.of(), List.of()));
        return "publicnotice/sheet";
    }

    @GetMapping("/notice-sheets/{sheet}/sheet.pdf") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable long sheet) { return file(export.pdf(actor, sheet), MediaType.APPLICATION_PDF); }

    @GetMapping("/notice-sheets/{sheet}/sheet.xlsx") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ResponseEntity<byte[]> table(Actor actor, @PathVariable long sheet) { return file(export.table(actor, sheet), EXCEL); }

    @PostMapping("/notice-sheets/{sheet}/objections") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ModelAndView object(Actor actor, @PathVariable long sheet, @RequestParam(defaultValue = "0") long application,
            @RequestParam(defaultValue = "") String raisedBy, @RequestParam(defaultValue = "") String text) {
        return answer(actor, sheet, Map.of("application", Long.toString(application), "raisedBy", raisedBy, "text", text), () -> {
            notice.object(actor, sheet, application, raisedBy, text);
            NextPage.says(PublicNoticeTexts.OBJECTION_KEPT);
            return "redirect:/notice-sheets/" + sheet;
        });
    }

    @PostMapping("/notice-sheets/{sheet}/findings") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ModelAndView find(Actor actor, @PathVariable long sheet, @RequestParam(defaultValue = "0") long application,
            @RequestParam(defaultValue = "") String finding, @RequestParam(defaultValue = "") String found,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        return answer(actor, sheet, Map.of("application", Long.toString(application), "finding", finding, "found", found), () -> {
            notice.find(actor, sheet, application, finding, found, confirmed);
            NextPage.says(PublicNoticeTexts.FINDING_KEPT);
            return "redirect:/notice-sheets/" + sheet;
        });
    }

    @PostMapping("/notice-sheets/{sheet}/forward") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU, Role.OFFICE})
    ModelAndView forward(Actor actor, @PathVariable long sheet, @RequestParam Map<String, String> typed) {
        return answer(actor, sheet, typed, () -> {
            notice.forward(actor, sheet, typed);
            NextPage.says(PublicNoticeTexts.FORWARDED);
            return "redirect:/notice-sheets/" + sheet;
        });
    }

    @GetMapping("/public-notices") @MayEnter(everyone = true)
    String open(@RequestParam(required = false) @Nullable Long after, Model model) {
        model.addAttribute("page", view.open(after));
        return "publicnotice/openList";
    }

    @GetMapping("/public-notices/{sheet}") @MayEnter(everyone = true)
    String open(@PathVariable long sheet, Model model) {
        model.addAttribute("page", view.open(sheet));
        return "publicnotice/open";
    }

    private static Map<String, String> typed(String place, @Nullable String contact, @Nullable String phone) {
        var typed = new HashMap<>(Map.of("place", place));
        if (contact != null) typed.put("contact", contact);
        if (phone != null) typed.put("phone", phone);
        return typed;
    }

    private static ResponseEntity<byte[]> file(SheetExport.Made made, MediaType type) {
        Downloaded.says(made.name());
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(made.name(), StandardCharsets.UTF_8).build().toString()).body(made.bytes());
    }

    private ModelAndView answer(Actor actor, long sheet, Map<String, String> typed, Supplier<String> deed) {
        try {
            return new ModelAndView(deed.get());
        } catch (Refused refused) {
            return new ModelAndView("publicnotice/sheet", HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", view.sheet(actor, sheet, typed, refused.problems()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean MenuEntry noticeSheets() { return new MenuEntry("公示", "/notice-sheets", Set.of(Role.EMPLOYER, Role.BUREAU, Role.OFFICE), 30); }

        @Bean MenuEntry publicNotices() { return new MenuEntry("公示公告", "/public-notices", Set.of(), 60); }
    }
}
