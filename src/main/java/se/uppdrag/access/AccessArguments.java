package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Sent;

/// Lets a controller ask for the [SignedIn] person the [Command] a form carries, and the form
/// itself as it was [Sent].
@Configuration
class AccessArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInArgument());
        resolvers.add(new CommandArgument());
        resolvers.add(new SentArgument());
    }

    static @Nullable SignedIn current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? who
                : null;
    }

    /// A parameter marked `@Nullable` is empty on a public visit; any other demands a sign-in.
    private static final class SignedInArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var who = current();
            if (who == null && !parameter.isOptional()) {
                throw new AccessDeniedException("not signed in");
            }
            return who;
        }
    }

    private static final class CommandArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Command.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return command(request);
        }

        private static Command command(NativeWebRequest request) {
            var who = current();
            var http = (HttpServletRequest) request.getNativeRequest();
            return new Command(
                    id(request.getParameter("kommando")),
                    who == null ? null : who.id(),
                    http.getMethod()
                            + " "
                            + http.getRequestURI()
                            + Lent.current().map(Lent::mark).orElse(""));
        }

        /// A form without a readable id still counts, but cannot be recognised when sent again.
        private static UUID id(@Nullable String sent) {
            try {
                return sent == null ? UUID.randomUUID() : UUID.fromString(sent);
            } catch (IllegalArgumentException unreadable) {
                return UUID.randomUUID();
            }
        }
    }

    private static final class SentArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Sent.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var fields = new HashMap<String, String>();
            request.getParameterMap()
                    .forEach((name, values) -> {
                        if (values.length > 0) {
                            fields.put(name, values[0]);
                        }
                    });
            return new Sent(
                    CommandArgument.command(request),
                    fields,
                    Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        }
    }
}
