package org.hengcai.files;

import java.util.List;
import org.hengcai.shared.Problem;

/** What became of an upload. */
public sealed interface Kept {

    record Ok(FileRow file) implements Kept {}

    /** Nothing was kept; every reason at once. */
    record Refused(List<Problem> problems) implements Kept {}
}
