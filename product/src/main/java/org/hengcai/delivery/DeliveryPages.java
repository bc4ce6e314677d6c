package org.hengcai.delivery;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hengcai.delivery.DeliveryView.Scanned;
import org.hengcai.files.FileResponse;
import org.hengcai.files.Files;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 收取评审表: scanning a bar code, ticking off stamped copies [A1.二.7, 五(一)]. */
@Controller
class DeliveryPages {
    private final DeliveryView view;
    private final Deliveries deliveries;
    private final Files files;

    DeliveryPages(DeliveryView view, Deliveries deliveries, Files files) {
        this.view = view;
        this.deliveries = deliveries;
        this.files = files;
    }

    @GetMapping("/deliveries") @MayEnter({Role.OFFICE, Role.BUREAU})
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "waiting") String tab, @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable Long after) {
        var scanned = code == null ? null : view.scan(actor, code);
        if (scanned instanceof Scanned.Good(var visit)) return new ModelAndView("redirect:/deliveries/" + visit);
        return new ModelAndView("delivery/deliveries").addObject("page", view.list(actor, tab, code == null ? "" : code, scanned, after));
    }

    @GetMapping("/deliveries/{visit}") @MayEnter({Role.OFFICE, Role.BUREAU})
    ModelAndView delivery(Actor actor, @PathVariable long visit) {
        return new ModelAndView("delivery/delivery").addObject("page", view.page(actor, visit, null, List.of()));
    }

    /** The stored version, to hold the paper against. */
    @GetMapping("/deliveries/{visit}/form") @MayEnter({Role.OFFICE, Role.BUREAU})
    ResponseEntity<InputStreamResource> form(Actor actor, @PathVariable long visit) {
        var file = view.form(actor, visit);
        return FileResponse.attachment(file, files.open(file));
    }

    @PostMapping("/deliveries/{visit}") @MayEnter({Role.OFFICE, Role.BUREAU})
    ModelAndView tick(Actor actor, @PathVariable long visit, @RequestParam(defaultValue = "0") long form, @RequestParam(defaultValue = "0") int revision,
            @RequestParam(required = false) @Nullable Set<String> stamp, @RequestParam(required = false) @Nullable Set<Integer> received,
            @RequestParam(defaultValue = "false") boolean compared) {
        var ticks = new Deliveries.Ticks(form, revision, stamp == null ? Set.of() : stamp, received == null ? Set.of() : received, compared);
        return answer(actor, visit, ticks, () -> {
            var all = deliveries.tick(actor, visit, ticks);
            NextPage.says(all ? DeliveryTexts.ALL_HERE : DeliveryTexts.SOME_HERE);
            return all ? "redirect:/deliveries" : "redirect:/deliveries/" + visit;
        });
    }

    @PostMapping("/deliveries/{visit}/new-version") @MayEnter({Role.OFFICE, Role.BUREAU})
    ModelAndView remake(Actor actor, @PathVariable long visit) {
        return answer(actor, visit, null, () -> {
            deliveries.remake(actor, visit);
            return "redirect:/deliveries/" + visit;
        });
    }

    private ModelAndView answer(Actor actor, long visit, Deliveries.@Nullable Ticks ticks, Supplier<String> deed) {
        try {
            return new ModelAndView(deed.get());
        } catch (Refused refused) {
            var answer = new ModelAndView("delivery/delivery", HttpStatus.UNPROCESSABLE_CONTENT);
            return answer.addObject("page", view.page(actor, visit, ticks, refused.problems()));
        }
    }
}
