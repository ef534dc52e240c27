package se.uppdrag.minutes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// Minutes at work, for the secretary, the presidium and those who are to sign.
///
/// @param state `RUNNING`, `CLOSED`, `SENT` or `RETURNED`
/// @param changed whether the draft is no longer the text that was sent
/// @param comment why it was given back; empty unless it was
/// @param signHref where the reader signs; empty for others
/// @param findings what to look at before they are sent; empty for others than the secretary
/// @param sections what the secretary may add to; empty for others
/// @param grounds the provisions of OSL a section may be secret by; empty for others
/// @param secretHref where the secret part is read; empty where there is none, or not for her
public record DraftPage(
        String address,
        String meetingHref,
        String meeting,
        String lead,
        String state,
        boolean changed,
        String comment,
        String lastDay,
        String html,
        List<SignatoryLine> signatories,
        String signHref,
        boolean keeps,
        List<Finding> findings,
        List<Section> sections,
        List<Ground> grounds,
        String secretHref,
        @Nullable RefusalText refusal) {

    /// @param href the section on the page
    public record Finding(String href, String heading, String text) {}

    /// @param item the item's number at the sitting
    /// @param problem what is wrong with what was typed; empty when nothing is
    public record Section(
            int item,
            String anchor,
            String heading,
            String summary,
            String note,
            String problem,
            Mark mark) {}

    /// How it stands with the secrecy of a section.
    ///
    /// @param provision `21:1`; empty where the section is open
    /// @param cited `21 kap. 1 § OSL`
    /// @param shown the title everybody sees
    /// @param about what it is about
    /// @param why the secretary's reason; empty where it was marked with the agenda
    public record Mark(String provision, String cited, String shown, String about, String why) {}

    public record Ground(String id, String text) {}
}
