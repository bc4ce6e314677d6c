package org.hengcai.demo;

import java.time.Clock;
import java.util.Map;
import org.hengcai.web.MayEnter;
import org.hengcai.web.TemplatePackage;
import org.hengcai.web.view.Dates;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Every component in each of its states, to look at and to test. */
@Controller
class GalleryPages {
    private final Clock clock;

    GalleryPages(Clock clock) { this.clock = clock; }

    @Bean static TemplatePackage demoTemplates() { return new TemplatePackage("jte.demo"); }

    @GetMapping("/demo/components") @MayEnter(everyone = true)
    String components() {
        return "demo/components";
    }

    /** What the gallery's forms are sent to: nothing is kept. */
    @PostMapping("/demo/components") @MayEnter(everyone = true)
    String sent() {
        return "redirect:/demo/components";
    }

    /** Saving by itself, answered as a page of ours answers it: the new version, and when. */
    @PostMapping("/demo/components/draft") @MayEnter(everyone = true)
    @ResponseBody Map<String, Object> saved(@RequestParam int version) {
        return Map.of("version", version + 1, "saved", Dates.clock(clock.instant()));
    }
}
