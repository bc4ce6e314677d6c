package org.hengcai.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page, or the same page with its problems. */
final class Shown {
    private Shown() {}

    static ModelAndView page(String template, Object page) { return of(template, page, HttpStatus.OK); }

    static ModelAndView wrong(String template, Object page) { return of(template, page, HttpStatus.UNPROCESSABLE_CONTENT); }

    static ModelAndView to(String url) { return new ModelAndView("redirect:" + url); }

    private static ModelAndView of(String template, Object page, HttpStatus status) {
        var answer = new ModelAndView("account/" + template, status);
        answer.addObject("page", page);
        return answer;
    }
}
