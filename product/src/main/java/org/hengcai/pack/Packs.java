package org.hengcai.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The door to plan packs: reads, checks. */
public final class Packs {
    /** As long a sound pack never takes. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private Packs() {}

    /** Reads a pack from its folder; every fault at once. Its cases aren't run: {@link #check} does. */
    public static Pack read(Path folder) throws FaultyPack, IOException { return read(PackFiles.of(folder)); }

    /** Reads a pack from the texts of its files, by name: {@code pack.yaml}, {@code texts/notice.md}. */
    public static Pack read(Map<String, String> files) throws FaultyPack {
        var faults = new Faults();
        var pack = new PackReader(files, faults).read();
        faults.orThrow();
        if (pack == null) throw new IllegalStateException("no pack and no fault");
        return pack;
    }

    /** Everything that keeps a pack from being opened, its own failing cases included; empty when it is sound. */
    public static List<Fault> check(Path folder) throws IOException {
        try {
            return check(PackFiles.of(folder));
        } catch (FaultyPack e) {
            return e.faults();
        }
    }

    public static List<Fault> check(Map<String, String> files) { return check(files, LONGEST); }

    static List<Fault> check(Map<String, String> files, Duration longest) {
        var faults = new Faults();
        var done = Budget.within(longest, () -> {
            var pack = new PackReader(files, faults).read();
            if (pack == null) return;
            Trouble.toldTo(faults, () -> {
                new CasesReader(pack, faults).run(files);
                new Soundness(pack, faults).check();
            });
        });
        if (!done) faults.add(Place.start("pack.yaml"), CheckTexts.tooSlow(longest.toSeconds()), CheckTexts.simpler());
        return faults.allBeforeOpening();
    }

    /** The files of an uploaded zip, bounded; a name that leads outside is refused. */
    public static Map<String, String> unzip(InputStream zip) throws FaultyPack, IOException { return PackFiles.ofZip(zip); }
}
