package org.hengcai;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.hengcai.testing.HengcaiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@HengcaiTest
@AutoConfigureMockMvc
class HomeTest {
    @Autowired MockMvc browser;

    @Test void anybody_sees_the_home_page_under_a_strict_policy() throws Exception {
        browser.perform(get("/")).andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("script-src 'self'")))
                .andExpect(content().string(Matchers.containsString("职称申报与评审")));
    }

    @Test void a_page_that_does_not_exist_says_so_in_words() throws Exception {
        browser.perform(get("/nothing-here")).andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.containsString("没有找到这一页")));
    }
}
