package se.uppdrag.learning;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;

/// `/utbildning/material`: papers from trainings for everybody, of an organ for those who serve
/// there, and what the archive holds for those who are signed in.
@Controller
class MaterialController {

    static final String HERE = "/utbildning/material";

    private final MaterialShelf shelf;
    private final MaterialPages pages;

    MaterialController(MaterialShelf shelf, MaterialPages pages) {
        this.shelf = shelf;
        this.pages = pages;
    }

    @GetMapping(HERE)
    String material(
            @Nullable SignedIn who, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", pages.page(who, q));
        return "learning/material";
    }

    /// What is an organ's is not there for others.
    @GetMapping(HERE + "/{id:[0-9a-f-]{36}}/fil")
    ResponseEntity<byte[]> file(@Nullable SignedIn who, @PathVariable UUID id) {
        var file =
                shelf.find(id)
                        .filter(one ->
                                one.organ() == null || pages.organs(who).contains(one.organ()))
                        .flatMap(shelf::file)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
