package org.hengcai.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.shared.ScopedTransactions;
import org.hengcai.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files about subjects: kept once, found by whom they are about, and by nobody else [spec 3.4, last rule]. */
class FilesTest {

    private static final Actor HUANG = new Actor(7001, "黄一", null, null, Role.APPLICANT);
    private static final Actor LI = new Actor(7002, "李二", null, null, Role.APPLICANT);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-09-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final FileRule RULE = FileRule.evidence("diploma", 100_000);

    @TempDir Path folder;
    private final TestDatabase database = TestDatabase.fresh();
    private final ScopedTransactions transactions = new ScopedTransactions(database.app(), CLOCK);

    @Test void what_is_kept_is_found_again_by_its_owner_and_reads_as_not_existing_for_others() throws IOException {
        var pdf = Samples.pdf();
        var kept = kept(HUANG, "C:\\fakepath\\毕业证.pdf", pdf);
        assertThat(kept).extracting(FileRow::name, FileRow::type, FileRow::size, FileRow::scan)
                .containsExactly("毕业证.pdf", "application/pdf", (long) pdf.length, "NOT_SCANNED");
        assertThat(as(HUANG, () -> files().find(kept.id()))).isEqualTo(kept);
        assertThat(files().open(kept).readAllBytes()).isEqualTo(pdf);
        assertThatThrownBy(() -> as(LI, () -> files().find(kept.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(LI, () -> files().find(99))).isInstanceOf(NotFound.class);
    }

    @Test void nobody_keeps_a_file_about_somebody_he_does_not_reach() {
        assertThatThrownBy(() -> as(LI, () -> files().keep(HUANG.person(), "a.pdf", new ByteArrayInputStream(Samples.pdf()), RULE)))
                .hasStackTraceContaining("row-level security");
    }

    @Test void one_byte_more_than_the_rule_is_refused_with_both_figures() {
        var refused = as(HUANG, () -> files().keep(HUANG.person(), "大.pdf", new ByteArrayInputStream(new byte[100_001]), RULE));
        assertThat(refused).isInstanceOfSatisfying(Kept.Refused.class, r -> assertThat(r.problems()).singleElement()
                .satisfies(p -> assertThat(p.sentence()).contains("97.7 KB", "大.pdf")));
    }

    @Test void a_refused_file_leaves_nothing_behind() {
        as(HUANG, () -> files().keep(HUANG.person(), "a.pdf", new ByteArrayInputStream(Samples.cut(Samples.pdf(), 0.5)), RULE));
        assertThat(folder).isEmptyDirectory();
    }

    @Test void a_copy_about_another_subject_has_the_same_bytes_and_a_life_of_its_own() {
        var original = kept(HUANG, "a.pdf", Samples.pdf());
        var application = as(HUANG, () -> db().sql("select account.new_subject()").query(Long.class).single());
        var copy = as(HUANG, () -> files().copyTo(original.id(), application));
        assertThat(copy).extracting(FileRow::subject, FileRow::sha256, FileRow::name).containsExactly(application, original.sha256(), "a.pdf");
        assertThat(copy.id()).isNotEqualTo(original.id());
    }

    @Test void what_the_platform_made_is_kept_as_it_is() throws IOException {
        long id = as(HUANG, () -> files().keepGenerated(HUANG.person(), "公示表.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new byte[] {1, 2}));
        var row = as(HUANG, () -> files().find(id));
        assertThat(files().open(row).readAllBytes()).containsExactly(1, 2);
    }

    private FileRow kept(Actor by, String name, byte[] bytes) {
        return as(by, () -> ((Kept.Ok) files().keep(by.person(), name, new ByteArrayInputStream(bytes), RULE)).file());
    }

    private <T> T as(Actor actor, java.util.concurrent.Callable<T> deed) {
        return Scope.call(Scope.of(actor), () -> new TransactionTemplate(transactions).execute(_ -> Scope.call(Scope.of(actor), deed)));
    }

    private Files files() { return new Files(new DiskStore(folder.toString()), db(), transactions, CLOCK); }

    private JdbcClient db() { return JdbcClient.create(java.util.Objects.requireNonNull(transactions.getDataSource())); }
}
