package se.uppdrag.safety;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.safety.pages.BoxPage;
import se.uppdrag.safety.pages.CasePage;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts together what readers of reports see.
@Component
class CasePages {

    private final Reports reports;
    private final CaseWords words;
    private final HelpTable help;
    private final CopiesKept copies;
    private final Texts texts;

    CasePages(Reports reports, CaseWords words, HelpTable help, CopiesKept copies, Texts texts) {
        this.reports = reports;
        this.words = words;
        this.help = help;
        this.copies = copies;
        this.texts = texts;
    }

    BoxPage box(NetworkMember member, Keyring.Open open) {
        var all = reports.all(open);
        return new BoxPage(
                help.ours().exit(),
                member.official(),
                all.stream().map(file -> row(file, member.name())).toList(),
                member.official() ? Integer.toString(reports.stale(open).size()) : "0",
                member.official() ? disposals() : List.of());
    }

    private List<BoxPage.Disposal> disposals() {
        return reports.disposals().stream()
                .map(one ->
                        new BoxPage.Disposal(
                                one.decision(),
                                Swedish.date(one.onDate()),
                                Swedish.date(copies.gone(one.onDate()))))
                .toList();
    }

    private BoxPage.Row row(CaseFile file, String reader) {
        return new BoxPage.Row(
                CaseController.BOX + "/" + file.id(),
                file.number(),
                CaseWords.when(file.first()),
                texts.get("safety.register.subject"),
                words.state(file),
                file.risk().isEmpty() ? "" : texts.get("safety.risk." + file.risk()),
                file.due().map(Swedish::date).orElse(""),
                unread(file, reader));
    }

    /// Whether the reporter has written since the reader last opened it.
    private static boolean unread(CaseFile file, String reader) {
        var lines = file.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            if (line.kind() == Line.Kind.OPENED && line.by().equals(reader)) {
                return false;
            }
            if (line.by().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    CasePage page(
            CaseFile file,
            NetworkMember member,
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        var here = CaseController.BOX + "/" + file.id();
        return new CasePage(
                help.ours().exit(),
                here,
                file.id().toString(),
                file.number(),
                words.state(file),
                file.risk().isEmpty() ? "" : texts.get("safety.risk." + file.risk()),
                file.due().map(Swedish::date).orElse(""),
                member.official(),
                file.closed(),
                reports.readersOf(file).stream().map(NetworkMember::name).toList(),
                words.all(file),
                words.files(file, here),
                reports.readersOf(file).stream()
                        .map(one ->
                                new CasePage.Choice(one.person().value().toString(), one.name()))
                        .toList(),
                copies.last(),
                choices("safety.risk.", Triage.RISKS),
                choices("safety.kind.", Triage.KINDS),
                choices("safety.check.", Triage.POINTS),
                choices("safety.measure.", Triage.MEASURES),
                choices("safety.secrecy.field.", Secrecy.FIELDS),
                List.of(Secrecy.values()).stream()
                        .map(one ->
                                new CasePage.Choice(
                                        one.code(),
                                        one.citation()
                                                + ": "
                                                + texts.get("safety.secrecy." + one.code())))
                        .toList(),
                fields,
                mistakes,
                refusal);
    }

    private List<CasePage.Choice> choices(String key, List<String> codes) {
        return codes.stream()
                .map(code ->
                        new CasePage.Choice(code, Objects.requireNonNull(texts.get(key + code))))
                .toList();
    }
}
