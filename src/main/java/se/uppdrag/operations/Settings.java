package se.uppdrag.operations;

import static se.uppdrag.operations.Setting.Kind.ADDRESS;
import static se.uppdrag.operations.Setting.Kind.DATABASE;
import static se.uppdrag.operations.Setting.Kind.DAY;
import static se.uppdrag.operations.Setting.Kind.NUMBER;
import static se.uppdrag.operations.Setting.Kind.PORT;
import static se.uppdrag.operations.Setting.Kind.SIZE;
import static se.uppdrag.operations.Setting.Kind.SWITCH;
import static se.uppdrag.operations.Setting.Kind.TEXT;
import static se.uppdrag.operations.Setting.Kind.TIME;
import static se.uppdrag.operations.Setting.Kind.oneOf;
import static se.uppdrag.operations.Setting.of;
import static se.uppdrag.operations.Setting.own;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every setting of ours. What each means stands in `docs/operations.md`, which a test holds
/// against this list, as it holds this list against what the program reads.
final class Settings {

    static final List<Setting> ALL =
            List.of(
                    of("uppdrag.data", TEXT),
                    of("uppdrag.database.url", DATABASE),
                    of("uppdrag.database.username", TEXT),
                    of("uppdrag.database.password", TEXT),
                    of("uppdrag.database.connections", NUMBER),
                    of("uppdrag.address", ADDRESS),
                    of("uppdrag.mail.from", TEXT),
                    of("uppdrag.mail.checkpoints", SWITCH),
                    of("uppdrag.brevlada.*.host", TEXT),
                    of("uppdrag.brevlada.*.port", PORT),
                    of("uppdrag.brevlada.*.user", TEXT),
                    of("uppdrag.brevlada.*.password", TEXT),
                    of("uppdrag.brevlada.*.security", oneOf("tls", "starttls", "none")),
                    of("uppdrag.brevlada.*.folder", TEXT),
                    of("uppdrag.brevlada.*.seen", TEXT),
                    of("uppdrag.brevlada.*.address", TEXT),
                    of("uppdrag.brevlada.*.server", TEXT),
                    of("uppdrag.brevlada.*.token-address", ADDRESS),
                    of("uppdrag.brevlada.*.token-client", TEXT),
                    of("uppdrag.brevlada.*.token-secret", TEXT),
                    of("uppdrag.brevlada.*.token-scope", TEXT),
                    of("uppdrag.brevlada.*.token-file", TEXT),
                    of("uppdrag.inbox.pause", TIME),
                    of("uppdrag.inbox.listens", SWITCH),
                    of("uppdrag.inbox.in-memory", SIZE),
                    of("uppdrag.inbox.drop-most", SIZE),
                    of("uppdrag.clamav.host", TEXT),
                    of("uppdrag.clamav.port", PORT),
                    of("uppdrag.keys", TEXT),
                    of("uppdrag.keys.secret", TEXT),
                    of("uppdrag.backup.folder", TEXT),
                    of("uppdrag.backup.s3.endpoint", ADDRESS),
                    of("uppdrag.backup.s3.region", TEXT),
                    of("uppdrag.backup.s3.key", TEXT),
                    of("uppdrag.backup.s3.secret", TEXT),
                    of("uppdrag.backup.keep", TIME),
                    of(
                            "uppdrag.backup.recipient",
                            new Setting.Kind(
                                    "en öppen nyckel som börjar med age1",
                                    text -> text.startsWith("age1"))),
                    of(
                            "uppdrag.files.store",
                            new Setting.Kind(
                                    "ett objektlager, som s3://hink/mapp",
                                    text ->
                                            text.matches(
                                                    "s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/.*)?"))),
                    of("uppdrag.files.back", SWITCH),
                    of("uppdrag.files.s3.endpoint", ADDRESS),
                    of("uppdrag.files.s3.region", TEXT),
                    of("uppdrag.files.s3.key", TEXT),
                    of("uppdrag.files.s3.secret", TEXT),
                    of("uppdrag.room.files", SIZE),
                    of("uppdrag.room.acts", SIZE),
                    of("uppdrag.metrics.port", PORT),
                    of("uppdrag.metrics.address", TEXT),
                    of("uppdrag.metrics.token", TEXT),
                    of("uppdrag.metrics.push", ADDRESS),
                    of("uppdrag.metrics.push-token", TEXT),
                    of("uppdrag.safety.crowd", NUMBER),
                    of("uppdrag.safety.pace", TIME),
                    of("uppdrag.signing.from", DAY),
                    of("uppdrag.signing.stamps", ADDRESS),
                    of("uppdrag.signing.service", ADDRESS),
                    of("uppdrag.signing.token", TEXT),
                    of("uppdrag.packages.origin", ADDRESS),
                    of("uppdrag.material.kind", oneOf("alfresco", "cmis", "cmis-atom")),
                    of("uppdrag.material.address", ADDRESS),
                    of("uppdrag.material.folder", TEXT),
                    of("uppdrag.material.user", TEXT),
                    of("uppdrag.material.password", TEXT),
                    of("uppdrag.material.link", TEXT),
                    of("uppdrag.push.services", TEXT),
                    of("uppdrag.links.check-external", SWITCH),
                    of("uppdrag.sign-in.strong", oneOf("offices", "required", "offered")),
                    of("uppdrag.sign-in.recent", TIME),
                    of("uppdrag.sign-in.longest", TIME),
                    of("uppdrag.sign-in.patience", TIME),
                    of("uppdrag.sign-in.again", TIME),
                    of("uppdrag.sign-in.via.*.issuer", ADDRESS),
                    of("uppdrag.sign-in.via.*.client-id", TEXT),
                    of("uppdrag.sign-in.via.*.client-secret", TEXT),
                    of("uppdrag.sign-in.via.*.label", TEXT),
                    of("uppdrag.sign-in.via.*.claim", TEXT),
                    of("uppdrag.sign-in.via.*.scopes", TEXT),
                    of("uppdrag.sign-in.via.*.strong", SWITCH),
                    of("uppdrag.archive.folder", TEXT),
                    of("uppdrag.archive.package-most", SIZE),
                    of("uppdrag.registry.import-most", SIZE),
                    own("uppdrag.safety.memory", NUMBER),
                    own("uppdrag.search.pause", TIME),
                    own("uppdrag.opendata.pause", TIME),
                    own("uppdrag.build", TEXT),
                    own("uppdrag.version", TEXT),
                    own("uppdrag.demo", SWITCH),
                    own("uppdrag.demo.bare", SWITCH),
                    own("uppdrag.demo.now", TEXT));

    private Settings() {}

    static Optional<Setting> named(String written) {
        return ALL.stream().filter(one -> one.named(written)).findFirst();
    }

    /// By a name where dots and strokes have become the same: `UPPDRAG_SIGNIN_RECENT`.
    static Optional<Setting> inEnvironment(String variable) {
        return ALL.stream().filter(one -> one.namedInEnvironment(variable)).findFirst();
    }

    /// The one that was probably meant.
    static Optional<String> near(String written) {
        var mine = Setting.plain(written);
        return ALL.stream()
                .filter(Setting::told)
                .map(Setting::name)
                .min(Comparator.comparingInt(name -> apart(mine, Setting.plain(name))))
                .filter(name -> apart(mine, Setting.plain(name)) <= mine.length() / 4);
    }

    /// How many letters must be changed, added or taken away (Levenshtein).
    private static int apart(String a, String b) {
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
