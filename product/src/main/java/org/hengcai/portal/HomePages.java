package org.hengcai.portal;

import org.hengcai.web.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomePages {

    @GetMapping("/") @MayEnter(everyone = true)
    String home() { return "portal/home"; }
}
