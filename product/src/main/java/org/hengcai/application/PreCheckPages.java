package org.hengcai.application;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hengcai.shared.Actor;
import org.hengcai.web.MayEnter;
import org.hengcai.web.TokenFreeRoute;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pre-check (预检) for everybody, without an account: a question answered is not kept here, it goes with the page. */
@Controller
class PreCheckPages {
    private final PreCheckView view;

    PreCheckPages(PreCheckView view) { this.view = view; }

    /** It asks and answers, and changes nothing; so a page left open for an hour still goes on. */
    @Bean static TokenFreeRoute preCheckQuestions() { return new TokenFreeRoute("/plans/*/pre-check"); }

    @GetMapping("/plans/{plan}/pre-check") @MayEnter(everyone = true)
    ModelAndView begin(HttpServletResponse response, @Nullable Actor actor, @PathVariable long plan) { return page(response, actor, plan, new LinkedMultiValueMap<>()); }

    @PostMapping("/plans/{plan}/pre-check") @MayEnter(everyone = true)
    ModelAndView goOn(HttpServletResponse response, @Nullable Actor actor, @PathVariable long plan, @RequestParam MultiValueMap<String, String> typed) {
        return page(response, actor, plan, typed);
    }

    private ModelAndView page(HttpServletResponse response, @Nullable Actor actor, long plan, MultiValueMap<String, String> typed) {
        var page = view.page(actor, view.given(plan, typed));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());      // the browser's own back shows the page again
        return new ModelAndView("application/preCheckAsk", Map.of("page", page), page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
