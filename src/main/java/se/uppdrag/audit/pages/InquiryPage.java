package se.uppdrag.audit.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// One question and its answer.
///
/// @param mayAnswer whether the reader answers for the organ
/// @param typed what was typed and not taken
public record InquiryPage(
        String id,
        String organ,
        String subject,
        String asked,
        String answerBy,
        boolean late,
        List<String> paragraphs,
        List<String> answer,
        String answered,
        String matter,
        boolean mayAnswer,
        String typed,
        String mistake,
        @Nullable RefusalText refusal) {}
