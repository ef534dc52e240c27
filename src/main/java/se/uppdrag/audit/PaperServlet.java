package se.uppdrag.audit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;

/// `/revision/arbetsrum/bilagor`: a file on its way into a review. A servlet of its own, since the
/// framework would first write the whole file, unsealed, to the disk of the machine. The token of
/// the form, its id and the review are in the address, because the body is not read before the file
/// comes.
class PaperServlet extends HttpServlet {

    static final String HERE = WorkroomController.HERE + "/bilagor";

    private final transient Papers papers;
    private final transient Audits audits;
    private final transient WorkroomDoor door;
    private final transient AuditTrail trail;

    PaperServlet(Papers papers, Audits audits, WorkroomDoor door, AuditTrail trail) {
        this.papers = papers;
        this.audits = audits;
        this.door = door;
        this.trail = trail;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var who = who();
        if (who == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var open = door.open(who, request);
        if (open.isEmpty()) {
            see(response, WorkroomKeyController.HERE);
            return;
        }
        var review =
                audits.review(open.get(), id(request.getParameter("granskning")))
                        .filter(one -> !one.recused(open.get().person()));
        if (review.isEmpty() || !multipart(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            var part = parts.next();
            if (!part.isFormField()) {
                var name = part.getName() == null ? "" : part.getName();
                try (var bytes = part.openStream()) {
                    take(open.get(), review.get(), name, new Sent(request, bytes), response);
                }
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private record Sent(HttpServletRequest request, InputStream bytes) {}

    private void take(
            AuditRing.Open open,
            Review review,
            String name,
            Sent sent,
            HttpServletResponse response)
            throws IOException {
        var back = ReviewController.HERE + "/" + review.plan().id();
        var command =
                new Command(id(sent.request().getParameter("kommando")), null, "POST " + HERE);
        var outcome =
                trail.once(
                        command,
                        back,
                        () -> {
                            try {
                                return papers.keep(open, review, name, sent.bytes()).map(_ -> back);
                            } catch (IOException broken) {
                                throw new UncheckedIOException(broken);
                            }
                        });
        see(response, outcome instanceof Refused<String> ? back + "?fel=fil#bilagor" : back);
    }

    private static boolean multipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static UUID id(@Nullable String sent) {
        try {
            return sent == null ? UUID.randomUUID() : UUID.fromString(sent);
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }

    private static @Nullable SignedIn who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? who
                : null;
    }
}
