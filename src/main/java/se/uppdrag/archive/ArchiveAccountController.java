package se.uppdrag.archive;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.archive.pages.AccountPage;
import se.uppdrag.web.Swedish;

/// `/diarium/arkivredovisning`: for everybody, where originals are and what has been disposed of.
/// No matter is named: one that nobody outside sees may be among them.
@Controller
class ArchiveAccountController {

    private static final int LISTED = 500;

    private final DeliveryTable deliveries;
    private final DisposalTable disposals;
    private final Packing packing;
    private final ArchivePages words;

    ArchiveAccountController(
            DeliveryTable deliveries,
            DisposalTable disposals,
            Packing packing,
            ArchivePages words) {
        this.deliveries = deliveries;
        this.disposals = disposals;
        this.packing = packing;
        this.words = words;
    }

    @GetMapping("/diarium/arkivredovisning")
    String account(Model model) {
        model.addAttribute(
                "page",
                new AccountPage(
                        deliveries.received(LISTED).stream().map(this::delivered).toList(),
                        disposals.carriedOut(LISTED).stream().map(this::gone).toList()));
        return "archive/account";
    }

    private AccountPage.Delivered delivered(Delivery one) {
        var on = one.receivedOn();
        return new AccountPage.Delivered(
                packing.label(one),
                words.count(one),
                String.valueOf(one.receiver()),
                String.valueOf(one.reference()),
                on == null ? "" : Swedish.date(on));
    }

    private AccountPage.Gone gone(Disposal one) {
        var ended = one.endedAt();
        return new AccountPage.Gone(
                one.authority(),
                one.planClass() + " " + one.className(),
                Integer.toString(one.year()),
                one.decision(),
                words.t("archive.account.count", one.done() - one.left(), one.documents()),
                ended == null ? words.state(one) : Swedish.date(ended));
    }
}
