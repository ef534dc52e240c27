package se.uppdrag.web;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Provisions;
import se.uppdrag.law.Refusal;
import se.uppdrag.law.Remark;

/// The Swedish texts, one file a module. A missing text is a bug and stops the page. Organs are
/// called in them what the municipality calls them.
@Component
public class Texts {

    private final MessageSource messages;
    private final OrganWords organs;

    Texts(MessageSource messages, OrganWords organs) {
        this.messages = messages;
        this.organs = organs;
    }

    public String get(String key, Object... arguments) {
        return ours(messages.getMessage(key, HouseWords.kept(arguments), Swedish.LOCALE));
    }

    private String ours(String text) {
        return HouseWords.plain(HouseWords.named(text) ? HouseWords.in(text, organs.ours()) : text);
    }

    /// Where a key is made from data, and may be absent.
    public String getOr(String key, String otherwise, Object... arguments) {
        var found =
                messages.getMessage(key, HouseWords.kept(arguments), (String) null, Swedish.LOCALE);
        return found == null ? otherwise : ours(found);
    }

    /// A refusal in words: what and why, by which provision, who can decide otherwise, what next.
    public RefusalText of(Refused<?> refused) {
        Refusal refusal = refused.refusal();
        var arguments = refused.arguments().toArray();
        return new RefusalText(
                get(refusal.key(), arguments),
                refusal.basis().toString(),
                Provisions.at(refusal.basis()).stream()
                        .findFirst()
                        .map(one -> "/rakna/lag#" + one.id())
                        .orElse("/rakna/lag"),
                get(refusal.key() + ".who", arguments),
                get(refusal.key() + ".next", arguments));
    }

    public String of(Remark remark) {
        return get(remark.key(), remark.arguments().toArray()) + " (" + remark.basis() + ")";
    }
}
