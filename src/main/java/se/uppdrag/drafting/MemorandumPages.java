package se.uppdrag.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.drafting.pages.MemoView;
import se.uppdrag.drafting.pages.MemorandumPage;
import se.uppdrag.drafting.pages.MemorandumPage.Changed;
import se.uppdrag.registry.Handlers;
import se.uppdrag.web.Act;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Rewording;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a memorandum into words for those who write, approve and read it.
@Component
class MemorandumPages {

    private static final MemoView NOTHING = new MemoView(List.of());

    private final Memoranda memoranda;
    private final MemoPaper paper;
    private final DraftingForms forms;
    private final Handlers handlers;
    private final MemoRemarks remarks;
    private final Acts acts;
    private final Texts texts;

    MemorandumPages(
            Memoranda memoranda,
            MemoPaper paper,
            DraftingForms forms,
            Handlers handlers,
            MemoRemarks remarks,
            Acts acts,
            Texts texts) {
        this.memoranda = memoranda;
        this.paper = paper;
        this.forms = forms;
        this.handlers = handlers;
        this.remarks = remarks;
        this.acts = acts;
        this.texts = texts;
    }

    String address(Handlers.Handled matter) {
        return "/beredning/" + matter.slug() + "/tjansteskrivelse";
    }

    Form begin(Handlers.Handled matter) {
        return forms.write(address(matter) + "/ny", MemoText.EMPTY, 0)
                .beginning("rubrik", matter.subject());
    }

    MemorandumPage fresh(Handlers.Handled matter, @Nullable Filled again) {
        return new MemorandumPage(
                texts.get("drafting.new"),
                matter.dnr(),
                "/beredning/" + matter.slug(),
                "",
                "",
                "",
                "",
                "",
                "",
                NOTHING,
                List.of(),
                List.of(),
                null,
                acts.shown(again, begin(matter)).getFirst(),
                acts.shown(again, forms.take(address(matter) + "/ny/fil", 0)));
    }

    Form form(String act, Memorandum one) {
        return switch (act) {
            case "skriv" -> forms.write(one.address() + "/skriv", latest(one), one.versions());
            case "beskriv" -> forms.describe(one, remarks.pictures(one, latest(one)));
            case "be-om" -> forms.ask(one);
            case "godkann" -> forms.approve(one);
            case "kasta" -> forms.discard(one);
            default -> forms.finish(one);
        };
    }

    private MemoText latest(Memorandum one) {
        return memoranda.versions(one).getFirst().text();
    }

    /// @param from the version that is compared with another; 0 where none is
    /// @param sent the form that was sent and went wrong; nothing while none did
    MemorandumPage page(
            Memorandum one,
            SignedIn who,
            int from,
            int to,
            @Nullable Filled again,
            @Nullable Form sent) {
        var versions = memoranda.versions(one);
        var latest = versions.getFirst().text();
        boolean writes = handlers.matter(who, one.matterSlug()).isPresent() && !one.finished();
        var link = one.link();
        return new MemorandumPage(
                one.title(),
                one.dnr(),
                "/beredning/" + one.matterSlug(),
                one.address(),
                texts.get("drafting.state." + one.state()),
                OfferLines.colour(one.state()),
                standing(one),
                one.finished() ? "" : one.address() + "/utkast.pdf",
                link == null ? "" : link,
                paper.view(one, latest),
                one.finished() ? List.of() : remarks.of(one, versions.getFirst()),
                versions.stream().map(version -> version(one, version)).toList(),
                changed(versions, from, to),
                writes ? acts.shown(again, form("skriv", one)).getFirst() : null,
                offered(one, who, writes, again, sent));
    }

    private List<Act> offered(
            Memorandum one,
            SignedIn who,
            boolean writes,
            @Nullable Filled again,
            @Nullable Form sent) {
        var offered = new ArrayList<Form>();
        if (one.waitsFor(who.id())) {
            offered.add(forms.approve(one));
        }
        if (writes) {
            if (one.state() != Memorandum.State.APPROVED) {
                offered.add(forms.ask(one));
            }
            var pictures = remarks.pictures(one, latest(one));
            if (!pictures.isEmpty()) {
                offered.add(forms.describe(one, pictures));
            }
            offered.add(forms.finish(one));
            offered.add(forms.take(one.address() + "/fil", one.versions()));
            offered.add(forms.discard(one));
        }
        // What is written is refused above its own form, which is not folded away.
        boolean writing = sent != null && sent.key().equals("write") && writes;
        return acts.shown(again, writing ? null : sent, offered);
    }

    private String standing(Memorandum one) {
        return switch (one.state()) {
            case DRAFT ->
                    texts.get(
                            forms.house().memorandaAreApproved()
                                    ? "drafting.standing.DRAFT"
                                    : "drafting.standing.DRAFT.free");
            case ASKED ->
                    texts.get("drafting.standing.ASKED", Objects.toString(one.approverName(), ""));
            case APPROVED ->
                    texts.get(
                            "drafting.standing.APPROVED",
                            Objects.toString(one.approvedBy(), ""),
                            Optional.ofNullable(one.approvedAt()).map(Swedish::moment).orElse(""));
            case FINISHED ->
                    texts.get(
                            "drafting.standing.FINISHED",
                            Optional.ofNullable(one.finishedAt()).map(Swedish::moment).orElse(""));
        };
    }

    private MemorandumPage.Version version(Memorandum one, MemoVersion version) {
        var about = texts.get("drafting.version", version.byName(), Swedish.moment(version.at()));
        var approved = version.approvedBy();
        return new MemorandumPage.Version(
                version.number(),
                approved == null
                        ? about
                        : about + " " + texts.get("drafting.version.approved", approved),
                version.number() == 1
                        ? ""
                        : one.address()
                                + "?fran="
                                + (version.number() - 1)
                                + "&till="
                                + version.number()
                                + "#skillnad",
                version.source() == null ? "" : one.address() + "/" + version.number() + "/fil");
    }

    private @Nullable Changed changed(List<MemoVersion> versions, int from, int to) {
        var before = numbered(versions, from);
        var after = numbered(versions, to);
        if (before.isEmpty() || after.isEmpty()) {
            return null;
        }
        return new Changed(
                texts.get("drafting.changed", from, to),
                Rewording.between(paper.plain(before.get().text()), paper.plain(after.get().text()))
                        .paragraphs()
                        .stream()
                        .filter(Rewording.Paragraph::changed)
                        .map(paragraph ->
                                new MemorandumPage.Paragraph(
                                        paragraph.parts().stream()
                                                .map(part ->
                                                        new MemorandumPage.Part(
                                                                part.kind().name(), part.text()))
                                                .toList()))
                        .toList());
    }

    private static Optional<MemoVersion> numbered(List<MemoVersion> versions, int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }
}
