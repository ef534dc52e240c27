package se.uppdrag.registry;

import org.jspecify.annotations.Nullable;

/// What may be shown in place of what is secret (OSL 5:2); nothing where it is left out.
public record Twin(@Nullable String counterparty, @Nullable String subject) {

    @Nullable String of(Mark.Field field) {
        return switch (field) {
            case COUNTERPARTY -> counterparty;
            case SUBJECT -> subject;
        };
    }

    /// Each where a provision withholds the fact, and the fact itself where none does.
    Twin where(Grounds grounds, Twin facts) {
        return new Twin(
                grounds.by(Mark.Field.COUNTERPARTY) == null ? facts.counterparty : counterparty,
                grounds.by(Mark.Field.SUBJECT) == null ? facts.subject : subject);
    }

    Twin with(Mark.Field field, @Nullable String text) {
        return switch (field) {
            case COUNTERPARTY -> new Twin(text, subject);
            case SUBJECT -> new Twin(counterparty, text);
        };
    }
}
