package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.safety.pages.ReportPage;
import se.uppdrag.sealing.Fingerprint;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/trygghet/rapportera`: five questions, and who may read the answers. No sign-in is needed.
@Controller
class ReportController {

    private static final String HERE = "/trygghet/rapportera";
    private static final List<String> FIELDS = List.of("nar", "var", "kontakt", "for");

    private final Reports reports;
    private final Network network;
    private final HelpTable help;
    private final Ticket ticket;
    private final ReceiptDesk desk;
    private final Unseen unseen;
    private final Crowd crowd;
    private final Texts texts;

    ReportController(
            Reports reports,
            Network network,
            HelpTable help,
            Ticket ticket,
            ReceiptDesk desk,
            Unseen unseen,
            Crowd crowd,
            Texts texts) {
        this.reports = reports;
        this.network = network;
        this.help = help;
        this.ticket = ticket;
        this.desk = desk;
        this.unseen = unseen;
        this.crowd = crowd;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String form(@Nullable SignedIn who, Model model) {
        return show(who, Map.of(), Map.of(), officials(), null, model);
    }

    @PostMapping(HERE)
    String file(
            @Nullable SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "lasare", defaultValue = "") List<String> chosen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new TypedForm(sent);
        var fields = new LinkedHashMap<String, String>();
        fields.put("vad", form.text("vad"));
        FIELDS.forEach(field -> fields.put(field, form.optional(field, 2_000)));
        fields.put("uppdrag", sent.getOrDefault("uppdrag", "").equals("nej") ? "nej" : "ja");
        var ticked = ids(chosen);
        if (!form.right()) {
            response.setStatus(422);
            return show(who, sent, form.mistakes(), ticked, null, model);
        }
        if (!crowd.lets(Crowd.Entrance.REPORT, request)) {
            response.setStatus(Crowd.TOO_MANY);
            return show(who, sent, Map.of(), ticked, texts.of(Crowd.refused()), model);
        }
        var anonymous = sent.getOrDefault("anonym", "").equals("ja");
        var report =
                new Report(
                        fields,
                        who == null || anonymous ? "" : who.name(),
                        who == null ? null : network.partyOf(who.person()).orElse(""),
                        ticked);
        var filed = new AtomicReference<Reports.@Nullable Receipt>();
        var outcome =
                unseen.once(
                        command,
                        ReceiptController.HERE,
                        () ->
                                reports.file(report)
                                        .map(receipt -> {
                                            filed.set(receipt);
                                            return ReceiptController.HERE;
                                        }));
        return switch (outcome) {
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, sent, Map.of(), ticked, texts.of(refused), model);
            }
            case Granted<String>(var location, _) -> {
                receive(filed.get(), command, request, response);
                yield Answers.seeOther(location);
            }
        };
    }

    private void receive(
            Reports.@Nullable Receipt receipt,
            Command command,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (receipt == null) {
            desk.ticket(command.id()).ifPresent(one -> ticket.send(one, request, response));
            return;
        }
        reports.spread();
        reports.come(receipt.code())
                .ifPresent(open -> {
                    open.remember(Fingerprint.grouped(receipt.code()));
                    desk.keep(command.id(), ticket.put(open, request, response));
                });
    }

    static Set<UUID> ids(List<String> sent) {
        var ids = new HashSet<UUID>();
        for (var one : sent) {
            try {
                ids.add(UUID.fromString(one));
            } catch (IllegalArgumentException unreadable) {
                // Nobody has that id: the same as one who is not in the network.
                if (!one.isEmpty()) {
                    ids.add(new UUID(0, 0));
                }
            }
        }
        return ids;
    }

    private Set<UUID> officials() {
        var all = new HashSet<UUID>();
        reports.recipients().network().stream()
                .filter(one -> one.party() == null && one.key() != null)
                .forEach(one -> all.add(one.person()));
        return all;
    }

    private String show(
            @Nullable SignedIn who,
            Map<String, String> values,
            Map<String, String> mistakes,
            Set<UUID> ticked,
            @Nullable RefusalText refusal,
            Model model) {
        var party = who == null ? null : network.partyOf(who.person()).orElse("");
        var withKeys = new HashSet<UUID>();
        reports.recipients().network().stream()
                .filter(one -> one.key() != null)
                .forEach(one -> withKeys.add(one.person()));
        model.addAttribute(
                "page",
                new ReportPage(
                        help.ours().exit(),
                        who == null ? "" : who.name(),
                        network.members().stream()
                                .filter(one -> withKeys.contains(one.person().value()))
                                .filter(one ->
                                        one.official()
                                                || party == null
                                                || party.equals(one.party()))
                                .map(one -> reader(one, ticked))
                                .toList(),
                        values,
                        mistakes,
                        refusal));
        return "safety/report";
    }

    static ReportPage.Reader reader(NetworkMember one, Set<UUID> ticked) {
        return new ReportPage.Reader(
                one.person().value().toString(),
                one.name(),
                one.party() == null ? "" : one.party(),
                one.partyName(),
                ticked.contains(one.person().value()));
    }
}
