package se.uppdrag.binder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppdrag.files.Files;
import se.uppdrag.meetings.Meeting;

/// What everybody may see of a meeting's papers, as one file. It is set when it is first asked for
/// in the state the papers are in, and then kept.
@Controller
class PublicPapersController {

    private final BinderAccess access;
    private final BinderReader binders;
    private final BinderPdf pdf;
    private final PrintedTable printed;
    private final Files files;
    private final Clock clock;

    PublicPapersController(
            BinderAccess access,
            BinderReader binders,
            BinderPdf pdf,
            PrintedTable printed,
            Files files,
            Clock clock) {
        this.access = access;
        this.binders = binders;
        this.pdf = pdf;
        this.printed = printed;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/sammantraden/{organ}/{day}/handlingar.pdf")
    ResponseEntity<byte[]> open(@PathVariable String organ, @PathVariable String day) {
        var meeting = access.published(organ, day);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name(meeting), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(set(meeting));
    }

    private byte[] set(Meeting meeting) {
        var binder = binders.of(meeting, false);
        var mark = BinderPdf.mark(binder, false);
        var kept = printed.find(mark).flatMap(files::find);
        if (kept.isPresent()) {
            return kept.get().bytes();
        }
        var bytes = pdf.of(binder, false);
        printed.insert(
                mark,
                meeting.id(),
                files.store(name(meeting), MediaType.APPLICATION_PDF_VALUE, bytes),
                clock.instant());
        return bytes;
    }

    static String name(Meeting meeting) {
        return "handlingar-" + meeting.organ() + "-" + meeting.onDate() + ".pdf";
    }
}
