package se.uppdrag.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.portal.pages.StartPage.Quick;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Party;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What a person is in the municipality today, and what she can do directly because of it.
@Component
class StartAssignments {

    private final Register register;
    private final Gate gate;
    private final OwnPages pages;
    private final Texts texts;

    StartAssignments(Register register, Gate gate, OwnPages pages, Texts texts) {
        this.register = register;
        this.gate = gate;
        this.pages = pages;
        this.texts = texts;
    }

    List<Membership> of(SignedIn who, LocalDate on) {
        return register.memberships(who.person()).stream()
                .filter(one -> !one.fromDate().isAfter(on))
                .filter(one -> one.toDate() == null || one.toDate().isAfter(on))
                .toList();
    }

    Optional<Party> party(List<Membership> mine) {
        return mine.stream()
                .map(Membership::party)
                .filter(code -> code != null)
                .findFirst()
                .flatMap(code ->
                        register.parties().stream()
                                .filter(party -> party.code().equals(code))
                                .findFirst());
    }

    /// `Ledamot i kommunfullmäktige och tekniska nämnden · ersättare i kommunstyrelsen`
    String line(SignedIn who, List<Membership> mine, LocalDate on) {
        var parts = new ArrayList<String>();
        for (var post : Post.values()) {
            var organs =
                    register.organs(on).stream()
                            .filter(organ ->
                                    mine.stream()
                                            .anyMatch(one ->
                                                    one.post() == post
                                                            && one.organ().equals(organ.slug())))
                            .map(organ -> Swedish.inSentence(organ.name()))
                            .toList();
            if (!organs.isEmpty()) {
                parts.add(texts.get("portal.start.post." + post, listed(organs)));
            }
        }
        for (var role : List.of(Role.SECRETARY, Role.REGISTRAR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            if (gate.open(who, role)) {
                parts.add(texts.get("portal.start.role." + role));
            }
        }
        return Swedish.capital(String.join(" · ", parts));
    }

    private String listed(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : texts.get(
                        "portal.start.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }

    /// Only what has a page.
    List<Quick> quick(List<Membership> mine) {
        var actions = new ArrayList<Quick>();
        var assembly =
                mine.stream()
                        .anyMatch(one ->
                                register.organ(one.organ())
                                        .filter(organ -> organ.assembly())
                                        .isPresent());
        if (assembly) {
            actions.add(quick("/lamna-in?typ=MOTION", "motion", "FileText"));
            actions.add(
                    quick("/lamna-in?typ=INTERPELLATION", "interpellation", "ChatExclamationmark"));
            actions.add(quick("/lamna-in?typ=QUESTION", "question", "Chat"));
        }
        if (!mine.isEmpty()) {
            actions.add(quick("/mitt-uppdrag", "own", "Handshake"));
        }
        actions.add(quick("/anslagstavla", "board", "Tasklist"));
        actions.add(quick("/diarium", "registry", "Folder"));
        actions.add(quick("/mina-uppgifter", "mine", "Person"));
        if (!mine.isEmpty()) {
            actions.add(quick("/mina-ersattningar", "fees", "Wallet"));
        }
        actions.add(quick("/rakna", "calculate", "Table"));
        actions.add(quick("/trygghet", "safety", "ShieldLock"));
        return actions.stream().filter(one -> pages.exist(one.href())).toList();
    }

    List<Quick> administration(SignedIn who) {
        var actions = new ArrayList<Quick>();
        var secretary = gate.open(who, Role.SECRETARY);
        if (secretary) {
            actions.add(quick("/sammantraden", "plan", "Calendar"));
        }
        if (gate.open(who, Role.REGISTRAR)) {
            actions.add(quick("/inkommande-post", "inbox", "Folder"));
            actions.add(quick("/administration/diarium", "register", "Folder"));
            actions.add(quick("/administration/medborgarforslag", "petitions", "Megaphone"));
        }
        if (secretary || gate.open(who, Role.ADMINISTRATOR)) {
            actions.add(quick("/administration/portal", "portal", "PencilWriting"));
            actions.add(quick("/administration", "administration", "Tasklist"));
        }
        return actions;
    }

    private Quick quick(String href, String key, String icon) {
        return new Quick(href, texts.get("portal.quick." + key), icon);
    }
}
