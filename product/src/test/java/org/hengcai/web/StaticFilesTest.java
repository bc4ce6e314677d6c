package org.hengcai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.hengcai.testing.HengcaiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

@HengcaiTest
@AutoConfigureMockMvc
class StaticFilesTest {
    @Autowired MockMvc browser;

    @Test void what_a_page_names_is_there_and_kept_for_a_year() throws Exception {
        var page = browser.perform(get("/")).andReturn().getResponse().getContentAsString();
        var named = Pattern.compile("(?:href|src)=\"(/(?:static|webjars)/[^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();
        assertThat(named).hasSize(6);
        for (var file : named)
            browser.perform(get(file)).andExpect(status().isOk()).andExpect(header().string("Cache-Control", containsString("immutable")));
    }

    @Test void large_type_is_turned_on_and_off_without_a_script() throws Exception {
        browser.perform(post("/elder").param("back", "/").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isSeeOther()).andExpect(cookie().value("elder", "1"));
        browser.perform(get("/").cookie(new Cookie("elder", "1"))).andExpect(content().string(containsString("class=\"elder\"")));
        browser.perform(post("/elder").cookie(new Cookie("elder", "1")).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(cookie().value("elder", "0"));
    }
}
