package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.sealing.FileTaker;

/// `/trygghet/bilagor`: a file on its way into a report.
class EvidenceServlet extends FileTaker {

    static final String HERE = "/trygghet/bilagor";

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
        if (open.isEmpty()
                || !arrives(request, file -> take(open.get(), who, file, request, response))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void take(
            Keyring.Open open,
            @Nullable SignedIn who,
            Arriving sent,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var report =
                open.holder().isEmpty()
                        ? ReceiptController.own(open)
                        : id(sent.fields().getOrDefault("arende", ""));
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
        var taken = room ? evidence.take(report, Evidence.plain(sent.name()), sent.bytes()) : null;
        if (taken == null || taken.isEmpty()) {
            see(response, back + "?fel=fil");
            return;
        }
        var by = who == null ? "" : who.name();
        keep(report, open, new Line(Line.Kind.EVIDENCE, reports.now(), by, taken.get()), request);
        see(response, back);
    }

    /// A form that is sent twice leaves one file.
    private void keep(UUID report, Keyring.Open open, Line line, HttpServletRequest request) {
        var added = new AtomicBoolean();
        unseen.once(
                command(request, "POST " + HERE),
                HERE,
                () -> {
                    reports.append(report, open, line);
                    added.set(true);
                    return Outcome.granted(HERE);
                });
        if (!added.get()) {
            evidence.forget(line.fields());
        }
    }
}
