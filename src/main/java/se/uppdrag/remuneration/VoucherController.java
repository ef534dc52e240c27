package se.uppdrag.remuneration;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/ersattningar/{id}`: one voucher, for the person herself and for those who approve.
@Controller
class VoucherController {

    private static final String HERE = "/ersattningar/{id}";

    private final Remuneration remuneration;
    private final VoucherTable vouchers;
    private final VoucherPages pages;
    private final Approvers approvers;
    private final Files files;
    private final Trail trail;
    private final Texts texts;

    VoucherController(
            Remuneration remuneration,
            VoucherTable vouchers,
            VoucherPages pages,
            Approvers approvers,
            Files files,
            Trail trail,
            Texts texts) {
        this.remuneration = remuneration;
        this.vouchers = vouchers;
        this.pages = pages;
        this.approvers = approvers;
        this.files = files;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(@PathVariable String id, SignedIn who, Model model) {
        model.addAttribute("page", pages.page(readable(id, who), who, "", "", null));
        return "remuneration/voucher";
    }

    @GetMapping(HERE + "/fil")
    ResponseEntity<byte[]> file(@PathVariable String id, SignedIn who) {
        var file =
                Optional.ofNullable(readable(id, who).voucher().file())
                        .flatMap(stored -> files.find(new FileId(stored)))
                        .orElseThrow(VoucherController::notFound);
        return ResponseEntity.ok()
                // Never shown in place: it was uploaded by somebody, whatever it says it is.
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @PostMapping(HERE + "/godkann")
    String approve(
            @PathVariable String id,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var stated = decidable(id, who);
        var outcome =
                trail.once(
                        command,
                        () ->
                                remuneration
                                        .approve(List.of(stated.voucher().id()), who.person())
                                        .map(_ -> "/administration/ersattningar?sparat=1"));
        return answer(outcome, stated, who, "", model, response);
    }

    @PostMapping(HERE + "/avsla")
    String reject(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String skal,
            Model model,
            HttpServletResponse response) {
        var stated = decidable(id, who);
        var outcome =
                trail.once(
                        command,
                        () ->
                                remuneration
                                        .reject(stated.voucher().id(), skal, who.person())
                                        .map(one -> "/ersattningar/" + one.id().value()));
        return answer(outcome, stated, who, skal, model, response);
    }

    @PostMapping(HERE + "/ratta")
    String correct(
            @PathVariable String id,
            SignedIn who,
            Command command,
            // Not a list: Spring would part a single 50,00 at its comma.
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String skal,
            Model model,
            HttpServletResponse response) {
        var stated = decidable(id, who);
        var sums = new ArrayList<Money>();
        for (var typed : fields.getOrDefault("belopp", List.of())) {
            Money.parse(typed).ifPresent(sums::add);
        }
        if (sums.size() != stated.voucher().lines().size()) {
            response.setStatus(422);
            model.addAttribute(
                    "page", pages.page(stated, who, skal, "remuneration.mistake.sum", null));
            return "remuneration/voucher";
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                remuneration
                                        .correct(stated.voucher().id(), sums, skal, who.person())
                                        .map(one -> "/ersattningar/" + one.id().value()));
        return answer(outcome, stated, who, skal, model, response);
    }

    private String answer(
            Outcome<String> outcome,
            Stated stated,
            SignedIn who,
            String reason,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                var now = vouchers.find(stated.voucher().id()).orElseThrow();
                model.addAttribute("page", pages.page(now, who, reason, "", texts.of(refused)));
                yield "remuneration/voucher";
            }
        };
    }

    private Stated readable(String id, SignedIn who) {
        var found = found(id);
        if (!pages.mayRead(found.voucher(), who)) {
            throw new AccessDeniedException("voucher");
        }
        return found;
    }

    private Stated decidable(String id, SignedIn who) {
        var found = found(id);
        approvers.require(who, found.voucher().organ());
        return found;
    }

    private Stated found(String id) {
        return read(id).flatMap(one -> vouchers.find(new VoucherId(one)))
                .orElseThrow(VoucherController::notFound);
    }

    static Optional<UUID> read(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
