package se.uppdrag.binder;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.binder.pages.OwnNotesPage;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/mina-anteckningar`: all that somebody has written for herself, to be fetched by her alone or
/// erased. It is open to her for a while after her assignment has ended.
@Controller
class OwnNotesController {

    static final String HERE = "/mina-anteckningar";

    private final Notes notes;
    private final BinderAccess access;
    private final Meetings meetings;
    private final Register register;
    private final Texts texts;

    OwnNotesController(
            Notes notes, BinderAccess access, Meetings meetings, Register register, Texts texts) {
        this.notes = notes;
        this.access = access;
        this.meetings = meetings;
        this.register = register;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String list(SignedIn who, Model model) {
        return show(who, "", model);
    }

    private String show(SignedIn who, String mistake, Model model) {
        var organs =
                new TreeMap<>(notes.everything(who.person()))
                        .entrySet().stream()
                                .map(one -> line(who, one.getKey(), written(one.getValue())))
                                .toList();
        model.addAttribute("page", new OwnNotesPage(HERE, organs, mistake));
        return "binder/own";
    }

    private static List<Notes.Kept> written(List<Notes.Kept> all) {
        return all.stream().filter(one -> one.note().content().kind() != Note.Kind.READ).toList();
    }

    private OwnNotesPage.Line line(SignedIn who, String organ, List<Notes.Kept> kept) {
        var ended = access.ended(who.person(), organ);
        return new OwnNotesPage.Line(
                register.organ(organ).map(Organ::name).orElse(organ),
                texts.get("binder.notes.count", kept.size()),
                ended.map(day ->
                                texts.get(
                                        "binder.own.erased-on",
                                        Swedish.date(day.plusDays(NoteErasure.GRACE_DAYS))))
                        .orElse(""));
    }

    @GetMapping(HERE + "/anteckningar.txt")
    ResponseEntity<byte[]> fetch(SignedIn who) {
        var text = new StringBuilder(texts.get("binder.own.heading")).append("\n");
        new TreeMap<>(notes.everything(who.person()))
                .forEach((organ, kept) -> write(organ, written(kept), text));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mina-anteckningar.txt")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(String organ, List<Notes.Kept> kept, StringBuilder to) {
        Map<UUID, List<Note>> byMeeting = new TreeMap<>();
        kept.forEach(one ->
                byMeeting.computeIfAbsent(one.meeting(), _ -> new ArrayList<>()).add(one.note()));
        byMeeting.forEach((meeting, written) -> {
            to.append("\n")
                    .append(
                            meetings.meeting(new MeetingId(meeting))
                                    .map(Meeting::name)
                                    .orElse(organ))
                    .append("\n");
            for (var one : written) {
                var content = one.content();
                to.append("\n")
                        .append(content.paper())
                        .append(content.page() > 0 ? " " + page(content.page()) : "")
                        .append(", ")
                        .append(Swedish.moment(one.changedAt()))
                        .append("\n")
                        .append(
                                content.kind() == Note.Kind.TEXT
                                        ? ""
                                        : texts.get("binder.note.kind." + content.kind()) + " ")
                        .append(content.text())
                        .append(content.shape().isEmpty() ? "" : " [" + content.shape() + "]")
                        .append("\n");
            }
        });
    }

    private String page(int number) {
        return texts.get("binder.note.page", number);
    }

    @PostMapping(HERE + "/radera")
    String erase(
            SignedIn who,
            @RequestParam(required = false) @Nullable String sakert,
            Model model,
            HttpServletResponse response) {
        if (sakert == null) {
            response.setStatus(422);
            return show(who, texts.get("binder.own.mistake"), model);
        }
        notes.erase(who.person());
        return Answers.seeOther(HERE);
    }
}
