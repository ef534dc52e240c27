package se.uppdrag.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.sitting.Item;

/// What minutes say beyond the log: who kept them, where each matter came from, and what the
/// secretary has written.
///
/// @param secretaries by name
/// @param origins by matter, one sentence about who handed it in, ready to show
/// @param edits oldest first
/// @param standIns who verifies instead of whom, the first first
/// @param dissents what verifiers hold against the wording
/// @param atOnce by item, what is said of a section that is verified at once
/// @param secrets by item, what is secret of the sections
/// @param secretWord what makes the secret part impossible to guess; empty before it is sent
/// @param checkpoint what vouches for the log of the meeting, in short; empty where nothing does
record Additions(
        List<String> secretaries,
        Map<UUID, String> origins,
        List<Edit> edits,
        List<StandIn> standIns,
        List<Dissent> dissents,
        Map<Integer, AtOnceSaid> atOnce,
        Map<Integer, Secrecy> secrets,
        String secretWord,
        String checkpoint) {

    static final Additions NONE = new Additions(List.of(), Map.of(), List.of(), "");

    Additions(
            List<String> secretaries,
            Map<UUID, String> origins,
            List<Edit> edits,
            String checkpoint) {
        this(secretaries, origins, edits, List.of(), List.of(), Map.of(), Map.of(), "", checkpoint);
    }

    Additions {
        secretaries = List.copyOf(secretaries);
        origins = Map.copyOf(origins);
        edits = List.copyOf(edits);
        standIns = List.copyOf(standIns);
        dissents = List.copyOf(dissents);
        atOnce = Map.copyOf(atOnce);
        secrets = Map.copyOf(secrets);
    }

    Optional<String> origin(@Nullable UUID matter) {
        return matter == null ? Optional.empty() : Optional.ofNullable(origins.get(matter));
    }

    /// What stands now.
    Optional<String> text(int item, Edit.Kind kind) {
        return edits.stream()
                .filter(one -> one.item() == item && one.kind() == kind)
                .reduce((_, later) -> later)
                .map(Edit::text)
                .filter(text -> !text.isBlank());
    }

    /// What verifiers hold against the wording of the open part, or of the secret one.
    List<Dissent> dissents(boolean secret) {
        return dissents.stream().filter(one -> one.secret() == secret).toList();
    }

    /// Nothing where it is not verified at once.
    AtOnceSaid saidAtOnce(int item) {
        return atOnce.getOrDefault(item, AtOnceSaid.NOTHING);
    }

    /// Nothing where the section is open.
    Optional<Secrecy> secret(int item) {
        return Optional.ofNullable(secrets.get(item)).filter(Secrecy::stands);
    }

    /// What the section is called whole: what a secret item is about.
    String title(Item item) {
        return secret(item.number())
                .map(one -> one.about().isBlank() ? item.titleInside() : one.about())
                .orElseGet(item::titleInside);
    }

    /// What everybody sees of it.
    String shown(Item item) {
        return secret(item.number())
                .map(Secrecy::shown)
                .orElseGet(() -> item.secret() ? item.title() : title(item));
    }
}
