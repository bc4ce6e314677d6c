package org.hengcai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hengcai.database.CannotStart;
import org.hengcai.database.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reset removes what a demo made, in a demo's folder, and nothing else in the world. */
class ResetTest {
    @TempDir Path data;

    @Test void a_folder_of_somebody_elses_is_refused_and_not_a_byte_of_it_changes() throws IOException {
        Files.writeString(data.resolve("a.txt"), "mine");
        Files.createDirectories(data.resolve("postgres/base/1"));
        assertThatThrownBy(() -> DemoMain.empty(data)).isInstanceOf(CannotStart.class).hasMessageContaining("a.txt").hasMessageContaining("HENGCAI_DATA").hasMessageNotContaining("\n");
        assertThatThrownBy(() -> DataFolder.open(data, "demo")).as("nor is it taken as a data folder").isInstanceOf(CannotStart.class);
        assertThat(data.resolve("a.txt")).hasContent("mine");
        assertThat(names(data)).containsExactlyInAnyOrder("a.txt", "postgres");
    }

    @Test void only_what_the_demo_made_goes_and_the_folder_can_be_started_again() throws IOException {
        DataFolder.open(data, "demo").close();
        for (var made : List.of("clock", "clock.next", "demo-year", "demo.log", "demo.log.2020-09-10.0.gz", "sandbox.log", "keys/account", "files/aa/bb/cc", "postgres/PG_VERSION", "postgres.unfinished-1/x")) write(made);
        var outside = Files.writeString(Files.createTempDirectory("outside").resolve("kept"), "mine");
        Files.createSymbolicLink(data.resolve("files/link"), outside.getParent());
        for (var mine : List.of("notes.txt", "sub/important.txt", "clock.txt", "mykeys", "files.zip")) write(mine);
        DemoMain.empty(data);
        assertThat(names(data)).containsExactlyInAnyOrder("purpose", "hengcai.lock", "notes.txt", "sub", "clock.txt", "mykeys", "files.zip");
        assertThat(data.resolve("sub/important.txt")).exists();
        assertThat(outside).exists();
        DataFolder.open(data, "demo").close();
    }

    @Test void the_real_things_folder_is_never_reset() throws IOException {
        DataFolder.open(data, "serve").close();
        write("postgres/PG_VERSION");
        assertThatThrownBy(() -> DemoMain.empty(data)).isInstanceOf(CannotStart.class).hasMessageContaining("./hengcai serve");
        assertThat(data.resolve("postgres/PG_VERSION")).exists();
    }

    @Test void a_new_disk_and_a_folder_that_holds_a_demos_are_no_strangers() throws IOException {
        Files.createDirectory(data.resolve("lost+found"));
        DataFolder.open(data.resolve("demo"), "demo").close();
        DataFolder.open(data, "serve").close();
        assertThat(data.resolve("purpose")).hasContent("serve");
        assertThat(data.resolve("demo/purpose")).hasContent("demo");
    }

    private void write(String name) throws IOException {
        var file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var content = Files.list(folder)) {
            return content.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
