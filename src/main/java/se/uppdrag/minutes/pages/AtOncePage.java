package se.uppdrag.minutes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// A section that is verified at once: for those who sign it, and for everybody when they have.
///
/// @param address of the page
/// @param secretHtml the section whole for those who sign it; empty where it is open
/// @param secretHref where the section whole is read; empty for those who may not
/// @param sha256 of exactly the text on the page
/// @param signed who verified it, when and how; who is to, before that
/// @param noticeHref where it is posted; empty before everybody has signed
/// @param facts days that matter
/// @param open whether the reader may sign it now
/// @param password whether her password is asked for
/// @param passwordProblem what is wrong with the password; empty when nothing is
public record AtOncePage(
        String address,
        String meetingHref,
        String meeting,
        String lead,
        String title,
        String html,
        String secretHtml,
        String secretHref,
        String sha256,
        List<String> signed,
        String noticeHref,
        List<MinutesPage.Fact> facts,
        boolean open,
        boolean password,
        String passwordProblem,
        @Nullable RefusalText refusal) {}
