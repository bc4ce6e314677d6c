package org.hengcai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.hengcai.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test void without_any_key_it_listens_on_loopback_only() {
        var settings = Settings.of(Map.of(), "data");
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.data()).isEqualTo(Path.of("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://zc.example.gov.cn", "ftp://localhost", "zc.example.gov.cn", "https://", "https://a b", "http://127.evil.cn"})
    void a_public_address_is_https_save_on_loopback(String url) {
        wrongUse("HENGCAI_PUBLIC_URL", url);
    }

    @Test void cookies_are_secure_exactly_under_https() {
        assertThat(Settings.of(Map.of("HENGCAI_PUBLIC_URL", "https://zc.example.gov.cn/"), "data").secure()).isTrue();
        assertThat(Settings.of(Map.of("HENGCAI_PUBLIC_URL", "http://127.0.0.1:9000"), "data").secure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HENGCAI_PORT,eighty", "HENGCAI_PORT,70000", "HENGCAI_PORT,-1", "HENGCAI_MANAGEMENT_PORT,x", "HENGCAI_BIND,no such host"})
    void what_cannot_be_is_told_in_one_line_that_names_the_key(String key, String value) {
        wrongUse(key, value);
    }

    private static void wrongUse(String key, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(key, value), "data"))
                .isInstanceOfSatisfying(CannotStart.class, trouble -> assertThat(trouble.exitCode()).isEqualTo(2))
                .hasMessageContaining(key).hasMessageNotContaining("\n");
    }
}
