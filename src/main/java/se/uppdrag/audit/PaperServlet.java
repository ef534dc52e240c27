package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.sealing.FileTaker;

/// `/revision/arbetsrum/bilagor`: a file on its way into a review, which is named in the address.
class PaperServlet extends FileTaker {

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
        if (review.isEmpty()
                || !arrives(
                        request,
                        file -> {
                            var back = ReviewController.HERE + "/" + review.get().plan().id();
                            var kept = keep(open.get(), review.get(), file, request, back);
                            see(response, kept ? back : back + "?fel=fil#bilagor");
                        })) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean keep(
            AuditRing.Open open,
            Review review,
            Arriving file,
            HttpServletRequest request,
            String back) {
        var outcome =
                trail.once(
                        command(request, "POST " + HERE),
                        back,
                        () -> {
                            try {
                                return papers.keep(open, review, file.name(), file.bytes())
                                        .map(_ -> back);
                            } catch (IOException broken) {
                                throw new UncheckedIOException(broken);
                            }
                        });
        return !(outcome instanceof Refused<String>);
    }
}
