package se.uppdrag.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.archive.Deliveries.Shelf;
import se.uppdrag.archive.pages.ArchivePage;
import se.uppdrag.archive.pages.DeliveryPage.Fact;
import se.uppdrag.archive.pages.DisposalPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts deliveries and disposals into words.
@Component
class ArchivePages {

    static final String HERE = "/administration/arkiv";
    static final String INTAKE = HERE + "/inlasning";
    static final String ACCOUNT = "/diarium/arkivredovisning";

    /// So many are named on a page; of the rest it is said how many they are.
    static final int SHOWN = 200;

    private final Packing packing;
    private final Texts texts;

    ArchivePages(Packing packing, Texts texts) {
        this.packing = packing;
        this.texts = texts;
    }

    String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    Fact fact(String name, @Nullable String value) {
        return new Fact(
                texts.get("archive.fact." + name), value == null || value.isEmpty() ? "–" : value);
    }

    ArchivePage.Shelf shelf(Shelf one) {
        var known = one.planClass();
        var from = one.ripe().from();
        return new ArchivePage.Shelf(
                one.authority(),
                Integer.toString(one.year()),
                one.code(),
                known == null ? texts.get("archive.unclassed") : known.name(),
                texts.get("archive.matters.count", one.matters(), one.secret()),
                texts.get(
                        "archive.ripe." + one.ripe().what(),
                        from == null ? "" : Swedish.date(from)),
                switch (one.ripe().what()) {
                    case DELIVER -> "success";
                    case DISPOSE -> "danger";
                    case KEEP_YET, WAIT -> "neutral";
                    case UNCLASSED -> "ochre";
                });
    }

    String state(Delivery one) {
        return texts.get("archive.delivery." + one.state());
    }

    static String colour(Delivery one) {
        return switch (one.state()) {
            case PACKING -> "info";
            case READY -> "ochre";
            case RECEIVED -> "success";
            case WITHDRAWN -> "neutral";
        };
    }

    ArchivePage.Row row(Delivery one) {
        return new ArchivePage.Row(
                one.address(),
                packing.label(one),
                Swedish.date(one.at()),
                one.byName(),
                count(one),
                state(one),
                colour(one));
    }

    String count(Delivery one) {
        return texts.get("archive.count." + one.kind(), one.items());
    }

    List<Fact> facts(Delivery one) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("organ", one.organName()));
        facts.add(fact("year", Integer.toString(one.year())));
        if (one.kind() == Delivery.Kind.MATTERS) {
            facts.add(
                    fact(
                            "class",
                            one.planClass().isEmpty()
                                    ? texts.get("archive.every-class")
                                    : one.planClass()));
            facts.add(
                    fact(
                            "secrecy",
                            texts.get(
                                    one.secrecy()
                                            ? "archive.with-secrecy"
                                            : "archive.without-secrecy",
                                    one.leftOut())));
        }
        facts.add(fact("ordered", Swedish.moment(one.at()) + ", " + one.byName()));
        var packed = one.packedAt();
        if (packed != null) {
            facts.add(fact("packed", Swedish.moment(packed)));
            facts.add(fact("files", texts.get("archive.files", one.files(), size(one.size()))));
            facts.add(fact("sha512", one.sha512()));
        }
        var received = one.receivedOn();
        if (received != null) {
            facts.add(fact("receiver", one.receiver()));
            facts.add(fact("reference", one.reference()));
            facts.add(fact("received", Swedish.date(received)));
        }
        if (one.withdrawn() != null) {
            facts.add(fact("withdrawn", one.withdrawn()));
        }
        return facts;
    }

    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Swedish.LOCALE, "%.1f kB", bytes / 1_000.0);
        }
        return String.format(Swedish.LOCALE, "%.1f MB", bytes / 1_000_000.0);
    }

    String title(Disposal one) {
        return texts.get(
                "archive.disposal.title",
                one.planClass(),
                one.className(),
                Integer.toString(one.year()));
    }

    String state(Disposal one) {
        return texts.get("archive.disposal." + one.state());
    }

    static String colour(Disposal one) {
        return switch (one.state()) {
            case PROPOSED -> "ochre";
            case GOING -> "info";
            case DONE -> "success";
            case DROPPED -> "neutral";
        };
    }

    ArchivePage.Row row(Disposal one) {
        return new ArchivePage.Row(
                one.address(),
                title(one),
                Swedish.date(one.at()),
                one.byName(),
                texts.get("archive.count.MATTERS", one.items()),
                state(one),
                colour(one));
    }

    List<Fact> facts(Disposal one) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("decision", one.decision()));
        facts.add(fact("found", texts.get("archive.found." + one.found())));
        facts.add(fact("class", one.planClass() + " " + one.className()));
        facts.add(fact("closed-in", Integer.toString(one.year())));
        facts.add(fact("proposed", Swedish.moment(one.at()) + ", " + one.byName()));
        var confirmed = one.confirmedAt();
        if (confirmed != null) {
            facts.add(fact("confirmed", Swedish.moment(confirmed) + ", " + one.confirmedBy()));
            facts.add(
                    fact(
                            "gone",
                            texts.get(
                                    "archive.gone",
                                    one.documents(),
                                    one.files(),
                                    size(one.bytes()))));
        }
        return facts;
    }

    DisposalPage.Item item(DisposalTable.Item one) {
        return new DisposalPage.Item(
                "rad-" + one.place(),
                "/administration/diarium/" + one.slug(),
                one.dnr(),
                one.title(),
                one.done()
                        ? one.leftOut().isEmpty()
                                ? texts.get("archive.item.gone", one.documents())
                                : texts.get("archive.left." + one.leftOut())
                        : texts.get("archive.item.to-go"),
                one.done() ? one.leftOut().isEmpty() ? "success" : "ochre" : "neutral");
    }

    /// How many there are besides those that are named.
    String more(int all) {
        return all > SHOWN ? texts.get("archive.more", all - SHOWN) : "";
    }
}
