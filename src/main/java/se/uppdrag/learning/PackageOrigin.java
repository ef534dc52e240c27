package se.uppdrag.learning;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Where packages have an origin of their own, nothing else is answered there: whoever could sign
/// in on it would share it with scripts that are not ours.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PackageOrigin extends OncePerRequestFilter {

    private final String host;

    PackageOrigin(@Value("${uppdrag.packages.origin:}") String origin) {
        this.host = origin.isEmpty() ? "" : URI.create(origin).getAuthority();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!host.isEmpty()
                && host.equals(request.getHeader("Host"))
                && !request.getRequestURI().startsWith(PackageContentController.HERE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
