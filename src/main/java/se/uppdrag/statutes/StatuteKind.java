package se.uppdrag.statutes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What sort of text it is, and in which of the two collections it is found.
public enum StatuteKind {
    /// `arbetsordning` of the assembly (KL 5:71).
    RULES_OF_PROCEDURE("arbetsordning", true, Sole.YES),
    /// `reglemente` of a committee (KL 6:44).
    STANDING_ORDERS("reglemente", true, Sole.YES),
    /// `delegationsordning` (KL 6:37).
    DELEGATION_ORDER("delegationsordning", true, Sole.YES),
    /// `taxa`
    TARIFF("taxa", true, Sole.NO),
    /// `lokal föreskrift`
    LOCAL_REGULATION("foreskrift", true, Sole.NO),
    PLAN("plan", false, Sole.NO),
    PROGRAMME("program", false, Sole.NO),
    POLICY("policy", false, Sole.NO),
    /// `riktlinje`
    GUIDELINE("riktlinje", false, Sole.NO),
    /// `regel`
    RULE("regel", false, Sole.NO);

    private enum Sole {
        YES,
        NO
    }

    /// Where statutes are read.
    static final String STATUTES = "forfattningssamling";

    /// Where steering documents are read.
    static final String STEERING = "styrande-dokument";

    private final String word;
    private final boolean statute;
    private final Sole sole;

    StatuteKind(String word, boolean statute, Sole sole) {
        this.word = word;
        this.statute = statute;
        this.sole = sole;
    }

    /// As it stands in an address.
    String word() {
        return word;
    }

    /// Whether it belongs in the statute book of KL 8:13; else it is a steering document.
    public boolean statute() {
        return statute;
    }

    /// Whether an organ has only one of the kind in force at a time.
    boolean sole() {
        return sole == Sole.YES;
    }

    String collection() {
        return statute ? STATUTES : STEERING;
    }

    static Optional<StatuteKind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    static List<StatuteKind> in(String collection) {
        return Arrays.stream(values()).filter(one -> one.collection().equals(collection)).toList();
    }
}
