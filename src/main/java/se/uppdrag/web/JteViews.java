package se.uppdrag.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Turns the name a controller returns into the precompiled template of that name.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class JteViews implements ViewResolver {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Veil veil;
    private final KeptPages kept;

    JteViews(Veil veil, KeptPages kept) {
        this.veil = veil;
        this.kept = kept;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            // 303: what follows is always a page to read, whatever was sent.
            return new RedirectView(
                    name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()), true, false);
        }
        var template = name + ".jte";
        return templates.hasTemplate(template) ? new JteView(template) : null;
    }

    /// Writes a template outside a page view, such as a fragment pushed to an open page.
    public void render(String name, Map<String, Object> model, TemplateOutput output) {
        if (veiled(model)) {
            output.writeContent(veil.over(text(name + ".jte", model)));
        } else {
            templates.render(name + ".jte", model, output);
        }
    }

    /// Whoever has not signed in reads through the veil; so does the screen in the chamber.
    private boolean veiled(Map<String, Object> model) {
        return model.get("shell") instanceof Shell shell && shell.reader() == null && veil.needed();
    }

    private String text(String template, Map<String, Object> model) {
        var text = new StringOutput();
        templates.render(template, model, text);
        return text.toString();
    }

    private final class JteView extends AbstractView {

        private final String template;

        JteView(String template) {
            this.template = template;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            // Rendered whole before the first byte goes out: a broken page is an error, never half.
            var output = new Utf8ByteOutput();
            var shown = new HashMap<>(model);
            if (veiled(shown)) {
                output.writeContent(veil.over(text(template, shown)));
            } else {
                templates.render(template, shown, output);
            }
            var page = kept.keep(request, response, shown.get("shell"), output::toByteArray);
            if (page != null) {
                page.send(request, response);
                return;
            }
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
