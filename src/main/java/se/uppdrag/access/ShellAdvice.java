package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.uppdrag.web.Houses;
import se.uppdrag.web.KeptPages;
import se.uppdrag.web.Shell;
import se.uppdrag.web.Texts;

/// Gives every page its shell.
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

    private static final String FORM_TOKEN = "_csrf";

    private final Houses houses;
    private final Texts texts;
    private final String build;
    private final boolean demo;

    ShellAdvice(
            Houses houses,
            Texts texts,
            @Value("${uppdrag.build:0}") String build,
            @Value("${uppdrag.demo:false}") boolean demo) {
        this.houses = houses;
        this.texts = texts;
        this.build = build;
        this.demo = demo;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        var who = AccessArguments.current();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                SingletonSupplier.of(houses::ours),
                who == null
                        ? null
                        : new Shell.Reader(who.id().toString(), who.name(), who.initials(), lent()),
                request.getRequestURI(),
                // Asking the token for its name would already make it, and set its cookie.
                new Shell.Csrf(
                        FORM_TOKEN, token == null ? () -> "" : own(request, token::getToken)),
                build,
                demo,
                texts,
                Shell.Around.of(request),
                own(request, UUID::randomUUID));
    }

    private static Shell.@Nullable Lent lent() {
        return Lent.current().map(one -> new Shell.Lent(one.device(), one.meeting())).orElse(null);
    }

    /// A page that has asked for one of these is nobody else's.
    private static <T> Supplier<T> own(HttpServletRequest request, Supplier<T> asked) {
        return () -> {
            KeptPages.personal(request);
            return asked.get();
        };
    }
}
