package org.hengcai.pack;

import java.util.List;
import org.hengcai.pack.view.VersionPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a pack: what each says, how any two differ, and every page people see of it before it is opened. */
@Controller
@Transactional(readOnly = true)
class VersionPages {
    private final Plans plans;
    private final Uploads uploads;

    VersionPages(Plans plans, Uploads uploads) {
        this.plans = plans;
        this.uploads = uploads;
    }

    @GetMapping("/packs/versions/{plan}") @MayEnter(Role.SYSTEM_ADMIN)
    String version(@PathVariable long plan, @RequestParam(required = false) @Nullable String against, Model model) {
        var version = plans.find(plan);
        var pack = version.pack();
        model.addAttribute("page", new VersionPage(plan, pack.name(), PackView.head(pack), PackView.stages(pack), Doubts.of(pack),
                PackView.differences("/packs/versions/" + plan, pack.files(), others(version), number(against))));
        return "pack/version";
    }

    /** The one opened before it first: that is what a correction corrects. */
    private List<Plan> others(Plan version) {
        var all = plans.of(version.pack().id()).stream().filter(plan -> plan.id() != version.id()).toList();
        var earlier = all.stream().filter(plan -> plan.id() < version.id());
        return java.util.stream.Stream.concat(earlier, all.stream().filter(plan -> plan.id() > version.id())).toList();
    }

    static @Nullable Long number(@Nullable String written) { return written != null && written.matches("[0-9]{1,18}") ? Long.valueOf(written) : null; }

    @GetMapping("/packs/versions/{plan}/preview") @MayEnter(Role.SYSTEM_ADMIN)
    String preview(@PathVariable long plan, Model model) {
        model.addAttribute("page", PreviewView.of(plans.find(plan).pack(), "/packs/versions/" + plan, "这一版本"));
        return "pack/preview";
    }

    @GetMapping("/packs/uploads/{upload}/preview") @MayEnter(Role.SYSTEM_ADMIN)
    String previewUpload(Actor actor, @PathVariable long upload, Model model) {
        model.addAttribute("page", PreviewView.of(uploads.find(actor, upload).read(), "/packs/uploads/" + upload, "上传的计划包"));
        return "pack/preview";
    }
}
