package org.hengcai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElderPagesTest {
    @Test void one_is_led_back_within_this_site_only() {
        assertThat(List.of("/", "/applications/7", "/public-notices")).allMatch(ElderPages::ours);
        assertThat(List.of("//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "", "/a\r\nSet-Cookie:b", "/a?b")).noneMatch(ElderPages::ours);
    }
}
