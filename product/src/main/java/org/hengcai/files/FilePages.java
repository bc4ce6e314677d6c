package org.hengcai.files;

import org.hengcai.web.MayEnter;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens a file for whoever reaches what it is about; the row policies decide, another's answers as one that does not exist. */
@Controller
class FilePages {
    private final Files files;

    FilePages(Files files) { this.files = files; }

    @GetMapping("/files/{file}") @MayEnter(signedIn = true) @Transactional(readOnly = true)
    ResponseEntity<InputStreamResource> attachment(@PathVariable long file) {
        var row = files.find(file);
        return FileResponse.attachment(row, files.open(row));
    }

    /** For the viewer's frame. */
    @GetMapping("/files/{file}/view") @MayEnter(signedIn = true) @Transactional(readOnly = true)
    ResponseEntity<InputStreamResource> view(@PathVariable long file) {
        var row = files.find(file);
        return FileResponse.inline(row, files.open(row));
    }
}
