package se.uppdrag.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.registry.pages.DocumentPage;
import se.uppdrag.registry.pages.MatterPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a matter and its documents into words.
class MatterPages {

    private final Texts texts;

    MatterPages(Texts texts) {
        this.texts = texts;
    }

    MatterPage matter(
            Matter matter,
            List<MatterPartyTable.Public> parties,
            List<Step> steps,
            List<PlannedSteps.Planned> planned,
            List<DocumentTable.Public> documents,
            List<Trace> traces,
            boolean more,
            List<MoreOfMatter.Link> elsewhere,
            List<PlainWords.Words> words,
            LocalDate today) {
        return new MatterPage(
                matter.dnr(),
                texts.get("registry.kind." + matter.kind()),
                matter.subject(),
                Swedish.date(matter.openedOn()),
                parties.stream().map(this::party).toList(),
                steps.stream().map(this::step).toList(),
                planned.stream()
                        .map(one -> new MatterPage.Planned(one.what(), one.when(), one.href()))
                        .toList(),
                documents.stream().map(document -> line(matter, document)).toList(),
                more ? matter.address() + "?efter=" + documents.getLast().number() : "",
                traces.stream().map(this::trace).toList(),
                answerDeadline(matter, steps, today).stream().toList(),
                elsewhere.stream()
                        .map(one -> new MatterPage.Elsewhere(one.href(), one.text()))
                        .toList(),
                words.stream()
                        .map(one ->
                                new MatterPage.Brief(
                                        one.where(), one.href(), one.text(), one.corrected()))
                        .toList());
    }

    private MatterPage.Party party(MatterPartyTable.Public one) {
        var standsFor = one.standsFor();
        return new MatterPage.Party(
                texts.get("registry.role." + one.role()),
                standsFor == null
                        ? one.name()
                        : texts.get("registry.party.for", one.name(), standsFor));
    }

    private MatterPage.Trace trace(Trace one) {
        return new MatterPage.Trace(
                texts.get("registry.trace." + one.kind() + (one.here() ? ".to" : ".from")),
                "/diarium/" + one.slug(),
                one.dnr(),
                Swedish.date(one.onDate()));
    }

    DocumentPage document(
            Matter matter, DocumentTable.Public document, List<SecrecyTable.Copy> copies) {
        var here = matter.address() + "/" + document.number();
        var body = document.body() == null ? "" : document.body();
        return new DocumentPage(
                matter.dnr(),
                matter.address(),
                subject(document),
                texts.get(
                        "registry.document.line",
                        texts.get("registry.direction." + document.direction()),
                        Swedish.moment(document.at()),
                        DeskWords.after(document.counterparty())),
                body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                about(document),
                document.file() == null ? "" : here + "/fil",
                copies.stream()
                        .map(one ->
                                new DocumentPage.Copy(
                                        here + "/kopia/" + one.number(),
                                        texts.get(
                                                "registry.copy.line",
                                                Integer.toString(one.number()),
                                                Swedish.moment(one.at()))))
                        .toList(),
                document.open() || document.disposed() != null
                        ? ""
                        : "/begar-handling?vad="
                                + URLEncoder.encode(
                                        matter.dnr() + " " + document.number(),
                                        StandardCharsets.UTF_8));
    }

    private String about(DocumentTable.Public document) {
        if (document.disposed() != null) {
            return texts.get("registry.disposed.about", document.disposed());
        }
        var why =
                document.secret()
                        ? texts.get("registry.secret.about")
                        : document.open() ? "" : texts.get("registry.waiting.about");
        var corrected = document.correctedOn();
        return corrected == null
                ? why
                : (why + " " + texts.get("registry.corrected", Swedish.date(corrected))).strip();
    }

    private String subject(DocumentTable.Public document) {
        return document.subject() == null
                ? texts.get("registry.secret-document")
                : document.subject();
    }

    private MatterPage.Step step(Step step) {
        return new MatterPage.Step(
                Swedish.date(step.onDate()),
                texts.get("registry.step." + step.kind()),
                step.detail(),
                step.link() == null ? "" : step.link());
    }

    private MatterPage.Document line(Matter matter, DocumentTable.Public document) {
        return new MatterPage.Document(
                document.number(),
                texts.get("registry.direction." + document.direction()),
                document.onDate().toString(),
                shown(document.counterparty()),
                document.subject() == null
                        ? texts.get("registry.secret")
                        : shown(document.subject()),
                matter.address()
                        + "/"
                        + document.number()
                        + (document.file() == null ? "" : "/fil"),
                document.secret());
    }

    /// A motion should if possible be decided within a year of being raised (KL 5:35).
    private Optional<MatterPage.Deadline> answerDeadline(
            Matter matter, List<Step> steps, LocalDate today) {
        if (matter.kind() != Matter.Kind.MOTION || on(steps, Step.Kind.WITHDRAWN).isPresent()) {
            return Optional.empty();
        }
        var raised = on(steps, Step.Kind.RAISED);
        if (raised.isEmpty()) {
            return Optional.of(
                    new MatterPage.Deadline(
                            texts.get("registry.deadline.motion"),
                            "",
                            "5 kap. 35 § KL",
                            "ok",
                            texts.get("registry.deadline.motion.not-raised")));
        }
        var last = raised.get().plusYears(1);
        var decided = on(steps, Step.Kind.DECIDED);
        var state =
                decided.isPresent()
                        ? "done"
                        : today.isAfter(last)
                                ? "late"
                                : today.isAfter(last.minusMonths(3)) ? "soon" : "ok";
        return Optional.of(
                new MatterPage.Deadline(
                        texts.get("registry.deadline.motion"),
                        last.toString(),
                        "5 kap. 35 § KL",
                        state,
                        texts.get("registry.deadline.motion." + state)));
    }

    private static Optional<LocalDate> on(List<Step> steps, Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).map(Step::onDate).findFirst();
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
