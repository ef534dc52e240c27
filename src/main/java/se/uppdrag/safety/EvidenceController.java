package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;

/// The files of a report, and the report as a package to the police: as bytes to keep, never as
/// something the browser opens; and what a file looks like, as a harmless picture. Whatever a
/// reader takes out is told among the lines, where the one who reported sees it.
@Controller
class EvidenceController {

    private final Reports reports;
    private final Network network;
    private final Evidence evidence;
    private final EvidencePages pages;
    private final CaseWords words;
    private final Ticket ticket;

    EvidenceController(
            Reports reports,
            Network network,
            Evidence evidence,
            EvidencePages pages,
            CaseWords words,
            Ticket ticket) {
        this.reports = reports;
        this.network = network;
        this.evidence = evidence;
        this.pages = pages;
        this.words = words;
        this.ticket = ticket;
    }

    @GetMapping(ReceiptController.HERE + "/bilagor/{file}")
    ResponseEntity<StreamingResponseBody> own(
            @PathVariable String file, HttpServletRequest request) {
        return ticket.reporter(request)
                .flatMap(reports::own)
                .map(one -> send(line(one, file)))
                .orElseThrow(CaseController::gone);
    }

    @GetMapping(ReceiptController.HERE + "/bilagor/{file}/visa")
    String ownShown(
            @PathVariable String file,
            @RequestParam(defaultValue = "1") String sida,
            Model model,
            HttpServletRequest request) {
        var line =
                ticket.reporter(request)
                        .flatMap(reports::own)
                        .map(one -> line(one, file))
                        .orElseThrow(CaseController::gone);
        model.addAttribute("page", pages.page(line, ReceiptController.HERE, number(sida)));
        return "safety/evidence";
    }

    @GetMapping(CaseController.BOX + "/{id}/bilagor/{file}")
    ResponseEntity<StreamingResponseBody> reader(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String file,
            HttpServletRequest request) {
        var found = find(who, id, request);
        var line = line(found, file);
        tell(found, who, "hamta", line.get("namn"), request);
        return send(line);
    }

    @GetMapping(CaseController.BOX + "/{id}/bilagor/{file}/visa")
    String shown(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(defaultValue = "1") String sida,
            Model model,
            HttpServletRequest request) {
        var found = find(who, id, request);
        var line = line(found, file);
        tell(found, who, "visa", line.get("namn"), request);
        model.addAttribute(
                "page", pages.page(line, CaseController.BOX + "/" + found.id(), number(sida)));
        return "safety/evidence";
    }

    /// The report, what was done, and every file with its hash, in one package.
    @GetMapping(CaseController.BOX + "/{id}/polisen.zip")
    ResponseEntity<StreamingResponseBody> police(
            SignedIn who, @PathVariable String id, HttpServletRequest request) {
        var file = find(who, id, request);
        tell(file, who, "paket", "", request);
        return bytes(file.number() + ".zip", out -> pack(file, out));
    }

    private CaseFile find(SignedIn who, String id, HttpServletRequest request) {
        return network.member(who.person())
                .flatMap(_ -> ticket.reader(request, who))
                .flatMap(
                        open -> CaseController.id(id).flatMap(report -> reports.find(report, open)))
                .orElseThrow(CaseController::gone);
    }

    private void tell(
            CaseFile file, SignedIn who, String way, String name, HttpServletRequest request) {
        var what = Map.of("satt", way, "namn", name);
        if (!file.fetchedBy(who.name(), SwedishTime.dateOf(reports.now()), what)) {
            ticket.reader(request, who)
                    .ifPresent(open ->
                            reports.append(
                                    file.id(),
                                    open,
                                    new Line(Line.Kind.FETCHED, reports.now(), who.name(), what)));
        }
    }

    private void pack(CaseFile file, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("rapport.txt"));
            zip.write(PoliceText.of(file, words).getBytes(StandardCharsets.UTF_8));
            int number = 0;
            for (var one : file.of(Line.Kind.EVIDENCE).toList()) {
                number++;
                zip.putNextEntry(new ZipEntry("bilaga-" + number + "-" + one.get("namn")));
                evidence.give(one, zip);
            }
        }
    }

    private static Line line(CaseFile file, String id) {
        return file.of(Line.Kind.EVIDENCE)
                .filter(one -> one.get("id").equals(id))
                .findFirst()
                .orElseThrow(CaseController::gone);
    }

    private static int number(String sent) {
        return sent.matches("[1-9]\\d{0,3}") ? Integer.parseInt(sent) : 1;
    }

    private ResponseEntity<StreamingResponseBody> send(Line line) {
        return bytes(line.get("namn"), out -> evidence.give(line, out));
    }

    private static ResponseEntity<StreamingResponseBody> bytes(
            String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(body);
    }
}
