package se.uppdrag.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.safety.pages.CasePage;
import se.uppdrag.safety.pages.ProtectionPage;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts together what is shown of prevention, for whoever reads.
@Component
class ProtectionPages {

    private final Protection protection;
    private final Network network;
    private final Register register;
    private final HelpTable help;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    ProtectionPages(
            Protection protection,
            Network network,
            Register register,
            HelpTable help,
            Gate gate,
            Texts texts,
            Clock clock) {
        this.protection = protection;
        this.network = network;
        this.register = register;
        this.help = help;
        this.gate = gate;
        this.texts = texts;
        this.clock = clock;
    }

    /// The organs she prepares meetings of: all for an official of the network.
    Set<String> organs(SignedIn who) {
        var official = official(who);
        return register.organs(today()).stream()
                .map(Organ::slug)
                .filter(slug ->
                        official
                                || gate.open(who, Role.PRESIDIUM, slug)
                                || gate.open(who, Role.SECRETARY, slug))
                .collect(Collectors.toSet());
    }

    private boolean official(SignedIn who) {
        return network.member(who.person()).filter(NetworkMember::official).isPresent();
    }

    ProtectionPage page(
            SignedIn who,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        var official = official(who);
        var organs = organs(who);
        var names =
                register.organs(today()).stream()
                        .filter(one -> organs.contains(one.slug()))
                        .collect(Collectors.toMap(Organ::slug, Organ::name));
        return new ProtectionPage(
                help.ours().exit(),
                official,
                protection.holders().stream()
                        .filter(one -> official || one.person().equals(who.person()))
                        .map(this::holder)
                        .toList(),
                protection.rounds().stream()
                        .filter(one -> organs.contains(one.organ()))
                        .map(one -> round(one, names))
                        .toList(),
                protection.notes().stream()
                        .filter(one -> organs.contains(one.organ()))
                        .map(one ->
                                new ProtectionPage.Note(
                                        names.getOrDefault(one.organ(), ""),
                                        Swedish.date(one.onDate()),
                                        texts.get("safety.note." + one.advice())))
                        .toList(),
                names.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(one -> new CasePage.Choice(one.getKey(), one.getValue()))
                        .toList(),
                choices("safety.protect.kind.", ProtectionController.KINDS),
                choices("safety.risk.", Triage.RISKS),
                choices("safety.measure.", Triage.MEASURES),
                choices("safety.note.", ProtectionController.ADVICE),
                values,
                mistakes,
                refusal);
    }

    private ProtectionPage.Round round(ProtectionTable.Round one, Map<String, String> names) {
        return new ProtectionPage.Round(
                names.getOrDefault(one.organ(), ""),
                Swedish.date(one.onDate()),
                one.place(),
                one.exits(),
                one.caller(),
                one.host());
    }

    private ProtectionPage.Holder holder(Protection.Holder one) {
        return new ProtectionPage.Holder(
                one.person().value().toString(),
                one.name(),
                one.title(),
                one.done().stream().map(this::done).toList(),
                one.missing().stream()
                        .map(missing -> texts.get("safety.protect.missing." + missing))
                        .toList());
    }

    private String done(ProtectionTable.Entry entry) {
        var code =
                switch (entry.kind()) {
                    case ASSESSED -> ": " + texts.get("safety.risk." + entry.code());
                    case MEASURE -> ": " + texts.get("safety.measure." + entry.code());
                    case TRAINED -> "";
                };
        return Swedish.date(entry.onDate())
                + ", "
                + texts.get("safety.protect.kind." + entry.kind())
                + code;
    }

    private List<CasePage.Choice> choices(String key, List<String> codes) {
        return codes.stream()
                .map(code -> new CasePage.Choice(code, texts.get(key + code)))
                .toList();
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
