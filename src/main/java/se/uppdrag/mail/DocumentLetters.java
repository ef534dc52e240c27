package se.uppdrag.mail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.registry.DispatchedLetters;
import se.uppdrag.web.Texts;

/// Tells the registry what became of a letter that told of a document.
@Component
class DocumentLetters implements DispatchedLetters {

    private final LetterTable letters;
    private final Texts texts;

    DocumentLetters(LetterTable letters, Texts texts) {
        this.letters = letters;
        this.texts = texts;
    }

    static String occasion(UUID dispatch) {
        return "document:" + dispatch;
    }

    @Override
    public Optional<String> state(UUID dispatch) {
        return letters.about(occasion(dispatch))
                .map(letter -> texts.get("mail.state." + letter.state()));
    }
}
