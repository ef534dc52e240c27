package se.uppdrag.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// What is asked of the one who does something to a matter or a document.
@Component
class DeskForms {

    static final int LINE = 200;
    static final int TEXT = 20_000;

    /// For whoever answers for the matter.
    static final String RESPONSIBLE = "RESPONSIBLE";

    private static final String MYSELF = "MYSELF";

    private final RegistryKeepers keepers;
    private final SecrecyTable secrecy;
    private final PlanClasses classes;
    private final Acts acts;
    private final Texts texts;

    DeskForms(
            RegistryKeepers keepers,
            SecrecyTable secrecy,
            PlanClasses classes,
            Acts acts,
            Texts texts) {
        this.keepers = keepers;
        this.secrecy = secrecy;
        this.classes = classes;
        this.acts = acts;
        this.texts = texts;
    }

    Form opening(List<Organ> organs) {
        var form =
                of("open", "/diarium/registrera")
                        .choice(
                                "organ",
                                organs.stream()
                                        .map(one -> new Option(one.slug(), one.name()))
                                        .toList())
                        .beginning("organ", "ks")
                        .text("arende", LINE);
        handler(form, organs);
        return arrival(form).tick("hemligt-arende");
    }

    private Form handler(Form form, List<Organ> organs) {
        return form.choice("ansvarig", orNone(keepers.officials(), "nobody"))
                .choice("klass", orNone(classes.of(organs), "no-class"));
    }

    private Form arrival(Form form) {
        return form.choice(
                        "riktning",
                        acts.options("registry.direction", Registration.Direction.class))
                .beginning("riktning", "RECEIVED")
                .optionalText("motpart", LINE)
                .text("mening", LINE)
                .optionalArea("text", TEXT)
                .file("fil")
                .choice("bestammelse", orNone(provisions(), "not-secret"))
                .optionalText("oppen-motpart", LINE)
                .choice("bestammelse-motpart", orNone(provisions(), "no-other"))
                .optionalText("oppen-mening", LINE)
                .choice("bestammelse-mening", orNone(provisions(), "no-other"));
    }

    private List<Option> provisions() {
        return secrecy.provisions().stream()
                .map(one -> new Option(one.id(), one.cited() + " – " + one.what()))
                .toList();
    }

    private List<Option> orNone(List<Option> options, String none) {
        var all = new ArrayList<Option>();
        all.add(new Option("", texts.get("registry." + none)));
        all.addAll(options);
        return all;
    }

    /// What belongs to a matter, as far as it bears on what may be done.
    ///
    /// @param asked whether it was opened to answer a referral that still is out
    /// @param changed the party whose facts are to be changed; none most often
    record Belongs(
            List<Remiss> remisses,
            List<Organ> organs,
            List<MatterParty> parties,
            List<Reminder> reminders,
            boolean asked,
            @Nullable UUID changed) {}

    /// Everything that may be done to the matter as it stands.
    List<Form> matter(Handling matter, Belongs belongs) {
        var parties = belongs.parties();
        var forms = new ArrayList<Form>();
        parties.stream()
                .filter(one -> one.stands() && one.id().equals(belongs.changed()))
                .forEach(one -> forms.add(partyChange(matter, parties, one)));
        forms.add(document(matter));
        forms.add(party(matter, parties));
        if (parties.stream().anyMatch(MatterParty::stands)) {
            forms.add(partyEnd(matter, parties));
        }
        forms.addAll(reminders(matter, belongs.reminders()));
        if (belongs.asked()) {
            forms.add(answer(matter));
        }
        forms.add(handle(matter, belongs.organs()));
        forms.add(subject(matter));
        if (matter.closed()) {
            forms.add(reopen(matter));
            return forms;
        }
        forms.add(remit(matter));
        if (belongs.remisses().stream().anyMatch(Remiss::open)) {
            forms.add(remissEnd(matter, belongs.remisses()));
        }
        if (matter.status() != Handling.Status.DECIDED) {
            forms.add(decide(matter));
        }
        forms.add(close(matter));
        forms.add(merge(matter));
        forms.add(split(matter));
        forms.add(handOver(matter));
        return forms;
    }

    Form document(Handling matter) {
        return arrival(of("document", matter.desk() + "/handling"));
    }

    Form party(Handling matter, List<MatterParty> parties) {
        return facts(of("party", matter.desk() + "/part"), parties, null);
    }

    /// @param chosen whose facts stand in it; none where it has been sent
    Form partyChange(Handling matter, List<MatterParty> parties, @Nullable MatterParty chosen) {
        var form =
                facts(
                        of("party-change", matter.desk() + "/part-andra")
                                .hidden("part", chosen == null ? "" : chosen.id().toString()),
                        parties,
                        chosen);
        if (chosen == null) {
            return form;
        }
        var standsFor = chosen.standsFor();
        return form.beginning("roll", chosen.role().name())
                .beginning("namn", chosen.name())
                .beginning("adress", DeskWords.shown(chosen.address()))
                .beginning("epost", DeskWords.shown(chosen.email()))
                .beginning("foretrader", standsFor == null ? "" : standsFor.toString())
                .beginning("namnet-visas", chosen.published() ? "ja" : "");
    }

    private Form facts(Form form, List<MatterParty> parties, @Nullable MatterParty but) {
        return form.choice("roll", acts.options("registry.role", MatterParty.Role.class))
                .text("namn", LINE)
                .optionalText("adress", LINE)
                .optionalText("epost", LINE)
                .choice(
                        "foretrader",
                        orNone(
                                options(parties, one -> one.isPrincipal() && !one.equals(but)),
                                "nobody-else"))
                .tick("namnet-visas");
    }

    private static List<Option> options(List<MatterParty> parties, Predicate<MatterParty> which) {
        return parties.stream()
                .filter(which)
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    Form partyEnd(Handling matter, List<MatterParty> parties) {
        return of("party-end", matter.desk() + "/part-avsluta")
                .choice("part", options(parties, MatterParty::stands))
                .text("skal", LINE);
    }

    /// What everybody who handles the matter may do.
    List<Form> reminders(Handling matter, List<Reminder> reminders) {
        return reminders.stream().anyMatch(Reminder::stands)
                ? List.of(
                        remind(matter),
                        reminderDone(matter, reminders),
                        reminderMove(matter, reminders))
                : List.of(remind(matter));
    }

    Form remind(Handling matter) {
        return of("remind", matter.desk() + "/paminn")
                .day("dag")
                .text("paminnelse", LINE)
                .optionalText("om-handling", 6)
                .choice(
                        "for-vem",
                        Stream.of(MYSELF, RESPONSIBLE)
                                .map(one -> new Option(one, texts.get("registry.remind." + one)))
                                .toList());
    }

    Form reminderMove(Handling matter, List<Reminder> reminders) {
        return of("reminder-move", matter.desk() + "/paminnelse-flytta")
                .choice("vilken", standing(reminders))
                .day("dag");
    }

    Form reminderDone(Handling matter, List<Reminder> reminders) {
        return of("reminder-done", matter.desk() + "/paminnelse-klar")
                .choice("vilken", standing(reminders));
    }

    private static List<Option> standing(List<Reminder> reminders) {
        return reminders.stream()
                .filter(Reminder::stands)
                .map(one -> new Option(one.id().toString(), one.onDate() + " " + one.words()))
                .toList();
    }

    Form handle(Handling matter, List<Organ> organs) {
        var responsible = matter.responsible();
        var planClass = matter.planClass();
        return handler(of("handle", matter.desk() + "/ansvarig"), organs)
                .beginning("ansvarig", responsible == null ? "" : responsible.toString())
                .beginning("klass", planClass == null ? "" : planClass);
    }

    Form subject(Handling matter) {
        var secret = matter.secretSubject();
        return of("subject", matter.desk() + "/ratta")
                .text("arende", LINE)
                .beginning("arende", matter.subject())
                .optionalText("hemlig-mening", LINE)
                .beginning("hemlig-mening", secret == null ? "" : secret)
                .choice("bestammelse", orNone(provisions(), "not-withheld"))
                .beginning(
                        "bestammelse",
                        secrecy.subjectMarks(matter.id()).provision(Mark.Field.SUBJECT).orElse(""))
                .text("skal", LINE);
    }

    Form remit(Handling matter) {
        return of("remit", matter.desk() + "/remiss")
                .optionalArea("instanser", 2000)
                .choice("egen-myndighet", orNone(others(matter), "no-authority"))
                .day("svar-senast")
                .optionalArea("missiv", TEXT)
                .optionalText("bifogad", 6)
                .tick("sekretess-bekraftad");
    }

    /// The municipality's other authorities; the assembly is none (KL 3:1).
    private List<Option> others(Handling matter) {
        return keepers.organs().stream()
                .filter(one -> one.kind() != Organ.Kind.ASSEMBLY)
                .filter(one -> !one.authority().equals(matter.authority()))
                .map(one -> new Option(one.slug(), one.name()))
                .toList();
    }

    Form answer(Handling matter) {
        return of("answer", matter.desk() + "/remiss-svara")
                .number("handling-nummer", 1, 999_999)
                .tick("sekretess-bekraftad");
    }

    Form remissEnd(Handling matter, List<Remiss> remisses) {
        return of("remiss-end", matter.desk() + "/remissvar")
                .choice(
                        "remiss",
                        remisses.stream()
                                .filter(Remiss::open)
                                .map(one -> new Option(one.id().toString(), one.recipient()))
                                .toList())
                .choice("utfall", acts.options("registry.remiss", Remiss.End.class))
                .day("den")
                .beginning("den", keepers.today().toString());
    }

    Form decide(Handling matter) {
        return of("decide", matter.desk() + "/beslutat").text("skal", LINE);
    }

    Form close(Handling matter) {
        return of("close", matter.desk() + "/avsluta").text("skal", LINE);
    }

    Form reopen(Handling matter) {
        return of("reopen", matter.desk() + "/oppna-igen").text("skal", LINE);
    }

    Form merge(Handling matter) {
        return of("merge", matter.desk() + "/sammanfor")
                .text("diarienummer", 40)
                .text("skal", LINE);
    }

    Form split(Handling matter) {
        return of("split", matter.desk() + "/dela")
                .number("handling-nummer", 1, 999_999)
                .text("arende", LINE);
    }

    Form handOver(Handling matter) {
        return of("hand-over", matter.desk() + "/overlamna")
                .choice(
                        "organ",
                        keepers.organs().stream()
                                .filter(one -> !one.authority().equals(matter.authority()))
                                .map(one -> new Option(one.slug(), one.name()))
                                .toList())
                .text("skal", LINE);
    }

    List<Form> document(Handling matter, Document document) {
        var forms = new ArrayList<Form>();
        if (!document.marked() && !document.open()) {
            forms.add(publish(matter, document));
        }
        if (document.gate() != Document.Gate.HELD && !document.marked()) {
            forms.add(hold(matter, document));
        }
        forms.add(mark(matter, document));
        if (document.marked()) {
            forms.add(lift(matter, document));
        }
        for (var field : Mark.Field.values()) {
            if (document.facts().of(field) != null) {
                forms.add(withhold(matter, document, field));
            }
            if (document.withholds(field)) {
                forms.add(reveal(matter, document, field));
            }
        }
        forms.add(correct(matter, document));
        return forms;
    }

    private static String desk(Handling matter, Document document) {
        return matter.desk() + "/" + document.number();
    }

    Form publish(Handling matter, Document document) {
        return of("publish", desk(matter, document) + "/publicera")
                .tick("privat")
                .tick("sekretess")
                .tick("upphovsratt");
    }

    Form hold(Handling matter, Document document) {
        return of("hold", desk(matter, document) + "/hall-inne").text("skal", LINE);
    }

    Form mark(Handling matter, Document document) {
        boolean marked = document.marked();
        var stand = secrecy.marks(document.id());
        var whole = stand.provision(null).orElse("");
        var own = stand.grounds(null).without(whole);
        return of(marked ? "renew" : "mark", desk(matter, document) + "/sekretess")
                .choice("bestammelse", provisions())
                .beginning("bestammelse", whole)
                .optionalText("oppen-motpart", LINE)
                .beginning("oppen-motpart", begins(marked, document, Mark.Field.COUNTERPARTY))
                .choice("bestammelse-motpart", orNone(provisions(), "no-other"))
                .beginning("bestammelse-motpart", DeskWords.shown(own.counterparty()))
                .optionalText("oppen-mening", LINE)
                .beginning("oppen-mening", begins(marked, document, Mark.Field.SUBJECT))
                .choice("bestammelse-mening", orNone(provisions(), "no-other"))
                .beginning("bestammelse-mening", DeskWords.shown(own.subject()))
                .optionalText("anteckning", LINE);
    }

    private static String begins(boolean marked, Document document, Mark.Field field) {
        return marked || document.withholds(field)
                ? DeskWords.shown(document.shown().of(field))
                : "";
    }

    /// One fact, while the rest of the document stands as it did.
    Form withhold(Handling matter, Document document, Mark.Field field) {
        boolean withheld = document.withholds(field);
        return of(
                        (withheld ? "rewithhold-" : "withhold-") + name(field),
                        desk(matter, document) + "/hemlig-" + name(field))
                .choice("bestammelse", provisions())
                .beginning("bestammelse", secrecy.marks(document.id()).provision(field).orElse(""))
                .optionalText("oppen-uppgift", LINE)
                .beginning("oppen-uppgift", begins(false, document, field))
                .optionalText("anteckning", LINE);
    }

    Form reveal(Handling matter, Document document, Mark.Field field) {
        return of("reveal-" + name(field), desk(matter, document) + "/visa-" + name(field))
                .text("skal", LINE);
    }

    private static String name(Mark.Field field) {
        return switch (field) {
            case COUNTERPARTY -> "motpart";
            case SUBJECT -> "mening";
        };
    }

    Form lift(Handling matter, Document document) {
        return of("lift", desk(matter, document) + "/hav").text("skal", LINE);
    }

    Form correct(Handling matter, Document document) {
        var counterparty = document.counterparty();
        return of("correct", desk(matter, document) + "/ratta")
                .text("mening", LINE)
                .beginning("mening", document.subject())
                .optionalText("motpart", LINE)
                .beginning("motpart", counterparty == null ? "" : counterparty)
                .text("skal", LINE);
    }

    static Twin twin(Filled filled) {
        return new Twin(orNull(filled.text("oppen-motpart")), orNull(filled.text("oppen-mening")));
    }

    static Grounds grounds(Filled filled) {
        return new Grounds(
                orNull(filled.text("bestammelse")),
                orNull(filled.text("bestammelse-motpart")),
                orNull(filled.text("bestammelse-mening")));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Form of(String key, String action) {
        return Form.of("registry", key, action);
    }
}
