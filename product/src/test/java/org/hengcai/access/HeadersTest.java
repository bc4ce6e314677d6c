package org.hengcai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengcai.web.TokenFreeRoute;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What protects every page, whoever asks and whatever it answers. */
class HeadersTest extends Fixture {
    private static final Map<String, String> WANTED = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "SAMEORIGIN", "Referrer-Policy", "same-origin");

    @Test void every_answer_says_what_the_browser_may_do_with_it() {
        var wrong = new ArrayList<String>();
        for (var route : Route.table(mapping)) {
            var answer = ask(route);
            WANTED.forEach((header, value) -> { if (!value.equals(answer.getHeader(header))) wrong.add(route + " " + header + ": " + answer.getHeader(header)); });
            var policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
            for (var part : List.of("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'self'", "base-uri 'none'"))
                if (!policy.contains(part)) wrong.add(route + " lets more in than " + part + ": " + policy);
            if (policy.contains("unsafe")) wrong.add(route + " " + policy);
        }
        assertThat(wrong).isEmpty();
    }

    @Test void a_form_without_its_token_is_refused_everywhere_but_where_machines_sign_or_a_public_question_changes_nothing() {
        var signed = context.getBeansOfType(TokenFreeRoute.class).values().stream().map(TokenFreeRoute::path).collect(Collectors.toSet());
        assertThat(signed).isSubsetOf(Set.of("/callbacks/sms", "/callbacks/payment", "/verify", "/verify/file", "/plans/*/pre-check"));
        for (var route : Route.table(mapping))
            if (route.method().name().equals("POST") && !signed.contains(route.pattern().replaceAll("\\{[^}]+}", "*"))) assertThat(ask(route).getStatus()).as(route.toString()).isEqualTo(403);
    }

    @Test void nobody_is_told_what_there_is_for_whoever_watches() throws Exception {
        assertThat(browser().perform(get("/actuator")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test void every_page_says_that_it_is_chinese_whatever_the_browser_asks_for() throws Exception {
        for (var page : List.of("/", "/log-in", "/verify", "/nothing-here"))
            assertThat(browser().perform(get(page).header("Accept-Language", "en-GB").locale(Locale.UK)).andReturn().getResponse().getHeader("Content-Language")).as(page).isEqualTo("zh-CN");
    }

    private MockHttpServletResponse ask(Route route) {
        var address = route.pattern();
        for (var id : route.ids()) address = address.replace("{" + id.name() + "}", "1");
        for (var text : route.texts()) address = address.replace("{" + text + "}", "x");
        try {
            return browser().perform(request(route.method(), URI.create(address))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(route.toString(), e);
        }
    }

    private MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("springSecurityFilterChain", Filter.class)).build();
    }
}
