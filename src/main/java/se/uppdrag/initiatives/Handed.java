package se.uppdrag.initiatives;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.List;
import java.util.Optional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;

/// Something that has been handed in, and what may still be done with it by those who did. Pure.
///
/// @param signers the mover first, also those who have taken their names back
/// @param announced whether the notice of the meeting that takes it up has been posted
/// @param decided whether the matter has been decided
record Handed(
        Receipt receipt,
        List<Signer> signers,
        List<Wording> wordings,
        boolean announced,
        boolean decided) {

    Handed {
        signers = List.copyOf(signers);
        wordings = List.copyOf(wordings);
    }

    /// What becomes of it when one takes her name back.
    enum Withdrawal {
        /// Nobody stands behind it any more.
        WHOLE,
        /// The others stand.
        NAME,
        /// It has been raised, and is the assembly's to decide on.
        ASSEMBLY_DECIDES
    }

    Wording latest() {
        return wordings.getLast();
    }

    List<Signer> standing() {
        return signers.stream().filter(Signer::stands).toList();
    }

    Optional<Signer> signer(PersonId person) {
        return standing().stream().filter(one -> one.person().equals(person)).findFirst();
    }

    boolean movedBy(PersonId person) {
        return receipt.mover().equals(person) && signer(person).isPresent();
    }

    Outcome<Withdrawal> withdraw(PersonId by) {
        if (signer(by).isEmpty()) {
            return refused(InitiativeRefusal.ONLY_SIGNERS_WITHDRAW);
        }
        if (decided) {
            return refused(InitiativeRefusal.DECIDED_ALREADY);
        }
        if (receipt.raisedOn() != null) {
            return granted(Withdrawal.ASSEMBLY_DECIDES);
        }
        return granted(standing().size() == 1 ? Withdrawal.WHOLE : Withdrawal.NAME);
    }

    /// A new wording takes the place of the last one until the notice has told what the meeting is
    /// about (KL 5:13).
    Outcome<Handed> reword(PersonId by, String text, String proposal) {
        if (!movedBy(by)) {
            return refused(InitiativeRefusal.ONLY_THE_MOVER_REWORDS);
        }
        if (announced || decided || receipt.raisedOn() != null) {
            return refused(InitiativeRefusal.WORDING_IS_ANNOUNCED);
        }
        return text.equals(latest().text()) && proposal.equals(latest().proposal())
                ? refused(InitiativeRefusal.NOTHING_IS_REWORDED)
                : granted(this);
    }

    boolean waitsFor(PersonId person) {
        return signer(person).filter(one -> one.signed() < latest().number()).isPresent()
                && !decided;
    }

    /// @param shown the wording she had before her
    Outcome<Handed> sign(PersonId by, int shown) {
        if (!waitsFor(by)) {
            return refused(InitiativeRefusal.NOT_ASKED_TO_SIGN);
        }
        return shown == latest().number()
                ? granted(this)
                : refused(InitiativeRefusal.ANOTHER_WORDING_WAS_SHOWN);
    }
}
