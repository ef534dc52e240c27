package se.uppdrag.evidence.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where everything recorded is read through, and what was found.
///
/// @param kept the checkpoint that was pasted, as it was typed
/// @param problem what is wrong with it; empty when nothing is
/// @param found nothing before it has been done
public record ExaminationPage(String kept, String problem, @Nullable Found found) {

    /// @param color success or danger
    public record Found(String verdict, String color, List<String> sentences) {}
}
