package se.uppdrag.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.inbox.pages.InboxPage.Option;
import se.uppdrag.inbox.pages.LetterPage;
import se.uppdrag.inbox.pages.LetterPage.AsideForm;
import se.uppdrag.inbox.pages.LetterPage.Fact;
import se.uppdrag.inbox.pages.LetterPage.Form;
import se.uppdrag.inbox.pages.LetterPage.HandInForm;
import se.uppdrag.inbox.pages.LetterPage.RegisterForm;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// One letter, ready to show.
@Component
class InboxLetterPages {

    /// What was sent with one of the forms and went wrong.
    ///
    /// @param which `registrera`, `lamna-in` or `lagg-undan`
    record Again(
            String which,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {}

    private final Inbox inbox;
    private final Receipts receipts;
    private final InboxPages list;
    private final Initiatives initiatives;
    private final Register register;
    private final Texts texts;

    InboxLetterPages(
            Inbox inbox,
            Receipts receipts,
            InboxPages list,
            Initiatives initiatives,
            Register register,
            Texts texts) {
        this.inbox = inbox;
        this.receipts = receipts;
        this.list = list;
        this.initiatives = initiatives;
        this.register = register;
        this.texts = texts;
    }

    LetterPage page(Received letter, LocalDate today, @Nullable Again again) {
        var enclosed = inbox.enclosed(letter.id());
        var proposal = inbox.proposal(letter);
        var done = inbox.handlings(letter.id());
        var waits =
                letter.state() == Received.State.WAITS
                        || letter.state() == Received.State.AUTOMATIC;
        var named = proposal.matter().flatMap(matter -> initiatives.receipt(matter.id()));
        // What names an interpellation or a question may be one that follows it up.
        var followed = named.filter(one -> one.kind() != Kind.MOTION);
        var handIn =
                waits
                                && proposal.member().isPresent()
                                && (proposal.matter().isEmpty() || followed.isPresent())
                        ? handingIn(proposal, followed.orElse(null), letter, today, again)
                        : null;
        // Where the form it belongs to is gone, a refusal stands by itself.
        var alone = again != null && (!waits || again.which().equals("lamna-in") && handIn == null);
        return new LetterPage(
                href(letter),
                list.subject(letter),
                list.tags(letter, enclosed),
                waits ? list.warnings(letter, proposal, enclosed) : List.of(),
                facts(letter, enclosed),
                letter.read().body(),
                files(letter, enclosed),
                enclosed.stream().anyMatch(one -> one.number() == 0 && one.verdict().infected()),
                letter.state().name(),
                matter(done),
                alone && again != null ? again.refusal() : null,
                waits ? registering(letter, proposal, today, again) : null,
                handIn,
                waits ? aside(letter, again) : null,
                done.stream().map(this::story).toList());
    }

    private static String href(Received letter) {
        return InboxController.HERE + "/" + letter.id().value();
    }

    private static LetterPage.Matter matter(List<Handling> done) {
        return done.stream()
                .filter(one -> one.what() == Handling.What.REGISTERED)
                .findFirst()
                .map(one ->
                        new LetterPage.Matter(
                                "/diarium/" + one.matterSlug() + "/" + one.document(),
                                Objects.requireNonNull(one.dnr())))
                .orElse(new LetterPage.Matter("", ""));
    }

    private String story(Handling done) {
        return texts.get(
                "inbox.story",
                Swedish.moment(done.at()),
                list.words(done),
                register.person(new PersonId(done.by()))
                        .map(Person::name)
                        .orElseGet(() -> texts.get("inbox.nobody")));
    }

    private List<Fact> facts(Received letter, List<Enclosed> enclosed) {
        var read = letter.read();
        var facts = new ArrayList<Fact>();
        facts.add(fact("from", list.from(letter)));
        facts.add(fact("to", read.toLine()));
        facts.add(fact("sent", read.dateLine()));
        facts.add(fact("arrived", Swedish.moment(letter.arrivedAt())));
        facts.add(fact("mailbox", list.organ(letter.mailbox())));
        facts.add(
                fact(
                        "way",
                        letter.takenBy() == null
                                ? texts.get("inbox.way.mailbox", Math.max(1, letter.copies()))
                                : texts.get("inbox.way.file")));
        if (!letter.whole()) {
            facts.add(fact("size", texts.get("inbox.fact.size.value", letter.size() / 1_000_000)));
        }
        facts.add(fact("checked", checked(letter)));
        if (read.signed()) {
            facts.add(fact("signed", texts.get("inbox.fact.signed.value")));
        }
        enclosed.stream()
                .filter(one -> one.number() == 0)
                .forEach(one -> facts.add(fact("virus", list.verdict(one.verdict()).name())));
        return facts.stream().filter(one -> !one.value().isBlank()).toList();
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.get("inbox.fact." + name), value);
    }

    private String checked(Received letter) {
        var checked = letter.read().checked();
        if (checked.equals(Checked.NOT)) {
            return texts.get(letter.takenBy() == null ? "inbox.checked.not" : "inbox.checked.file");
        }
        return texts.get(
                "inbox.checked.results",
                said(checked.spf()),
                said(checked.dkim()),
                said(checked.dmarc()));
    }

    private String said(String result) {
        return result.isEmpty()
                ? texts.get("inbox.checked.silent")
                : texts.getOr("inbox.checked." + result, result);
    }

    private List<LetterPage.File> files(Received letter, List<Enclosed> enclosed) {
        return enclosed.stream()
                .filter(one -> one.number() > 0)
                .map(one ->
                        new LetterPage.File(
                                one.number(),
                                one.name(),
                                texts.get(
                                        "inbox.file.about",
                                        one.mediaType(),
                                        Math.max(1, (one.size() + 999) / 1000)),
                                href(letter) + "/bilagor/" + one.number(),
                                list.verdict(one.verdict()),
                                one.verdict().infected(),
                                one.words()))
                .toList();
    }

    private RegisterForm registering(
            Received letter, Proposal proposal, LocalDate today, @Nullable Again again) {
        var values = new LinkedHashMap<String, String>();
        values.put("organ", proposal.organ());
        values.put("dnr", proposal.matter().map(matter -> matter.dnr()).orElse(""));
        values.put("mening", proposal.title());
        values.put("avsandare", proposal.sender());
        var form = form("registrera", values, again);
        return new RegisterForm(
                form,
                list.organs(today, form.value("organ")),
                proposal.matter().map(matter -> matter.dnr() + " " + matter.subject()).orElse(""),
                list.why(proposal.sensitive()),
                texts.get("inbox.receipt." + receipts.rule(letter)));
    }

    private HandInForm handingIn(
            Proposal proposal,
            @Nullable Receipt followed,
            Received letter,
            LocalDate today,
            @Nullable Again again) {
        var values = new LinkedHashMap<String, String>();
        values.put("foljer", followed == null ? "" : followed.dnr());
        values.put(
                "typ",
                proposal.initiative()
                        .orElse(followed == null ? Kind.MOTION : Kind.QUESTION)
                        .name());
        values.put("rubrik", proposal.title());
        values.put("text", proposal.written().text());
        values.put("forslag", proposal.written().proposal());
        values.put("till", followed == null ? proposal.addressee() : followed.addressee());
        var form = form("lamna-in", values, again);
        return new HandInForm(
                form,
                proposal.initiative().isPresent(),
                form.value("typ"),
                Arrays.stream(Kind.values())
                        .map(one ->
                                new Option(
                                        one.name(),
                                        texts.get("inbox.hand-in.kind." + one),
                                        one.name().equals(form.value("typ"))))
                        .toList(),
                proposal.sender(),
                register.organs(today).stream()
                        .filter(organ -> organ.committee())
                        .map(organ ->
                                new Option(
                                        organ.slug(),
                                        organ.name(),
                                        organ.slug().equals(form.value("till"))))
                        .toList(),
                !letter.read().checked().answeredFor());
    }

    private AsideForm aside(Received letter, @Nullable Again again) {
        var values = new LinkedHashMap<String, String>();
        values.put(
                "sort",
                letter.read().nature() == Nature.SPAM
                        ? Handling.Aside.SPAM.name()
                        : letter.state() == Received.State.AUTOMATIC
                                ? Handling.Aside.TRIVIAL.name()
                                : "");
        var form = form("lagg-undan", values, again);
        return new AsideForm(
                form,
                Arrays.stream(Handling.Aside.values())
                        .map(one ->
                                new Option(
                                        one.name(),
                                        texts.get("inbox.aside." + one),
                                        one.name().equals(form.value("sort"))))
                        .toList());
    }

    private static Form form(String which, Map<String, String> proposed, @Nullable Again again) {
        return again != null && again.which().equals(which)
                ? new Form(again.values(), again.mistakes(), again.refusal())
                : new Form(proposed, Map.of(), null);
    }
}
