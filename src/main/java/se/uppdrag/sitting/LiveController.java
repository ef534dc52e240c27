package se.uppdrag.sitting;

import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.OpenStreams;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.JteViews;
import se.uppdrag.web.Shell;
import se.uppdrag.web.Texts;

/// The live pages of a meeting: for the member at her seat, the chair, the secretary, everybody who
/// follows, and the screen in the chamber. Each is a page of its own and keeps itself fresh by a
/// stream; every act is a plain form.
@Controller
class LiveController {

    private static final String OWN_VIEWS = "{view:ledamot|ordforande|sekreterare}";
    private static final String ALL_VIEWS = "{view:ledamot|ordforande|sekreterare|live|skarm}";
    private static final String MEETING = "/sammantraden/{organ}/{day}/";

    /// How often the screen of a room looks whether another meeting is held there, in seconds.
    private static final int LOOKS_ROUND = 900;

    private final LiveReaders readers;
    private final Sittings sittings;
    private final VoteDesk desk;
    private final Snapshots snapshots;
    private final LotBox lots;
    private final LiveStreams streams;
    private final LivePages pages;
    private final OpenStreams signedIn;
    private final JteViews views;
    private final Trail trail;
    private final Texts texts;

    LiveController(
            LiveReaders readers,
            Sittings sittings,
            VoteDesk desk,
            Snapshots snapshots,
            LotBox lots,
            LiveStreams streams,
            LivePages pages,
            OpenStreams signedIn,
            JteViews views,
            Trail trail,
            Texts texts) {
        this.readers = readers;
        this.sittings = sittings;
        this.desk = desk;
        this.snapshots = snapshots;
        this.lots = lots;
        this.streams = streams;
        this.pages = pages;
        this.signedIn = signedIn;
        this.views = views;
        this.trail = trail;
        this.texts = texts;
    }

    /// @param room the room whose wall it is shown on: the next meeting there may be another's
    @GetMapping(MEETING + ALL_VIEWS)
    String show(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String view,
            @RequestParam(name = "sal", defaultValue = "") String room,
            @Nullable SignedIn who,
            Model model,
            HttpServletResponse response) {
        if (room.matches("[a-z0-9-]{1,80}")) {
            response.setHeader("Refresh", "%d; url=/salar/%s".formatted(LOOKS_ROUND, room));
        }
        return page(readers.reader(organ, day, view, who), LivePage.NOTHING_TYPED, model);
    }

    /// @param last the number of the newest event the page has, when it comes back
    @GetMapping(path = MEETING + ALL_VIEWS + "/strom", produces = "text/event-stream")
    void stream(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String view,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @Nullable SignedIn who,
            @ModelAttribute("shell") Shell shell,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = readers.reader(organ, day, view, who);
        var meeting = reader.meeting().id();
        var seen = last.matches("\\d{1,9}") ? Long.parseLong(last) : LiveStreams.NOTHING;
        var follower =
                who == null
                        ? FollowerSocket.takenOver(request, response)
                        : Optional.<FollowerSocket>empty();
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (follower.isPresent()) {
            // Rendered long after this request, for others too.
            var everybody = shell.forEverybody();
            streams.follow(
                    meeting,
                    view,
                    seen,
                    follower.get(),
                    snapshot -> render(everybody, reader, snapshot));
            response.flushBuffer();
            return;
        }
        // Forms in the stream carry the token; it must be settled before the first byte goes out.
        shell.csrf().token();
        response.flushBuffer();
        try (var open = signedIn.begin(request)) {
            streams.send(
                    meeting,
                    seen,
                    response.getOutputStream(),
                    open::stands,
                    snapshot -> render(shell, reader, snapshot));
        } catch (IOException gone) {
            // The reader closed the page or lost the connection; there is nobody to tell.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @PostMapping(MEETING + OWN_VIEWS + "/{act}")
    String act(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String view,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var reader = readers.reader(organ, day, view, who);
        var form = new LiveForm(fields, who.person());
        if (!reader.runs() && !(LiveForm.ownAct(act) && form.person().equals(who.person()))) {
            throw new AccessDeniedException(act);
        }
        var asked =
                switch (act) {
                    case "forsegla-lott" -> lots.seal(reader.meeting());
                    case "dra-lott" -> lots.draw(reader.meeting(), form.text("ord"));
                    default -> form.commands(act);
                };
        var next = reader.meeting().address() + "/" + view;
        var outcome =
                act.equals("rosta")
                        ? desk.cast(reader.meeting(), command, form.vote(), who.person(), next)
                        : trail.once(
                                command,
                                () ->
                                        sittings.act(reader.meeting(), asked, who.person())
                                                .map(_ -> next));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                var typed =
                        new LivePage.Typed(
                                act, form.text("slag"), form.typed(act), texts.of(refused));
                yield page(reader, typed, model);
            }
        };
    }

    private String page(LiveReader reader, LivePage.Typed typed, Model model) {
        var snapshot = snapshots.of(reader.meeting());
        model.addAttribute("seq", snapshot.seq());
        model.addAttribute("page", pages.page(snapshot, reader, typed));
        return "sitting/live";
    }

    private String render(Shell shell, LiveReader reader, Snapshot snapshot) {
        var html = new StringOutput();
        var page = pages.page(snapshot, reader, LivePage.NOTHING_TYPED);
        views.render("sitting/pushed", Map.of("shell", shell, "page", page), html);
        return html.toString();
    }
}
