package se.uppdrag.minutes;

import java.util.List;
import se.uppdrag.access.PersonId;

/// Where each who is to sign stands in a round of verification that has had more than one text.
/// Pure.
///
/// A signature is of a file and falls with it. That somebody has read and approved the words of a
/// section is kept for as long as the words are the same: whoever has approved an earlier text is
/// asked again only for what was changed, and signs the new file when she has read that.
///
/// @param passages of the text that was sent last, in the order they stand
/// @param assents to this text and the earlier
record Round(List<Passage> passages, List<Assent> assents) {

    /// @param sha256 of the words she approved
    record Assent(PersonId person, int number, String sha256) {}

    Round {
        passages = List.copyOf(passages);
        assents = List.copyOf(assents);
    }

    /// What the person has not approved as it stands now.
    List<Passage> left(PersonId person) {
        return passages.stream().filter(one -> !approved(person, one)).toList();
    }

    boolean approved(PersonId person, Passage passage) {
        return assents.stream()
                .anyMatch(one ->
                        one.person().equals(person)
                                && one.number() == passage.number()
                                && one.sha256().equals(passage.sha256()));
    }

    /// Whether she has approved anything of what stands there now, so that she need not read all.
    boolean underWay(PersonId person) {
        return left(person).size() < passages.size();
    }
}
