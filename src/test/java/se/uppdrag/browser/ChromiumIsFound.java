package se.uppdrag.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Passes browser tests over, loudly, where there is no browser.
final class ChromiumIsFound implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        var passedOver =
                "%s HOPPAS ÖVER: Chromium saknas. Installera chromium eller sätt UPPDRAG_CHROMIUM."
                        .formatted(context.getDisplayName());
        if (context.getTestMethod().isEmpty()) {
            context.publishReportEntry("passed over", passedOver);
            System.err.println(passedOver);
        }
        return ConditionEvaluationResult.disabled(passedOver);
    }
}
