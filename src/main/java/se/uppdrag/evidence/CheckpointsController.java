package se.uppdrag.evidence;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.evidence.CheckpointTable.Row;
import se.uppdrag.evidence.pages.CheckpointsPage;
import se.uppdrag.signing.Signatures;
import se.uppdrag.web.AtomFeed;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/kontrollpunkter`: what witnesses outside keep.
@Controller
class CheckpointsController {

    private static final int SHOWN = 50;

    private final CheckpointTable table;
    private final Signatures signatures;
    private final Houses houses;
    private final Texts texts;

    CheckpointsController(
            CheckpointTable table, Signatures signatures, Houses houses, Texts texts) {
        this.table = table;
        this.signatures = signatures;
        this.houses = houses;
        this.texts = texts;
    }

    @GetMapping("/kontrollpunkter")
    String list(Model model) {
        model.addAttribute(
                "page",
                new CheckpointsPage(
                        table.newest(SHOWN).stream()
                                .map(one ->
                                        new CheckpointsPage.Line(
                                                Integer.toString(one.number()),
                                                Swedish.moment(one.at()),
                                                Checkpoint.shortForm(one.hash()),
                                                texts.get(why(one)),
                                                address(one)))
                                .toList()));
        return "evidence/checkpoints";
    }

    private static String why(Row row) {
        return row.meeting() == null ? "evidence.why.night" : "evidence.why.meeting";
    }

    private static String address(Row row) {
        return "/kontrollpunkter/" + row.number() + ".txt";
    }

    @GetMapping("/kontrollpunkter/{number:\\d{1,9}}.txt")
    ResponseEntity<byte[]> note(@PathVariable int number) {
        return table.find(number)
                .map(one ->
                        ResponseEntity.ok()
                                .contentType(
                                        new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                                .body(one.note().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/kontrollpunkter/nyckel.pem")
    ResponseEntity<byte[]> key() throws CertificateEncodingException {
        var pem =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(signatures.checkpointCertificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .body(pem.getBytes(StandardCharsets.US_ASCII));
    }

    /// Each entry holds the whole note, so that whoever subscribes has it.
    @GetMapping("/kontrollpunkter.atom")
    ResponseEntity<byte[]> feed() {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var feed =
                new AtomFeed(
                        texts.get("evidence.heading") + ", " + houses.ours().name(),
                        here + "/kontrollpunkter.atom",
                        here + "/kontrollpunkter",
                        houses.ours().name(),
                        table.newest(SHOWN).stream()
                                .map(one ->
                                        new AtomFeed.Entry(
                                                here + address(one),
                                                one.number()
                                                        + ": "
                                                        + Checkpoint.shortForm(one.hash()),
                                                here + address(one),
                                                one.at(),
                                                one.note()))
                                .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AtomFeed.MEDIA_TYPE))
                .body(feed.xml());
    }
}
