package se.uppdrag.rehearsal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.OpenStreams;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/sammantraden/…/repetition`: begun by the secretary or the presidium, answered by everybody who
/// is called.
@Controller
class RehearsalController {

    private static final String HERE = "/sammantraden/{organ}/{day}/repetition";

    /// How long it waits for a round before it looks whether its reader is still signed in.
    private static final Duration GLANCE = Duration.ofSeconds(3);

    private final Rehearsals rehearsals;
    private final RehearsalPages pages;
    private final StartBell bell;
    private final Meetings meetings;
    private final Register register;
    private final Gate gate;
    private final OpenStreams signedIn;
    private final Trail trail;
    private final Clock clock;

    RehearsalController(
            Rehearsals rehearsals,
            RehearsalPages pages,
            StartBell bell,
            Meetings meetings,
            Register register,
            Gate gate,
            OpenStreams signedIn,
            Trail trail,
            Clock clock) {
        this.rehearsals = rehearsals;
        this.pages = pages;
        this.bell = bell;
        this.meetings = meetings;
        this.register = register;
        this.gate = gate;
        this.signedIn = signedIn;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String page(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        var meeting = invited(organ, day, who);
        model.addAttribute("page", pages.page(meeting, keeper(meeting, who), begun(meeting)));
        return "rehearsal/rehearsal";
    }

    /// As many answer as have a seat, however few are in the hall.
    @PostMapping(HERE)
    String begin(
            @PathVariable String organ, @PathVariable String day, SignedIn who, Command command) {
        var meeting = invited(organ, day, who);
        if (!keeper(meeting, who)) {
            throw new AccessDeniedException("begin a rehearsal");
        }
        var here = meeting.address() + "/repetition";
        if (begun(meeting)) {
            return Answers.seeOther(here);
        }
        var seats = register.organ(organ).map(Organ::seats).orElse(0);
        var begun =
                trail.once(
                        command,
                        () -> {
                            rehearsals.begin(meeting, seats, who.person());
                            return Outcome.granted(here);
                        });
        return Answers.seeOther(((Granted<String>) begun).value());
    }

    /// Every round when it is asked, for as long as the page is open.
    @GetMapping(path = HERE + "/strom", produces = "text/event-stream")
    void stream(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var meeting = invited(organ, day, who);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        try (var open = signedIn.begin(request)) {
            while (!bell.closing() && open.stands()) {
                int rung = bell.rung(meeting.id());
                var running =
                        rehearsals.last(meeting.id()).filter(one -> one.running(Rehearsals.now()));
                if (running.isPresent()) {
                    ask(running.get(), response.getOutputStream());
                } else {
                    send(response.getOutputStream(), ": \n\n");
                    bell.await(meeting.id(), rung, GLANCE);
                }
            }
        } catch (IOException gone) {
            // The page was closed.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(Rehearsal rehearsal, OutputStream to)
            throws IOException, InterruptedException {
        for (int round = rehearsal.round(Rehearsals.now()) + 1;
                round <= Rehearsal.ROUNDS;
                round++) {
            Rehearsals.sleepUntil(rehearsal.asks(round));
            send(
                    to,
                    "data: {\"repetition\":\"%s\",\"omgang\":%d}\n\n"
                            .formatted(rehearsal.id(), round));
        }
        // The last answers come in, and are told with an event of their own.
        Rehearsals.sleepUntil(rehearsal.asks(Rehearsal.ROUNDS).plusSeconds(2));
        send(
                to,
                "data: {\"repetition\":\"%s\",\"omgang\":%d}\n\n"
                        .formatted(rehearsal.id(), Rehearsal.ROUNDS + 1));
        Rehearsals.sleepUntil(rehearsal.ends());
        send(to, "data: {\"slut\":true}\n\n");
    }

    private static void send(OutputStream to, String event) throws IOException {
        to.write(event.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    /// @param tyst whether a script asks, which needs no page in return
    @PostMapping(HERE + "/svar")
    ResponseEntity<Void> answer(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            @RequestParam UUID repetition,
            @RequestParam int omgang,
            @RequestParam UUID enhet,
            @RequestParam(required = false) @Nullable Integer forra,
            @RequestParam(defaultValue = "false") boolean tyst) {
        var meeting = invited(organ, day, who);
        rehearsals
                .last(meeting.id())
                .filter(one -> one.id().equals(repetition))
                .ifPresent(one -> rehearsals.answer(one, omgang, enhet, who.person(), forra));
        return tyst
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", meeting.address() + "/repetition")
                        .build();
    }

    /// Called to the meeting, or with a hand in running it; to others it does not exist.
    private Meeting invited(String organ, String day, SignedIn who) {
        var meeting = meetings.meeting(organ, day).orElseThrow(RehearsalController::notFound);
        var roll =
                register.roll(
                        register.organ(organ).orElseThrow(RehearsalController::notFound),
                        meeting.onDate());
        var called =
                Stream.concat(roll.members().stream(), roll.alternates().stream())
                        .anyMatch(one -> one.person().equals(who.person()));
        if (!called && !keeper(meeting, who)) {
            throw new AccessDeniedException("not called");
        }
        return meeting;
    }

    private boolean keeper(Meeting meeting, SignedIn who) {
        return gate.open(who, Role.SECRETARY, meeting.organ())
                || gate.open(who, Role.PRESIDIUM, meeting.organ());
    }

    private boolean begun(Meeting meeting) {
        return clock.instant().isAfter(meeting.startsAt());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
