package se.uppdrag.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Provisions;
import se.uppdrag.law.Refusal;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;

/// The texts, one file a module in Swedish, and beside it what is also said in English. A missing
/// text is a bug and stops the page. Organs are called in them what the municipality calls them.
///
/// They are in the language of the page that is being made. What is kept, printed or sent is in the
/// language it is asked for in (`in`).
@Component
public class Texts {

    private final MessageSource messages;
    private final OrganWords organs;
    private final @Nullable Language only;

    @Autowired
    Texts(MessageSource messages, OrganWords organs) {
        this(messages, organs, null);
    }

    private Texts(MessageSource messages, OrganWords organs, @Nullable Language only) {
        this.messages = messages;
        this.organs = organs;
        this.only = only;
    }

    /// The same in one language, whatever the page is in.
    public Texts in(Language language) {
        return new Texts(messages, organs, language);
    }

    /// What they are in now.
    public Language language() {
        return only == null ? Language.ofPage() : only;
    }

    public String get(String key, Object... arguments) {
        return ours(messages.getMessage(key, HouseWords.kept(arguments), language().locale()));
    }

    /// `25 november 2026`
    public String date(LocalDate date) {
        return language() == Language.SWEDISH ? Swedish.date(date) : English.date(date);
    }

    public String date(Instant instant) {
        return date(SwedishTime.dateOf(instant));
    }

    /// `onsdag 25 november 2026`
    public String weekday(LocalDate date) {
        return language() == Language.SWEDISH ? Swedish.weekday(date) : English.weekday(date);
    }

    /// `18.00`
    public String time(LocalTime time) {
        return language() == Language.SWEDISH ? Swedish.time(time) : English.time(time);
    }

    /// `25 november 2026 klockan 18.00`
    public String moment(Instant instant) {
        return language() == Language.SWEDISH
                ? Swedish.moment(instant)
                : date(instant) + ", " + time(SwedishTime.timeOf(instant));
    }

    private String ours(String text) {
        return HouseWords.plain(HouseWords.named(text) ? HouseWords.in(text, organs.ours()) : text);
    }

    /// Where a key is made from data, and may be absent.
    public String getOr(String key, String otherwise, Object... arguments) {
        var found =
                messages.getMessage(
                        key, HouseWords.kept(arguments), (String) null, language().locale());
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
