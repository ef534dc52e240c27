package se.uppdrag.hostile;

import java.util.List;
import java.util.stream.Stream;
import se.uppdrag.access.AccessParsers;
import se.uppdrag.archive.ArchiveParsers;
import se.uppdrag.assignments.AssignmentsParsers;
import se.uppdrag.elections.ElectionsParsers;
import se.uppdrag.evidence.EvidenceParsers;
import se.uppdrag.exchange.ExchangeParsers;
import se.uppdrag.files.FilesParsers;
import se.uppdrag.inbox.InboxParsers;
import se.uppdrag.learning.LearningParsers;
import se.uppdrag.masking.MaskingParsers;
import se.uppdrag.registry.RegistryParsers;
import se.uppdrag.rendering.RenderingParsers;
import se.uppdrag.search.SearchParsers;
import se.uppdrag.signing.SigningParsers;
import se.uppdrag.statutes.StatutesParsers;

/// Every parser of what comes from outside, by module: each is listed beside the class it tries,
/// since those are nobody else's.
final class Parsers {

    private Parsers() {}

    static List<Parser> all() {
        return Stream.of(
                        AccessParsers.all(),
                        ArchiveParsers.all(),
                        AssignmentsParsers.all(),
                        ElectionsParsers.all(),
                        EvidenceParsers.all(),
                        ExchangeParsers.all(),
                        FilesParsers.all(),
                        InboxParsers.all(),
                        LearningParsers.all(),
                        MaskingParsers.all(),
                        RegistryParsers.all(),
                        RenderingParsers.all(),
                        SearchParsers.all(),
                        SigningParsers.all(),
                        StatutesParsers.all())
                .flatMap(List::stream)
                .toList();
    }

    static Parser named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
