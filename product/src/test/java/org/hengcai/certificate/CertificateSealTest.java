package org.hengcai.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hengcai.document.Conformance;
import org.hengcai.document.PdfSignature.Check;
import org.hengcai.document.view.Specimen;
import org.hengcai.shared.Level;
import org.hengcai.testing.Documents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate fails after one changed byte in its file, its code or its row [issue 4 item 4, spec 3.8]. */
class CertificateSealTest {
    private static final Instant NOW = Instant.parse("2020-12-28T02:00:00Z");
    private static final CodeFacts FACTS = new CodeFacts("ZJHZ20200912345", "陈𬱖", "330501********001X", "工程师", "建筑电气（建筑智能化）", Level.INTERMEDIATE, LocalDate.of(2020, 12, 28), "湖州市人力资源和社会保障局");
    @TempDir static Path data;
    private static CertificateSeal seal;
    private static byte[] signed;

    @BeforeAll static void sealed() {
        seal = seal(data);
        signed = seal.sign(Documents.pdf().of("document/specimen", new Specimen("职称电子证书", List.of("陈𬱖"))), "湖州市人力资源和社会保障局", NOW);
    }

    private static CertificateSeal seal(Path data) { return new CertificateSeal(data, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"))); }

    @Test void the_code_says_what_was_certified_and_fits_a_phone() {
        var code = seal.code(FACTS);
        assertThat(seal.check(code)).isEqualTo(new CodeCheck.Valid(FACTS));
        assertThat(code).matches("HCZ1:[0-9A-Z $%*+./:-]+").hasSizeLessThan(400);
    }

    @Test void a_code_with_any_one_character_changed_is_not_valid() {
        var code = seal.code(FACTS);
        for (var at = 0; at < code.length(); at++) {
            for (var other : "07AZ:".toCharArray()) {
                if (other == code.charAt(at)) continue;
                assertThat(seal.check(code.substring(0, at) + other + code.substring(at + 1))).isNotInstanceOf(CodeCheck.Valid.class);
            }
        }
        assertThat(seal.check(code.substring(0, code.length() - 3))).isInstanceOf(CodeCheck.Changed.class);
        assertThat(seal.check("https://example.cn")).isInstanceOf(CodeCheck.NotOurs.class);
    }

    @Test void a_code_of_another_authority_is_not_ours(@TempDir Path elsewhere) {
        assertThat(seal.check(seal(elsewhere).code(FACTS))).isInstanceOf(CodeCheck.NotOurs.class);
    }

    @Test void the_signed_file_is_intact_and_still_pdf_a() throws Exception {
        assertThat(seal.check(signed)).isInstanceOfSatisfying(Check.Intact.class, intact -> assertThat(intact.signedAt()).isEqualTo(NOW));
        assertThat(Conformance.faults(signed)).isEmpty();
    }

    @Test void one_byte_changed_anywhere_in_the_file_is_seen() {
        var gap = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Contents <") + 10;
        for (var at = 0; at < signed.length; at += at >= gap - 20 && at < gap + 5000 ? 1 : 97) {
            for (var bit : at % 7 == 0 ? new int[] {1, 0x20} : new int[] {1}) {
                var changed = signed.clone();
                changed[at] ^= (byte) bit;
                assertThat(seal.check(changed)).as("byte %d of the file, %d of the signature", at, at - gap).isNotInstanceOf(Check.Intact.class);
            }
        }
    }

    @Test void a_byte_added_or_taken_away_is_seen() {
        assertThat(seal.check(Arrays.copyOf(signed, signed.length + 1))).isInstanceOf(Check.Changed.class);
        assertThat(seal.check(Arrays.copyOf(signed, signed.length - 1))).isNotInstanceOf(Check.Intact.class);
    }

    @Test void a_file_without_a_signature_or_with_anothers_is_not_ours(@TempDir Path elsewhere) {
        var plain = Documents.pdf().of("document/specimen", new Specimen("职称电子证书", List.of()));
        assertThat(seal.check(plain)).isInstanceOf(Check.NotOurs.class);
        assertThat(seal.check(seal(elsewhere).sign(plain, "别处", NOW))).isInstanceOf(Check.NotOurs.class);
        assertThat(seal.check(seal(elsewhere).sign(signed, "别处", NOW))).isNotInstanceOf(Check.Intact.class);
        assertThat(seal.check("不是 PDF".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Check.NotOurs.class);
    }

    @Test void a_row_edited_in_the_database_is_seen() {
        var row = Map.of("number", "ZJHZ20200912345", "name", "陈𬱖", "title", "工程师");
        var mark = seal.rowSeal(row);
        assertThat(seal.isIntact(row, mark)).isTrue();
        assertThat(seal.isIntact(Map.of("number", "ZJHZ20200912345", "name", "陈𬱖", "title", "高级工程师"), mark)).isFalse();
        assertThat(seal.isIntact(Map.of("number", "ZJHZ20200912345", "name", "陈𬱖1:;", "title", "工程师"), mark)).isFalse();
    }

    @Test void the_keys_are_made_once_and_their_owner_alone_reads_them() throws IOException {
        assertThat(seal(data).check(seal.code(FACTS))).isInstanceOf(CodeCheck.Valid.class);
        try (var files = Files.list(data.resolve("keys/certificate"))) {
            for (var file : files.toList()) assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/certificate")))).isEqualTo("rwx------");
    }
}
