package se.uppdrag.safety;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;

/// `/trygghet/bilagor`: a file on its way into a report. A servlet of its own, since the framework
/// would first write the whole file, unsealed, to the disk of the machine. The token of the form
/// and its id are in the address, because the body is not read before the file comes.
class EvidenceServlet extends HttpServlet {

    static final String HERE = "/trygghet/bilagor";
    private static final int FIELD = 200;

    private final transient Evidence evidence;
    private final transient Reports reports;
    private final transient Ticket ticket;
    private final transient Unseen unseen;
    private final transient Crowd crowd;

    EvidenceServlet(Evidence evidence, Reports reports, Ticket ticket, Unseen unseen, Crowd crowd) {
        this.evidence = evidence;
        this.reports = reports;
        this.ticket = ticket;
        this.unseen = unseen;
        this.crowd = crowd;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var who = who();
        var open = ticket.find(request, who);
        if (open.isEmpty() || !multipart(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var fields = new HashMap<String, String>();
        var parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            var part = parts.next();
            if (part.isFormField()) {
                fields.put(part.getFieldName(), field(part));
            } else {
                take(open.get(), who, part, fields, request, response);
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private void take(
            Keyring.Open open,
            @Nullable SignedIn who,
            FileItemStream part,
            Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var report =
                open.holder().isEmpty()
                        ? ReceiptController.own(open)
                        : id(fields.getOrDefault("arende", ""));
        var file = reports.find(report, open);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var back =
                open.holder().isEmpty() ? ReceiptController.HERE : "/trygghet/rapporter/" + report;
        if (!crowd.lets(Crowd.Entrance.FILE, request)) {
            see(response, back + "?fel=manga");
            return;
        }
        var room = file.get().of(Line.Kind.EVIDENCE).count() < Evidence.MOST;
        var name = Evidence.plain(part.getName() == null ? "" : part.getName());
        try (var bytes = part.openStream()) {
            var taken = room ? evidence.take(report, name, bytes) : null;
            if (taken == null || taken.isEmpty()) {
                see(response, back + "?fel=fil");
                return;
            }
            var line =
                    new Line(
                            Line.Kind.EVIDENCE,
                            reports.now(),
                            who == null ? "" : who.name(),
                            taken.get());
            var added = new AtomicBoolean();
            unseen.once(
                    new Command(id(request.getParameter("kommando")), null, "POST " + HERE),
                    back,
                    () -> {
                        reports.append(report, open, line);
                        added.set(true);
                        return Outcome.granted(back);
                    });
            if (!added.get()) {
                evidence.forget(taken.get());
            }
            see(response, back);
        }
    }

    private static boolean multipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static String field(FileItemStream part) throws IOException {
        try (var bytes = part.openStream()) {
            return new String(bytes.readNBytes(FIELD), StandardCharsets.UTF_8);
        }
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
