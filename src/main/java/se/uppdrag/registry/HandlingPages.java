package se.uppdrag.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.pages.HandlingPage;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// Shows a matter at the desk, with what may be done to it by the one who looks.
@Component
class HandlingPages {

    private static final int PAGE = 100;
    private static final int CHANGES = 200;

    /// What is looked at, and by whom.
    ///
    /// @param after the last document shown before
    /// @param party the one to be changed; none most often
    record View(Handling matter, SignedIn who, int after, @Nullable UUID party) {

        View(Handling matter, SignedIn who) {
            this(matter, who, 0, null);
        }
    }

    private final Desk desk;
    private final MatterParties parties;
    private final Reminders reminders;
    private final Referrals referrals;
    private final SecrecyTable documents;
    private final ChangeTable changes;
    private final DeskForms forms;
    private final DeskWords words;
    private final RegistryKeepers keepers;
    private final Acts acts;

    HandlingPages(
            Desk desk,
            MatterParties parties,
            Reminders reminders,
            Referrals referrals,
            SecrecyTable documents,
            ChangeTable changes,
            DeskForms forms,
            DeskWords words,
            RegistryKeepers keepers,
            Acts acts) {
        this.desk = desk;
        this.parties = parties;
        this.reminders = reminders;
        this.referrals = referrals;
        this.documents = documents;
        this.changes = changes;
        this.forms = forms;
        this.words = words;
        this.keepers = keepers;
        this.acts = acts;
    }

    /// For the one who may read it.
    Handling found(String slug, SignedIn who) {
        var matter = desk.find(slug).orElseThrow(RegistryKeepers::notFound);
        keepers.requireReading(who, matter);
        return matter;
    }

    /// For the one who keeps the diarium it is in.
    Handling kept(String slug, SignedIn who) {
        var matter = desk.find(slug).orElseThrow(RegistryKeepers::notFound);
        keepers.requireKeeping(who, matter);
        return matter;
    }

    List<Organ> organs(Handling matter) {
        return keepers.organs().stream()
                .filter(one -> one.authority().equals(matter.authority()))
                .toList();
    }

    /// In whose name it is sent: the authority's own, and not the assembly's.
    Organ sender(Handling matter) {
        var all = organs(matter);
        return all.stream()
                .filter(one -> one.kind() != Organ.Kind.ASSEMBLY)
                .findFirst()
                .orElseGet(all::getFirst);
    }

    /// @param again what was sent and went wrong
    /// @param sent the form it was sent with
    String show(View view, @Nullable Filled again, @Nullable Form sent, Model model) {
        var matter = view.matter();
        var found = documents.documents(matter.id(), view.after(), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var remisses = desk.remisses(matter);
        var concerned = parties.of(matter);
        var openly =
                parties.published(matter.matter()).stream()
                        .map(MatterPartyTable.Public::name)
                        .toList();
        var reminded = reminders.of(matter);
        var asked = referrals.asked(matter);
        boolean keeps = keepers.keeps(view.who(), matter);
        model.addAttribute(
                "page",
                new HandlingPage(
                        matter.dnr(),
                        DeskWords.subject(matter),
                        matter.secret(),
                        matter.secret() ? "" : "/diarium/" + matter.slug(),
                        "/beredning/" + matter.slug(),
                        keeps ? matter.desk() + "/brev" : "",
                        words.facts(matter, asked, documents.subjectMarks(matter.id())),
                        concerned.stream()
                                .map(one -> words.party(matter, one, concerned, openly, keeps))
                                .toList(),
                        reminded.stream()
                                .map(one -> words.reminder(matter, one, keepers.today()))
                                .toList(),
                        shown.stream().map(one -> words.document(matter, one)).toList(),
                        found.size() > PAGE
                                ? matter.desk() + "?efter=" + shown.getLast().number()
                                : "",
                        remisses.stream().map(one -> words.remiss(one, keepers.today())).toList(),
                        desk.traces(matter).stream()
                                .map(one -> words.trace(one, "/administration/diarium/"))
                                .toList(),
                        changes.newest(matter.id(), CHANGES).stream().map(words::change).toList(),
                        acts.shown(
                                again,
                                sent,
                                keeps
                                        ? forms.matter(
                                                matter,
                                                new DeskForms.Belongs(
                                                        remisses,
                                                        organs(matter),
                                                        concerned,
                                                        reminded,
                                                        asked.filter(Referral::open).isPresent(),
                                                        view.party()))
                                        : forms.reminders(matter, reminded))));
        return "registry/handling";
    }
}
