package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path data;

    @Test void what_is_encrypted_is_read_again_after_a_restart_and_never_twice_alike() {
        var sealed = new Secrets(data).encrypt("33050219861224005X");
        assertThat(new Secrets(data).text(sealed)).isEqualTo("33050219861224005X");
        assertThat(new Secrets(data).encrypt("33050219861224005X")).isNotEqualTo(sealed);
    }

    @Test void the_key_is_the_servers_alone() throws IOException {
        new Secrets(data);
        var key = data.resolve("keys").resolve("account");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        assertThat(Files.size(key)).isEqualTo(32);
        assertThat(data.resolve("keys")).isDirectoryContaining(file -> file.equals(key));
    }

    @Test void a_changed_byte_or_another_key_opens_nothing() {
        var secrets = new Secrets(data);
        var sealed = secrets.encrypt("secret");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> secrets.decrypt(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Secrets(data.resolve("other")).decrypt(secrets.encrypt("secret"))).hasMessageContaining("keys/account");
    }

    @Test void the_same_text_hashes_alike_for_one_purpose_only() {
        var secrets = new Secrets(data);
        assertThat(secrets.hash("number", "1")).isEqualTo(secrets.hash("number", "1")).isNotEqualTo(secrets.hash("phone", "1"));
        assertThat(new Secrets(data.resolve("other")).hash("number", "1")).isNotEqualTo(secrets.hash("number", "1"));
    }
}
