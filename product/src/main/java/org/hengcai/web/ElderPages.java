package org.hengcai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 大字版 on and off: kept by the browser, so that it also holds before logging in. */
@Controller
class ElderPages {

    @PostMapping("/elder") @MayEnter(everyone = true)
    String turn(@RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(Frames.ELDER, Frames.elder(request) ? "0" : "1")
                .path("/").maxAge(Duration.ofDays(365)).httpOnly(true).secure(request.isSecure()).sameSite("Lax").build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + (ours(back) ? back : "/");
    }

    /** A path of this site, never another one's address. */
    static boolean ours(String path) {
        return path.matches("/(?![/\\\\])[\\w/.~%-]*");
    }
}
