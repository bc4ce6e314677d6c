package org.hengcai.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Turns {@code "archive/entries"} and the attribute {@code page} into a page within its frame; {@code "redirect:/x"} answers 303. */
@Component
class JteViewResolver implements ViewResolver, Ordered {
    private final Templates templates;
    private final Frames frames;

    JteViewResolver(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override public int getOrder() { return Ordered.HIGHEST_PRECEDENCE; }

    @Override public View resolveViewName(String name, Locale locale) {
        if (!name.startsWith("redirect:")) return new JteView(name);
        var redirect = new RedirectView(name.substring("redirect:".length()), true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    private final class JteView implements View {
        private final String name;

        JteView(String name) { this.name = name; }

        @Override public String getContentType() { return "text/html;charset=utf-8"; }

        @Override public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var values = new HashMap<String, Object>();
            if (model != null && model.get("page") != null) values.put("page", model.get("page"));
            values.put("frame", frames.of(request));
            var output = new Utf8ByteOutput();
            templates.render(name, values, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
