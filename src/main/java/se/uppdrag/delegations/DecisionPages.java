package se.uppdrag.delegations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.delegations.OrderFile.Fault;
import se.uppdrag.delegations.pages.DecisionFormPage;
import se.uppdrag.delegations.pages.DecisionPage;
import se.uppdrag.delegations.pages.DecisionsPage;
import se.uppdrag.delegations.pages.ListPaperPage;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.register.Organ;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes ready the list of delegated decisions, one of them, and the forms.
@Component
class DecisionPages {

    static final int SIZE = 50;

    /// More than a committee is told at a meeting, and what a paper is set of in some seconds.
    private static final int PAPER_MOST = 2_000;

    private static final int COUNTED = 1_000;

    private static final List<String> STATES =
            List.of("", "TO_REPORT", "TO_POST", "REPORTED", "POSTED", "MARKED");

    private final DelegatedDecisions decisions;
    private final DelegationOrders orders;
    private final Keepers keepers;
    private final OrderWords words;
    private final Texts texts;

    DecisionPages(
            DelegatedDecisions decisions,
            DelegationOrders orders,
            Keepers keepers,
            OrderWords words,
            Texts texts) {
        this.decisions = decisions;
        this.orders = orders;
        this.keepers = keepers;
        this.words = words;
        this.texts = texts;
    }

    DecisionsPage list(
            DecidedTable.Filter filter,
            Optional<Decided> after,
            List<Organ> organs,
            boolean records,
            boolean keeps) {
        var found = decisions.page(filter, after.orElse(null), SIZE + 1);
        var shown = found.stream().limit(SIZE).toList();
        int thisYear = keepers.today().getYear();
        return new DecisionsPage(
                filter.organ(),
                organs.stream()
                        .map(one -> new DecisionsPage.Option(one.slug(), one.name()))
                        .toList(),
                filter.year() == 0 ? "" : Integer.toString(filter.year()),
                IntStream.rangeClosed(0, 5)
                        .mapToObj(back -> Integer.toString(thisYear - back))
                        .map(one -> new DecisionsPage.Option(one, one))
                        .toList(),
                filter.state(),
                STATES.stream()
                        .map(one ->
                                new DecisionsPage.Option(
                                        one,
                                        texts.get(
                                                "delegations.decided."
                                                        + (one.isEmpty() ? "ALL" : one))))
                        .toList(),
                filter.text(),
                after.isEmpty() && found.size() <= SIZE
                        ? texts.get("delegations.decided.count", shown.size())
                        : texts.get("delegations.decided.shown", shown.size()),
                shown.stream().map(this::line).toList(),
                after.isEmpty() ? "" : address(filter, ""),
                found.size() > SIZE ? address(filter, shown.getLast().id().toString()) : "",
                found.isEmpty() ? "" : "/delegation/beslut/lista.pdf?" + fields(filter),
                records,
                keeps);
    }

    /// The list on paper: all of it, with the remarks, in the order the decisions were taken.
    ListPaperPage paper(DecidedTable.Filter filter, Organ organ, String house) {
        var meeting = filter.meeting();
        var found = decisions.page(filter, null, PAPER_MOST + 1);
        var listed = found.stream().limit(PAPER_MOST).toList();
        return new ListPaperPage(
                house,
                texts.get("delegations.list.title", organ.name()),
                meeting == null
                        ? texts.get("delegations.list.made", Swedish.date(keepers.today()))
                        : texts.get("delegations.list.reported", Swedish.date(meeting)),
                texts.get("delegations.decided.count", listed.size()),
                found.size() > PAPER_MOST ? texts.get("delegations.list.newest", PAPER_MOST) : "",
                listed.reversed().stream().map(this::paperLine).toList());
    }

    private ListPaperPage.Line paperLine(Decided one) {
        return new ListPaperPage.Line(
                one.name(),
                Swedish.date(one.decidedOn()),
                one.number(),
                one.dnr(),
                one.what(),
                who(one),
                one.sum() == null ? "" : one.sum().toString(),
                words.state(one.state()),
                one.marks().stream().map(words::mark).toList());
    }

    /// What an address asks for; what cannot be read narrows nothing.
    static DecidedTable.Filter asked(String organ, String year, String state, String text) {
        var plain = text.replace("\0", "").strip();
        return new DecidedTable.Filter(
                organ,
                year.matches("(19|20)\\d\\d") ? Integer.parseInt(year) : 0,
                STATES.contains(state) ? state : "",
                plain.substring(0, Math.min(100, plain.length())));
    }

    /// How many there are, in words, counted no further than people do.
    String many(DecidedTable.Filter filter) {
        int count = decisions.count(filter, COUNTED + 1);
        return count > COUNTED
                ? texts.get("delegations.decided.many", COUNTED)
                : texts.get("delegations.decided.count", count);
    }

    /// @param after the last one on the page before; empty for the first
    private static String address(DecidedTable.Filter filter, String after) {
        return "/delegation/beslut?" + fields(filter) + (after.isEmpty() ? "" : "&efter=" + after);
    }

    private static String fields(DecidedTable.Filter filter) {
        return "namnd="
                + filter.organ()
                + "&ar="
                + filter.year()
                + "&lage="
                + filter.state()
                + "&sok="
                + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8);
    }

    private DecisionsPage.Line line(Decided one) {
        return new DecisionsPage.Line(
                address(one),
                one.name(),
                Swedish.date(one.decidedOn()),
                one.number(),
                one.what(),
                who(one),
                one.sum() == null ? "" : one.sum().toString(),
                words.state(one.state()),
                OrderWords.color(one.state()),
                !one.marks().isEmpty());
    }

    static String address(Decided one) {
        return "/delegation/beslut/" + one.id();
    }

    String who(Decided one) {
        var as = words.delegate(one.holder(), one.title());
        return one.decider().equals(as) ? as : one.decider() + ", " + Swedish.inSentence(as);
    }

    DecisionPage one(Decided one) {
        var row = orders.power(one.organ(), one.decidedOn()).row(one.number());
        var meeting = one.meetingOn();
        var posted = one.postedOn();
        var when = meeting != null ? meeting : posted;
        return new DecisionPage(
                one.name(),
                "/delegation/beslut?namnd=" + one.organ(),
                one.what(),
                Swedish.date(one.decidedOn()),
                one.number(),
                row.map(OrderRow::what).orElse(""),
                who(one),
                one.sum() == null ? "" : one.sum().toString(),
                one.dnr(),
                one.marks().stream().map(words::mark).toList(),
                words.state(one.state()) + (when == null ? "" : " " + Swedish.date(when)),
                OrderWords.color(one.state()),
                one.address(),
                meeting == null
                        ? ""
                        : "/delegation/beslut/lista.pdf?namnd=" + one.organ() + "&mote=" + meeting,
                Swedish.moment(one.recordedAt()));
    }

    DecisionFormPage form(
            String organ,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        return page(organ, List.of(), "", "", values, mistakes, refusal);
    }

    /// @param text what the file holds, to be sent again when it is kept
    DecisionFormPage file(
            String organ,
            String text,
            DecisionFile.@Nullable Reading reading,
            @Nullable RefusalText refusal) {
        var faults =
                reading == null
                        ? List.<String>of()
                        : reading.faults().stream().map((Fault one) -> words.fault(one)).toList();
        var ready = reading != null && faults.isEmpty() && refusal == null ? reading : null;
        return page(
                organ,
                faults,
                ready == null ? "" : texts.get("delegations.file.read", ready.decisions().size()),
                ready == null ? "" : texts.get("delegations.file.marked", marked(organ, ready)),
                Map.of("rader", text),
                Map.of(),
                refusal);
    }

    private long marked(String organ, DecisionFile.Reading reading) {
        var all = orders.orders(organ);
        var passed = orders.passedOn(organ);
        return reading.decisions().stream()
                .filter(one ->
                        !new Power(DelegationOrder.on(all, one.decidedOn()).orElse(null), passed)
                                .marks(
                                        one.number(),
                                        one.by(),
                                        one.sum(),
                                        one.urgent(),
                                        one.decidedOn())
                                .isEmpty())
                .count();
    }

    private DecisionFormPage page(
            String organ,
            List<String> faults,
            String read,
            String marked,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        var rows = new ArrayList<DecisionFormPage.Option>();
        orders.order(organ, keepers.today())
                .ifPresent(order ->
                        order.rows()
                                .forEach(row ->
                                        rows.add(
                                                new DecisionFormPage.Option(
                                                        row.number(),
                                                        row.number() + " " + row.what()))));
        var holders = new ArrayList<DecisionFormPage.Option>();
        for (var holder : Holder.values()) {
            holders.add(new DecisionFormPage.Option(holder.name(), words.holder(holder)));
        }
        return new DecisionFormPage(
                organ,
                orders.organ(organ),
                rows,
                holders,
                faults,
                read,
                marked,
                values,
                mistakes,
                refusal);
    }

    /// Whether the reader may record decisions for the committee: who keeps its papers, serves in
    /// it or works under it.
    boolean records(SignedIn who, String organ, WorkPicture now) {
        return keepers.keeps(who, organ)
                || keepers.serves(who, organ)
                || now.postings().stream()
                        .filter(one -> one.person().equals(who.person()))
                        .anyMatch(one -> {
                            var unit = now.units().get(one.unit());
                            return unit != null && unit.organ().equals(organ);
                        });
    }
}
