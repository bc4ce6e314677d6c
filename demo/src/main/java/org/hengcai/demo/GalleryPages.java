package org.hengcai.demo;

import org.hengcai.web.MayEnter;
import org.hengcai.web.TemplatePackage;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Every component in each of its states, to look at and to test. */
@Controller
class GalleryPages {

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
}
