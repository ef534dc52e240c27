package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppdrag.minutes.MeetingMinutes.Fact;
import se.uppdrag.minutes.MeetingMinutes.Part;
import se.uppdrag.sitting.SittingEvent;

/// Parts minutes in two where something in them is secret: the open part tells of a secret section
/// that it is there and by which provision it is secret, and has the hash of the secret part; the
/// secret part has those sections whole. Pure: the same log and additions always give the same two
/// texts.
///
/// @param whole as if nothing were secret
record Parting(Wording words, Additions additions, MeetingMinutes whole) {

    /// Nothing where no section is secret.
    Optional<MeetingMinutes> secret() {
        var sections = whole.sections().stream().filter(this::secret).toList();
        var notes = notes();
        if (sections.isEmpty() && notes.isEmpty()) {
            return Optional.empty();
        }
        var facts = new ArrayList<>(whole.facts());
        facts.removeIf(one -> one.name().equals(words.t("fact.checkpoint")));
        facts.removeIf(one -> one.name().equals(words.t("fact.sections")));
        if (!sections.isEmpty()) {
            facts.add(new Fact(words.t("fact.sections"), numbers(sections)));
        }
        facts.add(
                new Fact(
                        words.t("fact.secret-word"),
                        additions.secretWord().isEmpty()
                                ? words.t("fact.secret-word.later")
                                : additions.secretWord()));
        return Optional.of(
                new MeetingMinutes(
                        words.t("secret.title"),
                        whole.organ(),
                        whole.date(),
                        facts,
                        List.of(),
                        sections,
                        notes));
    }

    /// @param sha256 of the secret part; nothing where there is none
    MeetingMinutes open(@Nullable String sha256) {
        var facts = new ArrayList<>(whole.facts());
        var secret = whole.sections().stream().filter(this::secret).toList();
        if (sha256 != null) {
            facts.add(
                    new Fact(
                            words.t("fact.secret-part"),
                            secret.isEmpty()
                                    ? words.t("secret.bound.notes", sha256)
                                    : words.t("secret.bound", numbers(secret), sha256)));
        }
        return new MeetingMinutes(
                whole.title(),
                whole.organ(),
                whole.date(),
                facts,
                whole.opening(),
                whole.sections().stream().map(one -> secret(one) ? stub(one) : one).toList(),
                whole.closing());
    }

    boolean secret(MinutesSection section) {
        return additions.secret(section.item()).isPresent();
    }

    private String numbers(List<MinutesSection> sections) {
        return words.sections(sections.stream().map(MinutesSection::number).toList());
    }

    /// That it is there, and by which provision the rest is secret.
    private MinutesSection stub(MinutesSection section) {
        var secrecy = additions.secret(section.item()).orElseThrow();
        return stub(section, secrecy.shown(), words.t("secret.stub", secrecy.cited()));
    }

    private MinutesSection stub(MinutesSection section, String shown, String why) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(words.t("part.secret"), Block.paragraphs(why)));
        var atOnce = additions.saidAtOnce(section.item()).open();
        if (!atOnce.isEmpty()) {
            parts.add(new Part(words.t("part.at-once"), Block.paragraphs(atOnce)));
        }
        return new MinutesSection(section.number(), section.item(), shown, "", parts);
    }

    /// What everybody reads of a secret section that is verified at once.
    ///
    /// @param sha256 of the section whole
    MinutesSection openAlone(MinutesSection section, String sha256) {
        var secrecy = additions.secret(section.item()).orElseThrow();
        return stub(
                section, secrecy.shown(), words.t("secret.stub.at-once", secrecy.cited(), sha256));
    }

    /// A secret section whole and by itself, with the word nobody can guess.
    MinutesSection secretAlone(MinutesSection section) {
        var parts = new ArrayList<>(section.parts());
        parts.add(new Part(words.t("fact.secret-word"), Block.paragraphs(additions.secretWord())));
        return new MinutesSection(
                section.number(), section.item(), section.title(), section.dnr(), parts);
    }

    /// What was noted of secret items that never were taken up, and what is held against the
    /// wording of the secret part.
    private List<Part> notes() {
        var taken = taken();
        var notes =
                words.evening()
                        .all(SittingEvent.Noted.class)
                        .filter(note -> !taken.contains(note.item()))
                        .filter(note -> additions.secret(note.item()).isPresent())
                        .flatMap(note -> Block.paragraphs(note.text()).stream())
                        .toList();
        var parts = new ArrayList<Part>();
        if (!notes.isEmpty()) {
            parts.add(new Part(words.t("part.notes"), notes));
        }
        parts.addAll(MinutesWriter.dissents(words, additions.dissents(true)));
        return parts;
    }

    private Set<Integer> taken() {
        return whole.sections().stream().map(MinutesSection::item).collect(Collectors.toSet());
    }
}
