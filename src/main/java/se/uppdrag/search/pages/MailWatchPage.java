package se.uppdrag.search.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `search/mail-watch.jte` shows: the form for letters about a search or a matter, or how it
/// is with one that has been asked for.
///
/// @param name what is watched, in words; empty where it is not known yet
/// @param narrowed what narrows it, in words; may be empty
/// @param href where it is read; empty where `name` is
/// @param action where the button sends; empty where there is none
/// @param acts the form; nothing where it has been filled in
/// @param confirmed whether letters are sent, and what has come is shown
public record MailWatchPage(
        String lead,
        String name,
        String narrowed,
        String href,
        String action,
        String button,
        boolean confirmed,
        List<SearchPage.Hit> news,
        List<Act> acts) {

    public MailWatchPage {
        news = List.copyOf(news);
        acts = List.copyOf(acts);
    }
}
