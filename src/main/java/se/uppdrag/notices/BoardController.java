package se.uppdrag.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.notices.pages.OutagesPage;
import se.uppdrag.notices.pages.OutagesPage.Form;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.AtomFeed;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The board for machines and on paper, how to appeal, and when the board could not be read.
@Controller
class BoardController {

    private final NoticeBoard board;
    private final BoardCare care;
    private final Proof proof;
    private final Houses houses;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    BoardController(
            NoticeBoard board,
            BoardCare care,
            Proof proof,
            Houses houses,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.board = board;
        this.care = care;
        this.proof = proof;
        this.houses = houses;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/anslagstavla.atom")
    ResponseEntity<byte[]> feed() {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var feed =
                new AtomFeed(
                        texts.get("notices.heading") + ", " + houses.ours().name(),
                        here + "/anslagstavla.atom",
                        here + "/anslagstavla",
                        houses.ours().name(),
                        board.up().stream()
                                .map(one ->
                                        new AtomFeed.Entry(
                                                "urn:uuid:" + one.id().value(),
                                                one.title(),
                                                here + one.id().address(),
                                                one.postedAt(),
                                                one.body()))
                                .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AtomFeed.MEDIA_TYPE))
                .body(feed.xml());
    }

    @GetMapping("/anslagstavla/overklaga")
    String how() {
        return "notices/how";
    }

    @GetMapping("/anslagstavla/{id}/bevis.pdf")
    ResponseEntity<byte[]> proof(@PathVariable UUID id) {
        var notice =
                board.notice(new NoticeId(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Paper.shown("anslagsbevis-" + notice.postedOn() + ".pdf", proof.of(notice));
    }

    /// The notice as it stands on the board, for boards of paper.
    @GetMapping("/anslagstavla/{id}/anslag.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        var notice =
                board.notice(new NoticeId(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Paper.shown("anslag-" + notice.postedOn() + ".pdf", proof.notice(notice));
    }

    @GetMapping("/anslagstavla/avbrott")
    String outages(@Nullable SignedIn who, Model model) {
        return show(who, Form.EMPTY, "", null, model);
    }

    @PostMapping("/anslagstavla/avbrott")
    String outage(
            SignedIn who,
            Command command,
            @RequestParam(name = "fran-dag", defaultValue = "") String fromDay,
            @RequestParam(name = "fran-tid", defaultValue = "") String fromTime,
            @RequestParam(name = "till-dag", defaultValue = "") String toDay,
            @RequestParam(name = "till-tid", defaultValue = "") String toTime,
            @RequestParam(defaultValue = "") String orsak,
            Model model,
            HttpServletResponse response) {
        if (!keeps(who)) {
            throw new AccessDeniedException("keeping the board");
        }
        var form =
                new Form(
                        DateFields.date(fromDay),
                        DateFields.time(fromTime),
                        DateFields.date(toDay),
                        DateFields.time(toTime),
                        orsak);
        var from = moment(fromDay, fromTime);
        var to = moment(toDay, toTime);
        if (from == null || to == null || !to.isAfter(from) || orsak.isBlank()) {
            response.setStatus(422);
            return show(who, form, texts.get("notices.outage.wrong"), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                care.outage(new Outage(null, from, to, orsak.strip()), who.person())
                                        .map(_ -> "/anslagstavla/avbrott"));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, form, "", texts.of(refused), model);
            }
        };
    }

    private static @Nullable Instant moment(String day, String time) {
        var date = DateFields.read(day);
        try {
            return date == null ? null : SwedishTime.at(date, LocalTime.parse(time));
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private boolean keeps(SignedIn who) {
        return gate.open(who, Role.SECRETARY) || gate.open(who, Role.ADMINISTRATOR);
    }

    private String show(
            @Nullable SignedIn who,
            Form form,
            String problem,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute(
                "page",
                new OutagesPage(
                        care.outages().stream()
                                .map(one ->
                                        texts.get(
                                                "notices.outage.span",
                                                Swedish.moment(one.fromAt()),
                                                Swedish.moment(one.toAt()),
                                                one.why()))
                                .toList(),
                        who != null && keeps(who),
                        form,
                        problem,
                        refusal));
        return "notices/outages";
    }
}
