package se.uppdrag.signing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.signing.pages.CheckPage;
import se.uppdrag.web.Texts;

/// `/verifiera`: what anybody can find out about a signed file. Nothing that is sent is kept.
@Controller
class CheckController {

    private final Signatures signatures;
    private final List<SignedPapers> papers;
    private final Texts texts;
    private final CheckWords words;

    CheckController(Signatures signatures, List<SignedPapers> papers, Texts texts) {
        this.signatures = signatures;
        this.papers = papers;
        this.texts = texts;
        this.words = new CheckWords(texts::get);
    }

    @GetMapping("/verifiera")
    String form(
            @RequestParam(defaultValue = "") String protokoll,
            Model model,
            HttpServletResponse response) {
        if (protokoll.isBlank()) {
            return show("", null, model);
        }
        var paper = papers.stream().flatMap(one -> one.at(protokoll).stream()).findFirst();
        if (paper.isEmpty()) {
            response.setStatus(404);
            return show(texts.get("signing.no-such-paper"), null, model);
        }
        return check(texts.get("signing.from-us", protokoll), paper.get(), model, response);
    }

    @PostMapping("/verifiera")
    String check(
            @RequestParam @Nullable MultipartFile fil, Model model, HttpServletResponse response)
            throws IOException {
        if (fil == null || fil.isEmpty()) {
            response.setStatus(422);
            return show(texts.get("signing.file.none"), null, model);
        }
        return check(
                Objects.requireNonNullElse(fil.getOriginalFilename(), ""),
                fil.getBytes(),
                model,
                response);
    }

    /// What others need to trust our signatures.
    @GetMapping("/verifiera/kommunens-certifikat.pem")
    ResponseEntity<byte[]> certificate() throws GeneralSecurityException {
        var pem =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(signatures.root().getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .body(pem.getBytes(StandardCharsets.US_ASCII));
    }

    /// The certificates we have revoked, for those who check elsewhere.
    @GetMapping("/verifiera/kommunens-sparrlista.crl")
    ResponseEntity<byte[]> revoked() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/pkix-crl"))
                .body(signatures.revoked());
    }

    private String check(String what, byte[] pdf, Model model, HttpServletResponse response) {
        Optional<Checked> checked = signatures.check(pdf);
        if (checked.isEmpty()) {
            response.setStatus(422);
            return show(texts.get("signing.file.unreadable"), null, model);
        }
        var found = words.found(what, checked.get());
        return show(
                "",
                copy(pdf).map(one -> found.copying(words.copy(one), one.address())).orElse(found),
                model);
    }

    private Optional<SignedPapers.Copy> copy(byte[] pdf) {
        try {
            var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
            return papers.stream().flatMap(one -> one.copy(sha256).stream()).findFirst();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String show(String problem, CheckPage.@Nullable Found found, Model model) {
        model.addAttribute("page", new CheckPage(problem, fingerprint(), found));
        return "signing/check";
    }

    /// `3A F1 …`, as certificates are compared over a telephone.
    private String fingerprint() {
        try {
            return HexFormat.ofDelimiter(" ")
                    .withUpperCase()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(signatures.root().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
