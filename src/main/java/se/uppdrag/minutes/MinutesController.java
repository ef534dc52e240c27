package se.uppdrag.minutes;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.VerifiedTable.Published;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Veil;

/// `/sammantraden/{organ}/{day}/protokoll`: for everybody when verified, before that only for those
/// who work with it.
@Controller
class MinutesController {

    private final Meetings meetings;
    private final VerifiedTable verified;
    private final MinutesPages pages;
    private final DraftPages drafts;
    private final Readers readers;
    private final PublicCopies copies;
    private final Extracts extracts;
    private final Veil veil;
    private final Houses houses;

    MinutesController(
            Meetings meetings,
            VerifiedTable verified,
            MinutesPages pages,
            DraftPages drafts,
            Readers readers,
            PublicCopies copies,
            Extracts extracts,
            Veil veil,
            Houses houses) {
        this.meetings = meetings;
        this.verified = verified;
        this.pages = pages;
        this.drafts = drafts;
        this.readers = readers;
        this.copies = copies;
        this.extracts = extracts;
        this.veil = veil;
        this.houses = houses;
    }

    @GetMapping("/sammantraden/{organ}/{day}/protokoll")
    String minutes(
            @PathVariable String organ,
            @PathVariable String day,
            @Nullable SignedIn who,
            Model model,
            HttpServletResponse response) {
        var meeting = found(organ, day);
        var published = verified.find(meeting.id());
        if (published.isPresent()) {
            model.addAttribute(
                    "page",
                    pages.minutes(
                            meeting,
                            published.get(),
                            readers.keeps(meeting, who),
                            who != null && readers.mayReadSecret(meeting, who)));
            return "minutes/minutes";
        }
        if (who != null && readers.mayRead(meeting, who)) {
            var page = drafts.page(meeting, who, null, null);
            if (page.isPresent()) {
                model.addAttribute("page", page.get());
                return "minutes/draft";
            }
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("page", pages.notVerified(meeting));
        return "minutes/not-verified";
    }

    /// A signed paper cannot be veiled; one that holds a hidden name is for those who have signed
    /// in.
    @GetMapping("/sammantraden/{organ}/{day}/protokoll.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String organ, @PathVariable String day, @Nullable SignedIn who) {
        var signed = published(organ, day).text();
        if (who == null && !veil.over(signed).equals(signed)) {
            throw new AccessDeniedException("minutes with a hidden name");
        }
        var file = copies.pdf(found(organ, day)).orElseThrow(MinutesController::notFound);
        return Paper.shown(file.name(), file.bytes());
    }

    @GetMapping("/sammantraden/{organ}/{day}/protokoll/utdrag/{section:\\d{1,5}}.pdf")
    ResponseEntity<byte[]> extract(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int section,
            @RequestParam(defaultValue = "") String namn,
            @Nullable SignedIn who) {
        var meeting = found(organ, day);
        // Who sends extracts sends the words that were signed.
        var published =
                readers.keeps(meeting, who)
                        ? verified.whole(meeting.id()).orElseThrow(MinutesController::notFound)
                        : published(organ, day);
        if (who == null && !veil.over(published.text()).equals(published.text())) {
            throw new AccessDeniedException("minutes with a hidden name");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(
                        extracts.of(meeting, published, section, namn.equals("utan"))
                                .orElseThrow(MinutesController::notFound));
    }

    /// The very bytes whose hash was signed, so that anybody can compute it anew; only where a name
    /// must be hidden are they others.
    @GetMapping("/sammantraden/{organ}/{day}/protokoll.txt")
    ResponseEntity<byte[]> text(
            @PathVariable String organ, @PathVariable String day, @Nullable SignedIn who) {
        var signed = published(organ, day).text();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body((who == null ? veil.over(signed) : signed).getBytes(StandardCharsets.UTF_8));
    }

    /// For programs that read law and decisions.
    @GetMapping("/sammantraden/{organ}/{day}/protokoll.xml")
    ResponseEntity<byte[]> xml(
            @PathVariable String organ, @PathVariable String day, @Nullable SignedIn who) {
        var meeting = found(organ, day);
        var published = published(organ, day);
        var signed = published.text();
        var xml =
                new MinutesAkomaNtoso(
                                meeting,
                                published,
                                who == null ? veil.over(signed) : signed,
                                verified.sections(meeting.id()),
                                houses.ours().name(),
                                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
                        .xml();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }

    private Published published(String organ, String day) {
        return verified.find(found(organ, day).id()).orElseThrow(MinutesController::notFound);
    }

    private Meeting found(String organ, String day) {
        return meetings.meeting(organ, day).orElseThrow(MinutesController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
