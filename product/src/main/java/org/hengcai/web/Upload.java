package org.hengcai.web;

import java.util.Optional;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file field of a form: nothing chosen is one thing, a chosen file without a byte another. */
public final class Upload {
    private Upload() {}

    /** The page's own sentence when nothing was chosen; that the file is empty when it is. */
    public static Optional<Problem> fault(@Nullable MultipartFile file, Problem notChosen) {
        var name = file == null ? null : file.getOriginalFilename();
        if (file == null || file.isEmpty() && (name == null || name.isBlank())) return Optional.of(notChosen);
        return file.isEmpty() ? Optional.of(WebTexts.emptyFile(notChosen.field(), name == null ? "" : name)) : Optional.empty();
    }
}
